#pragma once

#include "engine/MigrationRunner.h"

#include <QObject>

#include <memory>

namespace transload {

/// The form for a store that lies behind a server: the inputs its descriptor names, and the answer of a test.
/// Lives in the GUI thread; the server is asked on the runner's.
class ServerModel : public QObject {
    Q_OBJECT
public:
    /// What the server is asked: whether the data is there, or whether new data can be put there.
    enum class Use { Source, Target };

    /// `store` outlives the model.
    ServerModel(const Workshop& workshop, const Store& store, Use use, QObject* parent = nullptr);

    /// Its texts are in the language of the moment.
    StoreDescriptor descriptor() const { return m_store.descriptor(); }
    const QMap<QString, QString>& values() const { return m_values; }
    /// Fills the form from a location of this kind; its password stays with it.
    void setLocation(const Location& location);
    void setValue(const QString& fieldId, const QString& value);
    /// Takes the password over; the caller's bytes are wiped.
    void setPassword(QByteArray&& password);

    /// What the form says now. Inputs that were left empty are left out.
    Location location() const;
    /// Whether enough is filled in to ask the server.
    bool isComplete() const;

    /// Asks the server; `tested` follows.
    void test();
    bool isTesting() const { return m_isTesting; }
    bool wasAnswered() const { return m_answer.has_value(); }
    bool isGood() const { return m_answer && m_answer->isGood; }
    /// What the test said, in one sentence, and what to do when it failed; empty before.
    QString answer() const { return m_answer ? m_answer->sentence : QString(); }
    QString nextStep() const { return m_answer ? m_answer->nextStep : QString(); }
    QString detail() const { return m_answer ? m_answer->detail : QString(); }

Q_SIGNALS:
    void changed();
    /// A test went well.
    void passed();

private:
    struct Answer {
        bool isGood = false;
        QString sentence;
        QString nextStep;
        QString detail;
    };
    void forgetAnswer();
    Result<QString> ask(const Location& location) const;
    void take(const Result<QString>& answer);

    const Store& m_store;
    Use m_use;
    MigrationRunner m_runner;
    QMap<QString, QString> m_values;
    std::shared_ptr<const Secret> m_password;
    std::optional<Answer> m_answer;
    bool m_isTesting = false;
    int m_test = 0; // which question an answer belongs to
};

} // namespace transload
