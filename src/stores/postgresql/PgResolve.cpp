#include "stores/postgresql/PgResolve.h"

#include "stores/postgresql/PgError.h"

#include <array>
#include <chrono>
#include <memory>
#include <netdb.h>
#include <string>

namespace transload::store_postgresql {

namespace {

constexpr auto kLimit = std::chrono::seconds(10);
constexpr long kSliceNs = 100'000'000;

// One question to the resolver, with all the memory that it works in.
struct Question {
    std::string name;
    addrinfo hints {};
    gaicb request {};

    ~Question()
    {
        if (request.ar_result != nullptr)
            freeaddrinfo(request.ar_result);
    }
};

Error unknownHost(const QString& host, int code)
{
    if (code == EAI_AGAIN || code == EAI_SYSTEM || code == EAI_MEMORY || code == EAI_CANCELED)
        return Error { ErrorCode::Busy,
            PgText::tr("The address of the server “%1” could not be looked up just now.").arg(host),
            QStringLiteral("resolver: %1").arg(code), PgText::tr("Check the network, then try again.") };
    return Error { ErrorCode::NotFound, PgText::tr("There is no server called “%1”.").arg(host),
        QStringLiteral("resolver: %1").arg(code), PgText::tr("Check the spelling of the host name.") };
}

std::vector<QByteArray> numbersOf(const addrinfo* list)
{
    std::vector<QByteArray> addresses;
    for (const addrinfo* entry = list; entry != nullptr; entry = entry->ai_next) {
        std::array<char, NI_MAXHOST> text {};
        if (getnameinfo(
                entry->ai_addr, entry->ai_addrlen, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST)
            == 0)
            addresses.emplace_back(text.data());
    }
    return addresses;
}

} // namespace

Result<std::vector<QByteArray>> resolve(const QString& host, const std::stop_token& stop)
{
    auto question = std::make_unique<Question>();
    question->name = host.toStdString();
    question->hints.ai_family = AF_UNSPEC;
    question->hints.ai_socktype = SOCK_STREAM;
    question->request.ar_name = question->name.c_str();
    question->request.ar_request = &question->hints;
    std::array<gaicb*, 1> list { &question->request };
    if (const int code = getaddrinfo_a(GAI_NOWAIT, list.data(), 1, nullptr); code != 0)
        return unknownHost(host, code);
    const auto end = std::chrono::steady_clock::now() + kLimit;
    while (gai_error(&question->request) == EAI_INPROGRESS) {
        if (stop.stop_requested() || std::chrono::steady_clock::now() > end) {
            // The resolver may go on with a question that it has begun, so its memory must stay.
            if (gai_cancel(&question->request) == EAI_NOTCANCELED)
                question.release();
            return stop.stop_requested() ? cancelled() : unknownHost(host, EAI_AGAIN);
        }
        const timespec slice { 0, kSliceNs };
        const std::array<const gaicb*, 1> waiting { &question->request };
        gai_suspend(waiting.data(), 1, &slice);
    }
    if (const int code = gai_error(&question->request); code != 0)
        return unknownHost(host, code);
    std::vector<QByteArray> addresses = numbersOf(question->request.ar_result);
    if (addresses.empty())
        return unknownHost(host, EAI_NONAME);
    return addresses;
}

} // namespace transload::store_postgresql
