#pragma once

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QString>
#include <QStringList>

#include <sys/stat.h>

namespace transload {

/// Everything about a folder that a program which only reads must leave alone, one line per entry: name,
/// mode, size, time of the last change in nanoseconds, and SHA-256. Access times are left out.
inline QStringList folderState(const QString& folder)
{
    QStringList names { QStringLiteral(".") };
    QDirIterator entries(folder, QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (entries.hasNext())
        names.append(QDir(folder).relativeFilePath(entries.next()));
    names.sort();
    QStringList lines;
    for (const QString& name : names) {
        const QString path = folder + QLatin1Char('/') + name;
        struct stat info { };
        if (::lstat(QFile::encodeName(path).constData(), &info) != 0)
            continue;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QFile file(path);
        if (S_ISREG(info.st_mode) && file.open(QIODevice::ReadOnly))
            hash.addData(&file);
        lines.append(QStringLiteral("%1 %2 %3 %4.%5 %6")
                         .arg(name)
                         .arg(info.st_mode, 0, 8)
                         .arg(info.st_size)
                         .arg(info.st_mtim.tv_sec)
                         .arg(info.st_mtim.tv_nsec)
                         .arg(QString::fromLatin1(hash.result().toHex())));
    }
    return lines;
}

} // namespace transload
