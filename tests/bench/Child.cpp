#include "bench/Child.h"

#include <QJsonDocument>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace transload::bench {

namespace {

double seconds(const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; }

QJsonObject answerOf(const std::function<QJsonObject()>& work)
{
    try {
        return work();
    } catch (const std::exception& error) {
        return { { QStringLiteral("error"), QString::fromUtf8(error.what()) } };
    }
}

[[noreturn]] void beChild(int pipe, const std::function<QJsonObject()>& work)
{
    const QByteArray text = QJsonDocument(answerOf(work)).toJson(QJsonDocument::Compact);
    const bool isWritten = ::write(pipe, text.constData(), std::size_t(text.size())) == text.size();
    ::_exit(isWritten ? 0 : 1); // nothing that the parent has prepared may run twice
}

QByteArray readAll(int pipe)
{
    QByteArray text;
    char buffer[4096];
    ssize_t size = 0;
    while ((size = ::read(pipe, buffer, sizeof buffer)) > 0 || (size < 0 && errno == EINTR))
        if (size > 0)
            text.append(buffer, qsizetype(size));
    return text;
}

} // namespace

Measured inChild(const std::function<QJsonObject()>& work)
{
    int pipe[2];
    if (::pipe(pipe) != 0)
        throw std::runtime_error("no pipe");
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child < 0)
        throw std::runtime_error("no process");
    if (child == 0)
        beChild(pipe[1], work);
    ::close(pipe[1]);
    const QByteArray text = readAll(pipe[0]);
    ::close(pipe[0]);
    int status = 0;
    rusage usage {};
    while (::wait4(child, &status, 0, &usage) < 0)
        if (errno != EINTR)
            throw std::runtime_error("the child process was lost");
    Measured measured;
    measured.answer = QJsonDocument::fromJson(text).object();
    measured.cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    measured.peakBytes = std::uint64_t(usage.ru_maxrss) * 1024;
    const QString error = measured.answer.value(QStringLiteral("error")).toString();
    if (!error.isEmpty() || status != 0)
        throw std::runtime_error(error.isEmpty()
                ? "the child process ended with status " + std::to_string(status)
                : error.toStdString());
    return measured;
}

double secondsOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace transload::bench
