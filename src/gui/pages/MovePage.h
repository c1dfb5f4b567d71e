#pragma once

#include <QWizardPage>

namespace transload {

/// What the wizard's pages share: they answer a change of language, and say where the focus starts.
class MovePage : public QWizardPage {
    Q_OBJECT
public:
    using QWizardPage::QWizardPage;

    /// The thing to do on this page.
    virtual QWidget* startsAt() const = 0;

protected:
    /// Sets all texts anew, in the current language.
    virtual void translate() = 0;
    /// Makes Tab follow the reading order again, after parts of the page were built anew.
    void orderTabs();
    void changeEvent(QEvent* event) override;
};

} // namespace transload
