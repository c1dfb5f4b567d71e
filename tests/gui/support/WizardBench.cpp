#include "gui/support/WizardBench.h"

#include <QApplication>

namespace transload {

void FakeDesktop::chooseFile(
    QWidget*, const QString&, const QString&, std::function<void(const QString&)> done)
{
    done(answer);
}

void FakeDesktop::chooseFolder(
    QWidget*, const QString&, const QString&, std::function<void(const QString&)> done)
{
    done(answer);
}

void FakeDesktop::confirm(QWidget*, const QString& question, const QString&, const QString&, const QString&,
    std::function<void(bool)> done)
{
    questions.append(question);
    done(agrees);
}

bool FakeDesktop::open(const QString& path)
{
    opened.append(path);
    return true;
}

void FakeDesktop::copyToClipboard(const QString& text) { copied = text; }

WizardBench::WizardBench(test::Faults* faults)
    : Bench(faults),
      session(workshop(), preferences(), path(QStringLiteral("sample"))),
      window((language.use(QStringLiteral("en")), session), language, preferences(), desktop)
{
    window.resize(800, 600);
    window.show();
    QApplication::setActiveWindow(&window);
    Q_UNUSED(QTest::qWaitForWindowActive(&window));
}

void WizardBench::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &window, key, modifiers);
}

void WizardBench::mnemonic(Qt::Key letter)
{
    key(letter, Qt::AltModifier);
    QTest::qWait(150); // a button clicked by its key shows that for a moment before it acts
}

void WizardBench::type(const QString& text)
{
    key(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool WizardBench::goTo(MigrationWizard::Page page, const QString& path)
{
    if (window.currentId() == MigrationWizard::Start && page > MigrationWizard::Start) {
        key(Qt::Key_Return);
        if (page > MigrationWizard::Source)
            type(path);
    }
    while (window.currentId() < page) {
        const int before = window.currentId();
        if (!QTest::qWaitFor([this] { return mayGoOn(); }, 60000))
            return false;
        if (before == MigrationWizard::Check)
            mnemonic(Qt::Key_M);
        else if (before != MigrationWizard::Moving)
            mnemonic(Qt::Key_N);
        if (!QTest::qWaitFor([this, before] { return window.currentId() != before; }, 120000))
            return false;
    }
    return window.currentId() == page;
}

} // namespace transload
