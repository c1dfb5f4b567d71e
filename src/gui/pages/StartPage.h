#pragma once

#include "gui/pages/MovePage.h"

#include <memory>

namespace Ui {
class StartPage;
}

namespace transload {

class Language;
class Preferences;
/// Page 1: what to do, and in which language.
class StartPage : public MovePage {
    Q_OBJECT
public:
    StartPage(Language& language, Preferences& preferences, QWidget* parent = nullptr);
    ~StartPage() override;

    QWidget* startsAt() const override;
    int nextId() const override { return m_next; }

protected:
    void translate() override;

private:
    void fillLanguages();
    /// Leaves the page for another one of the wizard's.
    void goTo(int page);

    std::unique_ptr<Ui::StartPage> m_ui;
    Language& m_language;
    Preferences& m_preferences;
    int m_next;
};

} // namespace transload
