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

protected:
    void translate() override;

private:
    void fillLanguages();

    std::unique_ptr<Ui::StartPage> m_ui;
    Language& m_language;
    Preferences& m_preferences;
};

} // namespace transload
