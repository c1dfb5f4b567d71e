#include "gui/pages/SourcePage.h"

#include "core/Printable.h"
#include "gui/models/ServerModel.h"
#include "gui/models/SourceModel.h"
#include "gui/widgets/Desktop.h"
#include "gui/widgets/ServerForm.h"
#include "ui_SourcePage.h"

#include <QFileInfo>
#include <QMenu>
#include <QRadioButton>

namespace transload {

namespace {
constexpr qsizetype kReasonCharacters = 1000;
}

SourcePage::SourcePage(SourceModel& model, Desktop& desktop, QWidget* parent)
    : MovePage(parent), m_ui(std::make_unique<Ui::SourcePage>()), m_model(model), m_desktop(desktop)
{
    m_ui->setupUi(this);
    m_ui->recentButton->setMenu(new QMenu(m_ui->recentButton));
    m_ui->pathEdit->setText(m_model.text());
    const auto choose = [this](const QString& place) { m_model.choose(place); };
    connect(m_ui->dropArea, &DropArea::dropped, &m_model, &SourceModel::choose);
    connect(m_ui->fileButton, &QPushButton::clicked, this, [this, choose] {
        m_desktop.chooseFile(this, tr("Choose the database file"), QFileInfo(m_model.text()).path(), choose);
    });
    connect(m_ui->folderButton, &QPushButton::clicked, this, [this, choose] {
        m_desktop.chooseFolder(this, tr("Choose the data folder"), m_model.text(), choose);
    });
    connect(m_ui->pathEdit, &QLineEdit::textEdited, &m_model, &SourceModel::setText);
    connect(m_ui->problemPanel, &MessagePanel::actionChosen, &m_model, &SourceModel::lookAgain);
    connect(&m_choices, &QButtonGroup::idClicked, &m_model, &SourceModel::choosePossibility);
    connect(&m_model, &SourceModel::textChanged, this, [this](const QString& text) {
        if (text != m_ui->pathEdit->text())
            m_ui->pathEdit->setText(text);
    });
    connect(&m_model, &SourceModel::changed, this, &SourcePage::refresh);
    for (const std::unique_ptr<ServerModel>& server : m_model.servers())
        addServer(*server);
    translate();
}

SourcePage::~SourcePage() = default;

QWidget* SourcePage::startsAt() const { return m_ui->pathEdit; }

bool SourcePage::isComplete() const { return m_model.isReadable(); }

void SourcePage::translate()
{
    m_ui->retranslateUi(this);
    m_ui->problemPanel->setAction(tr("&Check again"));
    for (const auto& [button, server] : m_serverButtons)
        //: %1 is a kind of store, such as “PostgreSQL”
        button->setText(tr("%1 &server…").arg(server->descriptor().name.section(QLatin1Char(','), 0, 0)));
    m_model.lookAgain(); // what was found is told in the language of that time
    refresh();
}

// A button that unfolds the form of a kind that lies behind a server; a good test chooses it.
void SourcePage::addServer(ServerModel& server)
{
    auto* button = new QPushButton(this);
    button->setObjectName(QStringLiteral("serverButton_") + server.descriptor().id);
    button->setCheckable(true);
    m_ui->chooseLayout->insertWidget(2 + static_cast<int>(m_serverButtons.size()), button);
    m_serverButtons.push_back({ button, &server });
    auto* form = new ServerForm(server, this);
    form->hide();
    m_ui->serverLayout->addWidget(form);
    connect(button, &QPushButton::toggled, form, &QWidget::setVisible);
    connect(button, &QPushButton::toggled, this, [form](bool isOpen) {
        if (isOpen)
            form->setFocus();
    });
    connect(
        &server, &ServerModel::passed, this, [this, &server] { m_model.chooseServer(server.location()); });
}

void SourcePage::fillRecent()
{
    const QStringList places = m_model.recentPlaces();
    QMenu* menu = m_ui->recentButton->menu();
    menu->clear();
    for (const QString& place : places)
        menu->addAction(QString(place).replace(QLatin1Char('&'), QStringLiteral("&&")), &m_model,
            [this, place] { m_model.choose(place); });
    m_ui->recentButton->setVisible(!places.isEmpty());
}

void SourcePage::fillChoices()
{
    const std::vector<Possibility> possibilities = m_model.possibilities();
    m_ui->choiceLabel->setVisible(!possibilities.empty());
    m_ui->choiceBox->setVisible(!possibilities.empty());
    if (possibilities != m_shownChoices) {
        m_shownChoices = possibilities;
        while (QLayoutItem* item = m_ui->choiceLayout->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        for (std::size_t i = 0; i < possibilities.size(); ++i)
            m_ui->choiceLayout->addWidget(makeChoice(possibilities[i], static_cast<int>(i)));
        if (!possibilities.empty())
            announce(m_ui->choiceBox);
    }
    if (QAbstractButton* chosen = m_choices.button(m_model.chosen()))
        chosen->setChecked(true);
}

QWidget* SourcePage::makeChoice(const Possibility& possibility, int index)
{
    auto* box = new QWidget(m_ui->choiceBox);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    const QString name = printable(QFileInfo(possibility.location.path()).fileName());
    //: %1 is a file's or folder's name, %2 a kind of store
    auto* button = new QRadioButton(
        tr("%1: %2").arg(name, possibility.kind).replace(QLatin1Char('&'), QStringLiteral("&&")), box);
    button->setObjectName(QStringLiteral("choice_%1").arg(index));
    const QString reasons = printable(possibility.reasons.join(QLatin1Char(' ')), kReasonCharacters);
    button->setAccessibleDescription(reasons);
    m_choices.addButton(button, index);
    auto* label = new QLabel(reasons, box);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setIndent(fontMetrics().height() * 3 / 2);
    layout->addWidget(button);
    layout->addWidget(label);
    return box;
}

void SourcePage::refresh()
{
    fillRecent();
    fillChoices();
    m_ui->lookingBar->setVisible(m_model.state() == SourceModel::State::Looking);
    m_ui->problemPanel->setMessage(m_model.problem());
    const Facts instead = m_model.foundInstead();
    m_ui->foundCard->setVisible(!instead.empty());
    m_ui->foundCard->setHeading(tr("What lies there instead"));
    m_ui->foundCard->setFacts(instead);
    m_ui->card->setVisible(m_model.detection() != nullptr);
    m_ui->card->setHeading(m_model.headline());
    m_ui->card->setFacts(m_model.facts());
    m_ui->countingLabel->setVisible(m_model.isCounting());
    m_ui->findingList->setFindings(m_model.findings());
    orderTabs();
    m_ui->hintLabel->setText(m_model.whyNot());
    m_ui->hintLabel->setVisible(!m_model.whyNot().isEmpty());
    Q_EMIT completeChanged();
}

} // namespace transload
