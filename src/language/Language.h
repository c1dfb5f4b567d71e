#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace transload {

/// The language of everything people read. Switching it sends LanguageChange to all windows. GUI thread, or
/// the main thread of a program without one.
class Language : public QObject {
    Q_OBJECT
public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    /// The languages there are texts for: "de", "en".
    static QStringList available();
    /// A language's own name: "Deutsch".
    static QString nativeName(const QString& id);
    /// The first of the system's languages that there are texts for; "en" when there is none.
    static QString ofSystem();

    /// Switches; an empty or unknown id means the system's.
    void use(const QString& id);
    const QString& current() const { return m_current; }

private:
    QString m_current;
    QTranslator m_texts;
    QTranslator m_qtTexts;
};

} // namespace transload
