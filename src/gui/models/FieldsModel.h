#pragma once

#include "gui/models/ChoicesModel.h"
#include "gui/models/SurveyModel.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace transload {

/// One thing that can be done with a field's values.
struct FieldOption {
    QString text; ///< translated
    std::optional<FieldRule> rule {};
    std::optional<std::optional<ValueKind>> kind {}; ///< none of both: as it is
};

/// The fields of one collection: what they are, what they hold, what they become and what else could be done
/// with them. GUI thread.
class FieldsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, InSource, Holds, InTarget, Columns };

    /// Both outlive the model.
    FieldsModel(ChoicesModel& choices, SurveyModel& survey, QObject* parent = nullptr);

    /// Shows a collection; `target`: what it becomes, as far as that is planned. `isFixed`: it moves word for
    /// word.
    void show(const CollectionSchema& source, const std::optional<CollectionSchema>& target, bool isFixed);
    const CollectionSchema& collection() const { return m_source; }
    bool isFixed() const { return m_isFixed; }

    /// What the collection or a field is called in the target: as chosen, else as planned.
    QString targetName() const;
    QString targetName(int row) const;
    void setTargetName(const QString& name);
    void setTargetName(int row, const QString& name);

    /// What can be done with the values of a field; the first leaves them as they are.
    std::vector<FieldOption> options(int row) const;
    /// Which of the options was chosen.
    int chosenOption(int row) const;
    void choose(int row, const FieldOption& option);

    /// Everything known of a field, as plain text of several lines: what it holds, with examples, and what is
    /// suggested and why; then the collection's definitions.
    QString why(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const FieldProposals* proposals(int row) const;
    bool mayChoose(int row, FieldRule rule) const;
    QString text(int row, int column) const;
    QString field(int row) const { return m_source.fields[std::size_t(row)].name; }
    void renew();

    ChoicesModel& m_choices;
    SurveyModel& m_survey;
    CollectionSchema m_source;
    std::optional<CollectionSchema> m_target;
    bool m_isFixed = false;
};

} // namespace transload
