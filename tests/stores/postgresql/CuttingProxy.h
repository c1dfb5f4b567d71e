#pragma once

#include "support/StoreTestKit.h"

#include <QFile>

#include <atomic>
#include <poll.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace transload::test {

/// Stands between the program and the server's socket, and cuts the line when the program says COMMIT: before
/// the server hears it, or after.
class CuttingProxy {
public:
    enum class Cut { Never, BeforeCommit, AfterCommit };

    CuttingProxy(const QString& serverFolder, const QString& ownFolder, quint16 port)
        : m_server(serverFolder + QStringLiteral("/.s.PGSQL.%1").arg(port))
    {
        m_listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_un own = address(ownFolder + QStringLiteral("/.s.PGSQL.%1").arg(port));
        if (::bind(m_listener, reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0
            || ::listen(m_listener, 20) != 0)
            endTest({ ErrorCode::Internal, QStringLiteral("proxy"), QString::number(errno), {} });
        m_thread = std::jthread([this](const std::stop_token& stop) { accept(stop); });
    }
    ~CuttingProxy()
    {
        m_thread.request_stop();
        m_thread.join();
        m_lines.clear();
        ::close(m_listener);
    }
    void cut(Cut when) { m_cut = when; }
    bool hasCut() const { return m_hasCut; }
    /// Closes every line that is open now; new ones are carried as before.
    void cutAll() { ++m_generation; }

private:
    static sockaddr_un address(const QString& path)
    {
        sockaddr_un result {};
        result.sun_family = AF_UNIX;
        qstrncpy(result.sun_path, QFile::encodeName(path).constData(), sizeof result.sun_path);
        return result;
    }
    void accept(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            pollfd watched { m_listener, POLLIN, 0 };
            if (::poll(&watched, 1, 50) <= 0)
                continue;
            const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
            const sockaddr_un to = address(m_server);
            (void)::connect(server, reinterpret_cast<const sockaddr*>(&to), sizeof to);
            m_lines.emplace_back(
                [this, client, server](const std::stop_token& end) { carry(client, server, end); });
        }
    }
    void carry(int client, int server, const std::stop_token& stop)
    {
        std::vector<char> bytes(64 * 1024);
        bool isOpen = true;
        const int generation = m_generation;
        while (isOpen && !stop.stop_requested() && generation == m_generation) {
            pollfd watched[] = { { client, POLLIN, 0 }, { server, POLLIN, 0 } };
            if (::poll(watched, 2, 50) <= 0)
                continue;
            for (int i = 0; i < 2 && isOpen; ++i) {
                if (watched[i].revents == 0)
                    continue;
                const ssize_t size = ::read(watched[i].fd, bytes.data(), bytes.size());
                isOpen = size > 0;
                const bool isCommit = i == 0 && isOpen
                    && std::string_view(bytes.data(), std::size_t(size)).find("COMMIT")
                        != std::string_view::npos;
                const Cut cut = isCommit ? m_cut.exchange(Cut::Never) : Cut::Never;
                if (isOpen && cut != Cut::BeforeCommit)
                    isOpen = ::write(watched[1 - i].fd, bytes.data(), std::size_t(size)) == size;
                if (cut == Cut::AfterCommit) { // the answer, which the client never sees
                    pollfd answer { server, POLLIN, 0 };
                    ::poll(&answer, 1, 5000);
                }
                if (cut != Cut::Never) {
                    m_hasCut = true;
                    isOpen = false;
                }
            }
        }
        ::close(client);
        ::close(server);
    }

    QString m_server;
    int m_listener = -1;
    std::atomic<Cut> m_cut { Cut::Never };
    std::atomic<bool> m_hasCut { false };
    std::atomic<int> m_generation { 0 };
    std::vector<std::jthread> m_lines;
    std::jthread m_thread;
};

} // namespace transload::test
