#include "cli/RunWords.h"

#include <QCoreApplication>
#include <QDir>

namespace transload {

namespace {

struct RunWordsText {
    Q_DECLARE_TR_FUNCTIONS(MigrateCommand)
};

} // namespace

QString absoluteFolder(const std::string& typed)
{
    return typed.empty() ? QString()
                         : QDir::cleanPath(QDir::current().absoluteFilePath(QString::fromStdString(typed)));
}

Status checkConsent(const std::string& yes, const Location& target)
{
    const QString name = QString::fromStdString(yes);
    if (name.isEmpty() || name == target.name())
        return ok();
    return Error { ErrorCode::Unsupported,
        RunWordsText::tr("The target is called “%1”, not “%2”.").arg(target.name(), name), name,
        RunWordsText::tr("Give --yes the name of the target that may be replaced.") };
}

} // namespace transload
