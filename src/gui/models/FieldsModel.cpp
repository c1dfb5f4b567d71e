#include "gui/models/FieldsModel.h"

#include "core/Printable.h"

#include <algorithm>

namespace transload {

namespace {

// As plain text, whatever the name contains.
QString list(const QStringList& examples) { return printable(examples.join(QStringLiteral(", "))); }

} // namespace

FieldsModel::FieldsModel(ChoicesModel& choices, SurveyModel& survey, QObject* parent)
    : QAbstractTableModel(parent), m_choices(choices), m_survey(survey)
{
    connect(&m_survey, &SurveyModel::changed, this, &FieldsModel::renew);
    connect(&m_choices, &ChoicesModel::changed, this, &FieldsModel::renew);
}

void FieldsModel::show(
    const CollectionSchema& source, const std::optional<CollectionSchema>& target, bool isFixed)
{
    const bool isSame = source.name == m_source.name && source.fields == m_source.fields;
    if (!isSame)
        beginResetModel();
    m_source = source;
    m_target = target;
    m_isFixed = isFixed;
    if (isSame)
        renew();
    else
        endResetModel();
}

void FieldsModel::renew()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

const FieldProposals* FieldsModel::proposals(int row) const
{
    const auto& all = m_survey.proposals();
    return m_survey.collection() == m_source.name && std::size_t(row) < all.size() ? &all[std::size_t(row)]
                                                                                   : nullptr;
}

QString FieldsModel::targetName() const
{
    const QString chosen = m_isFixed ? QString() : m_choices.name(m_source.name);
    return !chosen.isEmpty() ? chosen : m_target ? m_target->name : m_source.name;
}

QString FieldsModel::targetName(int row) const
{
    const QString chosen = m_isFixed ? QString() : m_choices.fieldName(m_source.name, field(row));
    if (!chosen.isEmpty())
        return chosen;
    return m_target && std::size_t(row) < m_target->fields.size() ? m_target->fields[std::size_t(row)].name
                                                                  : field(row);
}

void FieldsModel::setTargetName(const QString& name)
{
    m_choices.setName(m_source.name, name == m_source.name ? QString() : name);
}

void FieldsModel::setTargetName(int row, const QString& name)
{
    m_choices.setFieldName(m_source.name, field(row), name == field(row) ? QString() : name);
}

// As long as nobody has looked at the values, the field's kind is all that tells.
bool FieldsModel::mayChoose(int row, FieldRule rule) const
{
    const FieldSchema& schema = m_source.fields[std::size_t(row)];
    if (schema.identity != Identity::None || (schema.kind && *schema.kind != takenKind(rule)))
        return false;
    const FieldSurveys& surveys = m_survey.surveys();
    if (!proposals(row) || !surveys || std::size_t(row) >= surveys->size())
        return true;
    const FieldSurvey& survey = (*surveys)[std::size_t(row)];
    return survey.count(takenKind(rule)) > 0 && fitsAll({ std::size_t(row), rule }, survey);
}

std::vector<FieldOption> FieldsModel::options(int row) const
{
    std::vector<FieldOption> options { { tr("As they are") } };
    if (row < 0 || row >= rowCount() || m_isFixed || m_source.isKeyValue)
        return options;
    std::optional<FieldRule> suggested;
    std::optional<ValueKind> only;
    if (const FieldProposals* known = proposals(row))
        for (const Proposal& proposal : known->proposals) {
            suggested = proposal.rule ? proposal.rule : suggested;
            only = proposal.kind ? proposal.kind : only;
        }
    if (suggested)
        //: %1 says what becomes of a field's values: “seconds since 1970 become points in time”
        options.push_back({ tr("Suggested: %1").arg(ruleName(*suggested)), suggested });
    const auto chosen = m_choices.rule(m_source.name, field(row));
    for (const FieldRule rule : kFieldRules)
        if (rule != suggested && (rule == chosen || mayChoose(row, rule)))
            options.push_back({ tr("Convert: %1").arg(ruleName(rule)), rule });
    if (!m_source.fields[std::size_t(row)].kind) {
        options.push_back({ tr("Each value keeps a kind of its own"), {}, std::optional<ValueKind>() });
        if (only)
            options.push_back({ tr("All of the one kind that they have now"), {}, only });
    }
    return options;
}

int FieldsModel::chosenOption(int row) const
{
    if (row < 0 || row >= rowCount())
        return 0;
    const auto rule = m_choices.rule(m_source.name, field(row));
    const auto kind = m_choices.kind(m_source.name, field(row));
    const std::vector<FieldOption> all = options(row);
    for (std::size_t i = 1; i < all.size(); ++i)
        if (rule ? all[i].rule == rule : all[i].kind && all[i].kind == kind)
            return int(i);
    return 0;
}

void FieldsModel::choose(int row, const FieldOption& option)
{
    m_choices.setRule(m_source.name, field(row), option.rule);
    m_choices.setKind(m_source.name, field(row), option.kind);
}

QString FieldsModel::why(int row) const
{
    QStringList lines;
    if (m_isFixed)
        lines << tr("Between two databases of one kind everything moves word for word, so nothing is changed "
                    "here.");
    if (row >= 0 && row < rowCount()) {
        if (const FieldProposals* known = proposals(row)) {
            //: %1 is a field, %2 says what it holds: “12,044 integers, 3 texts”
            lines << tr("%1 holds %2.").arg(printable(field(row)), known->found);
            if (!known->examples.isEmpty())
                lines << tr("For example: %1").arg(list(known->examples));
            for (const Proposal& proposal : known->proposals)
                if (proposal.rule)
                    lines << (proposal.examples.isEmpty()
                            ? proposal.reason
                            //: %1 is a sentence with the reason of a suggestion
                            : tr("%1 For example: %2").arg(proposal.reason, list(proposal.examples)));
        }
        if (std::find(m_source.key.begin(), m_source.key.end(), std::size_t(row)) != m_source.key.end())
            lines << tr("%1 is part of the key.").arg(printable(field(row)));
    }
    if (!m_source.definition.isEmpty())
        lines << tr("Definition in the source:") << m_source.definition;
    if (m_target && !m_target->definition.isEmpty() && m_target->definition != m_source.definition)
        lines << tr("Definition in the target:") << m_target->definition;
    return lines.join(QLatin1Char('\n'));
}

int FieldsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_source.fields.size());
}

int FieldsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QString FieldsModel::text(int row, int column) const
{
    const FieldSchema& source = m_source.fields[std::size_t(row)];
    const FieldProposals* known = proposals(row);
    switch (column) {
    case Name:
        return printable(source.name);
    case InSource:
        return source.declaredType.isEmpty() ? tr("no declared type") : printable(source.declaredType);
    case Holds:
        return known ? known->found : tr("not looked at");
    default: {
        const bool hasTarget = m_target && std::size_t(row) < m_target->fields.size();
        const QString type = hasTarget ? m_target->fields[std::size_t(row)].declaredType : QString();
        const auto rule = m_choices.rule(m_source.name, source.name);
        const QString what = !type.isEmpty() ? type : rule && !m_isFixed ? ruleName(*rule) : QString();
        const QString name = targetName(row);
        //: %1 is the name of a field in the target, %2 its type there
        return printable(what.isEmpty() ? name : tr("%1: %2").arg(name, what));
    }
    }
}

QVariant FieldsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return text(index.row(), index.column());
    if (role == Qt::ToolTipRole) // a tag makes Qt show the rest literally
        return QStringLiteral("<span>%1</span>").arg(text(index.row(), index.column()).toHtmlEscaped());
    return {};
}

QVariant FieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Field");
    case InSource:
        return tr("In the source");
    case Holds:
        return tr("Holds");
    default:
        return tr("In the target");
    }
}

} // namespace transload
