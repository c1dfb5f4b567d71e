#include "stores/NextStep.h"

#include <QCoreApplication>

namespace transload {

QString commonNextStep()
{
    return QCoreApplication::translate("NextStep", "Look at the details, mend the cause and try again.");
}

} // namespace transload
