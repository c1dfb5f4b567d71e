#pragma once

#include "gui/pages/MovePage.h"

#include <memory>

namespace Ui {
class StartPage;
}

namespace transload {

class ContinueModel;
class Language;
class Preferences;
/// Page 1: what to do, and in which language.
class StartPage : public MovePage {
    Q_OBJECT
public:
    StartPage(
        Language& language, Preferences& preferences, ContinueModel& unfinished, QWidget* parent = nullptr);
    ~StartPage() override;

    QWidget* startsAt() const override;
    void initializePage() override;
    int nextId() const override { return m_next; }
    /// Leaves the page for another one of the wizard's.
    void goTo(int page);

protected:
    void translate() override;

private:
    void fillLanguages();
    /// Offers to continue an unfinished move, first of all, when there is one.
    void refresh();

    std::unique_ptr<Ui::StartPage> m_ui;
    Language& m_language;
    Preferences& m_preferences;
    ContinueModel& m_unfinished;
    int m_next;
};

} // namespace transload
