#pragma once

#include "engine/MigrationRunner.h"
#include "sample/TrialData.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace transload {

/// Sample data to try the wizard with: where it is made, and how far that is. GUI thread; the work is done in
/// the background.
class SampleModel : public QObject {
    Q_OBJECT
public:
    enum class State { Asking, Making, Made, Failed };

    /// `folder` is the suggestion; where something stands there already, a number is added.
    SampleModel(const Workshop& workshop, const QString& folder, QObject* parent = nullptr);

    const QString& folder() const { return m_folder; }
    void setFolder(const QString& folder);
    /// Suggests a free folder again, after the last one was used.
    void suggest();

    State state() const { return m_state; }
    /// Makes the data in `folder`; ignored when that is not possible now.
    void make();
    /// Gives up what is being made; nothing of it stays.
    void stop();
    /// 0 to 1 while making.
    double fraction() const;
    /// What was made, once state is Made.
    const std::optional<TrialPlaces>& places() const { return m_places; }
    std::optional<Explanation> problem() const;
    /// What it will be, with numbers.
    QString promise() const;
    bool isComplete() const { return whyNot().isEmpty(); }
    /// Why it cannot be made now; empty when it can.
    QString whyNot() const;

Q_SIGNALS:
    void folderChanged(const QString& folder);
    void changed();
    void made();

private:
    void finish(const Result<TrialPlaces>& result);

    const QString m_wanted;
    QString m_folder;
    State m_state = State::Asking;
    std::shared_ptr<ProgressMeter> m_meter;
    std::optional<TrialPlaces> m_places;
    Error m_error;
    QTimer m_ticker;
    MigrationRunner m_runner;
};

} // namespace transload
