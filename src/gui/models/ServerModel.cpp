#include "gui/models/ServerModel.h"

#include <QLocale>

#include <algorithm>

namespace transload {

ServerModel::ServerModel(const Workshop& workshop, const Store& store, Use use, QObject* parent)
    : QObject(parent), m_store(store), m_use(use), m_runner(workshop)
{
    const StoreDescriptor kind = descriptor();
    for (const LocationField& field : kind.fields)
        if (field.kind != LocationField::Kind::Secret)
            m_values.insert(field.id, field.defaultValue);
}

void ServerModel::setLocation(const Location& location)
{
    if (location.storeId != descriptor().id)
        return;
    for (auto field = location.fields.begin(); field != location.fields.end(); ++field)
        m_values.insert(field.key(), field.value());
    m_password = location.password;
    forgetAnswer();
}

void ServerModel::setValue(const QString& fieldId, const QString& value)
{
    if (m_values.value(fieldId) == value)
        return;
    m_values.insert(fieldId, value);
    forgetAnswer();
}

void ServerModel::setPassword(QByteArray&& password)
{
    m_password = password.isEmpty() ? nullptr : std::make_shared<const Secret>(std::move(password));
    forgetAnswer();
}

Location ServerModel::location() const
{
    Location location { descriptor().id, {}, m_password };
    for (auto value = m_values.begin(); value != m_values.end(); ++value)
        if (const QString text = value.value().trimmed(); !text.isEmpty())
            location.fields.insert(value.key(), text);
    return location;
}

bool ServerModel::isComplete() const
{
    const StoreDescriptor kind = descriptor();
    return std::all_of(kind.fields.begin(), kind.fields.end(), [&](const LocationField& field) {
        return !field.isRequired || !m_values.value(field.id).trimmed().isEmpty();
    });
}

void ServerModel::forgetAnswer()
{
    ++m_test;
    m_isTesting = false;
    m_answer.reset();
    Q_EMIT changed();
}

void ServerModel::test()
{
    if (m_isTesting || !isComplete())
        return;
    m_runner.stop(); // a test whose form was changed meanwhile
    m_answer.reset();
    m_isTesting = true;
    const int number = ++m_test;
    m_runner.perform([this, number, place = location()](RunContext&) -> std::function<void()> {
        const Result<QString> answer = ask(place);
        return [this, number, answer] {
            if (number == m_test)
                take(answer);
        };
    });
    Q_EMIT changed();
}

// On the runner's thread, which ends before this object does.
Result<QString> ServerModel::ask(const Location& location) const
{
    if (m_use == Use::Target) {
        const Result<TargetState> state = m_store.targetState(location);
        if (!state)
            return state.error();
        return tr("The server answers, and the new data can be put there.");
    }
    const Result<Inspection> inspection = m_store.inspect(location);
    if (!inspection)
        return inspection.error();
    return tr("The server answers, and the data can be read: %1.")
        .arg(QLocale().formattedDataSize(qint64(inspection->sizeBytes)));
}

void ServerModel::take(const Result<QString>& answer)
{
    m_isTesting = false;
    if (answer)
        m_answer = Answer { true, *answer, {}, {} };
    else
        m_answer = Answer { false, answer.error().message, answer.error().nextStep, answer.error().detail };
    Q_EMIT changed();
    if (m_answer->isGood)
        Q_EMIT passed();
}

} // namespace transload
