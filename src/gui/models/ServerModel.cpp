#include "gui/models/ServerModel.h"

#include <QLocale>

#include <algorithm>

namespace transload {

ServerModel::ServerModel(const Workshop& workshop, const Store& store, QObject* parent)
    : QObject(parent), m_store(store), m_runner(workshop)
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
    m_runner.perform(
        [this, number, &store = m_store, place = location()](RunContext&) -> std::function<void()> {
            const Result<Inspection> inspection = store.inspect(place);
            return [this, number, inspection] {
                if (number == m_test)
                    take(inspection);
            };
        });
    Q_EMIT changed();
}

void ServerModel::take(const Result<Inspection>& inspection)
{
    m_isTesting = false;
    if (inspection)
        m_answer = Answer { true,
            tr("The server answers, and the data can be read: %1.")
                .arg(QLocale().formattedDataSize(qint64(inspection->sizeBytes))),
            {}, {} };
    else
        m_answer = Answer { false, inspection.error().message, inspection.error().nextStep,
            inspection.error().detail };
    Q_EMIT changed();
    if (m_answer->isGood)
        Q_EMIT passed();
}

} // namespace transload
