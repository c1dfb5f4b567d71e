#pragma once

#include "gui/MigrationWizard.h"
#include "gui/support/Bench.h"
#include "gui/widgets/Desktop.h"
#include "language/Language.h"

#include <QStringList>
#include <QtTest>

namespace transload {

/// Answers in the desktop's place and notes what it was asked.
class FakeDesktop : public Desktop {
public:
    QString answer; ///< to the next choice of a file or folder
    bool agrees = true; ///< to the next question
    QStringList questions;
    QStringList opened;
    QString copied;

    void chooseFile(
        QWidget*, const QString&, const QString&, std::function<void(const QString&)> done) override;
    void chooseFolder(
        QWidget*, const QString&, const QString&, std::function<void(const QString&)> done) override;
    void confirm(QWidget*, const QString& question, const QString&, const QString&, const QString&,
        std::function<void(bool)> done) override;
    bool open(const QString& path) override;
    void copyToClipboard(const QString& text) override;
};

/// The wizard on a bench, driven by keyboard; widgets are found by objectName on the current page.
class WizardBench : public Bench {
public:
    explicit WizardBench(test::Faults* faults = nullptr);

    MoveSession session;
    Language language;
    FakeDesktop desktop;
    MigrationWizard window;

    /// A key press for whatever has the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Alt and a letter.
    void mnemonic(Qt::Key letter);
    void type(const QString& text);
    template <typename T> T* find(const char* name) const
    {
        return window.currentPage()->findChild<T*>(QLatin1String(name));
    }
    bool mayGoOn() const { return window.currentPage()->isComplete(); }
    /// From start to `page` over the source at `path`, with everything as suggested. Waits for each page.
    bool goTo(MigrationWizard::Page page, const QString& path);
};

} // namespace transload
