#include "gui/widgets/Desktop.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace transload {

namespace {

void choose(QWidget* parent, const QString& title, const QString& startAt, QFileDialog::FileMode mode,
    std::function<void(const QString&)> done)
{
    auto* dialog = new QFileDialog(parent, title, startAt);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setOption(QFileDialog::ShowDirsOnly, mode == QFileDialog::Directory);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(done));
    dialog->open();
}

} // namespace

void SystemDesktop::chooseFile(
    QWidget* parent, const QString& title, const QString& startAt, std::function<void(const QString&)> done)
{
    choose(parent, title, startAt, QFileDialog::ExistingFile, std::move(done));
}

void SystemDesktop::chooseFolder(
    QWidget* parent, const QString& title, const QString& startAt, std::function<void(const QString&)> done)
{
    choose(parent, title, startAt, QFileDialog::Directory, std::move(done));
}

void SystemDesktop::confirm(QWidget* parent, const QString& question, const QString& explanation,
    const QString& agree, const QString& decline, std::function<void(bool)> done)
{
    auto* box = new QMessageBox(QMessageBox::Question, QApplication::applicationDisplayName(), question,
        QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(explanation);
    if (auto* label = box->findChild<QLabel*>(QStringLiteral("qt_msgbox_informativelabel")))
        label->setTextFormat(Qt::PlainText); // it may hold names from outside
    QPushButton* yes = box->addButton(agree, QMessageBox::AcceptRole);
    QPushButton* no = box->addButton(decline, QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(box, &QMessageBox::finished, parent,
        [box, yes, done = std::move(done)](int) { done(box->clickedButton() == yes); });
    box->open();
}

bool SystemDesktop::open(const QString& path) { return QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }

void SystemDesktop::copyToClipboard(const QString& text) { QApplication::clipboard()->setText(text); }

} // namespace transload
