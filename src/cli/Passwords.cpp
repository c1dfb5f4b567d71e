#include "cli/Passwords.h"

#include "core/Files.h"

#include <QCoreApplication>
#include <QFile>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace transload {

namespace {

constexpr int kMaxPasswordBytes = 4096;

struct PasswordText {
    Q_DECLARE_TR_FUNCTIONS(Passwords)
};

// One line, read byte by byte so that nothing of it stays in a buffer that nobody wipes.
Result<std::shared_ptr<const Secret>> readLine(int fd, const QString& place)
{
    QByteArray line;
    line.reserve(kMaxPasswordBytes); // growing would leave copies behind
    char byte = 0;
    for (;;) {
        const ssize_t got = ::read(fd, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            wipe(line);
            return systemError(
                errno, place, PasswordText::tr("The password could not be read from %1.").arg(place));
        }
        if (got == 0 || byte == '\n')
            break;
        if (byte == '\0' || line.size() >= kMaxPasswordBytes) {
            wipe(line);
            return Error { ErrorCode::Unsupported, PasswordText::tr("%1 holds no password.").arg(place),
                QStringLiteral("NUL, or more than %1 bytes").arg(kMaxPasswordBytes),
                PasswordText::tr("It has to be one line of text.") };
        }
        line.append(byte);
    }
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return Error { ErrorCode::Unsupported, PasswordText::tr("%1 holds no password.").arg(place),
            QStringLiteral("empty line"), PasswordText::tr("It has to be one line of text.") };
    return std::make_shared<const Secret>(std::move(line));
}

// The terminal without echo, key by key; as it was again when destroyed.
class SilentTerminal {
public:
    explicit SilentTerminal(int fd) : m_fd(fd)
    {
        m_isTerminal = ::tcgetattr(fd, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG);
        m_isTerminal = m_isTerminal && ::tcsetattr(fd, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_isTerminal)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    bool isTerminal() const { return m_isTerminal; }

    /// What is typed until Enter; Backspace and Ctrl-U correct it. Ctrl-C, Ctrl-D or a closed terminal:
    /// nothing.
    std::optional<QByteArray> readTyped() const
    {
        QByteArray typed;
        typed.reserve(kMaxPasswordBytes);
        const auto forget = [&typed](qsizetype from) {
            std::fill(typed.begin() + from, typed.end(), '\0');
            typed.truncate(from);
        };
        for (;;) {
            char key = 0;
            const ssize_t got = ::read(m_fd, &key, 1);
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0 || key == kCtrlC || (key == kCtrlD && typed.isEmpty())) {
                wipe(typed);
                return std::nullopt;
            }
            if (key == '\n' || key == '\r')
                return typed;
            if (key == kBackspace || key == kDelete)
                forget(std::max<qsizetype>(0, typed.size() - 1));
            else if (key == kCtrlU)
                forget(0);
            else if (typed.size() < kMaxPasswordBytes && key != '\0')
                typed.append(key);
        }
    }

private:
    static constexpr char kCtrlC = 3;
    static constexpr char kCtrlD = 4;
    static constexpr char kBackspace = 8;
    static constexpr char kCtrlU = 21;
    static constexpr char kDelete = 127;

    int m_fd;
    bool m_isTerminal = false;
    termios m_before {};
};

Status write(int fd, const QString& text)
{
    const QByteArray bytes = text.toLocal8Bit();
    return ::write(fd, bytes.constData(), std::size_t(bytes.size())) == bytes.size()
        ? ok()
        : Status(systemError(
            errno, QStringLiteral("/dev/tty"), PasswordText::tr("The terminal could not be used.")));
}

} // namespace

void addPasswordOptions(CLI::App& app, Passwords& passwords)
{
    CLI::Option* stdIn = app.add_flag("--password-stdin", passwords.fromStdin,
        PasswordText::tr("Read a server's password from the first line of standard input").toStdString());
    app.add_option("--from-password-file", passwords.fromFile,
           PasswordText::tr("File with the password of the source's server, closed to others").toStdString())
        ->excludes(stdIn);
    app.add_option("--to-password-file", passwords.toFile,
           PasswordText::tr("File with the password of the target's server, closed to others").toStdString())
        ->excludes(stdIn);
}

Result<std::shared_ptr<const Secret>> readPasswordFile(const QString& path)
{
    const FileDescriptor fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!fd)
        return systemError(errno, path, PasswordText::tr("The password file %1 cannot be read.").arg(path));
    struct stat state { };
    if (::fstat(fd.get(), &state) != 0)
        return systemError(errno, path, PasswordText::tr("The password file %1 cannot be read.").arg(path));
    if ((state.st_mode & (S_IRWXG | S_IRWXO)) != 0 || state.st_uid != ::geteuid())
        return Error { ErrorCode::AccessDenied,
            PasswordText::tr("Others than you can read or change the password file %1.").arg(path),
            QStringLiteral("mode %1, owner %2").arg(state.st_mode & 07777, 0, 8).arg(state.st_uid),
            PasswordText::tr("Close it to all others: chmod 600 %1").arg(path) };
    return readLine(fd.get(), path);
}

Result<std::shared_ptr<const Secret>> Passwords::given(Side side)
{
    const std::string& file = side == Side::From ? fromFile : toFile;
    if (!file.empty())
        return readPasswordFile(QFile::decodeName(file.c_str()));
    if (!fromStdin)
        return std::shared_ptr<const Secret>();
    if (!m_typed) {
        Result<std::shared_ptr<const Secret>> line
            = readLine(STDIN_FILENO, PasswordText::tr("standard input"));
        if (!line)
            return line;
        m_typed = *line;
    }
    return m_typed;
}

Result<std::shared_ptr<const Secret>> Passwords::ask(const Location& location)
{
    const FileDescriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    const Error noTerminal { ErrorCode::Unsupported,
        PasswordText::tr("%1 asks for a password, and there is no terminal to ask for it.")
            .arg(location.toString()),
        QStringLiteral("no /dev/tty"),
        PasswordText::tr("Give --from-password-file, --to-password-file or --password-stdin.") };
    if (!terminal)
        return noTerminal;
    const SilentTerminal silent(terminal.get());
    if (!silent.isTerminal())
        return noTerminal;
    if (Status asked = write(terminal.get(), PasswordText::tr("Password for %1: ").arg(location.toString()));
        !asked)
        return asked.error();
    std::optional<QByteArray> typed = silent.readTyped();
    if (Status moved = write(terminal.get(), QStringLiteral("\n")); !moved)
        return moved.error();
    if (!typed)
        return cancelled();
    return std::make_shared<const Secret>(std::move(*typed));
}

} // namespace transload
