#pragma once

#include "core/Finding.h"
#include "engine/MigrationRunner.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QString>

#include <cstdio>

namespace transload {

/// Writes for people (stdout; progress and problems on stderr) or for programs (`--json`: one object per line
/// on stdout, each with a `type`). Whatever comes from data is escaped: no control or bidi character reaches
/// a terminal.
class Console {
public:
    explicit Console(bool json);

    bool isJson() const { return m_json; }
    /// Whether nobody reads what we write any more (a closed pipe).
    bool isClosed() const { return m_isClosed; }

    /// A line for people; nothing with --json.
    void line(const QString& text);
    /// A whole document of its own form, the same with and without --json: on stdout, as it is.
    void document(const QByteArray& text);
    /// An object for programs; nothing without --json.
    void object(const QString& type, QJsonObject members);
    void finding(const Finding& finding);
    /// A stop, in three lines: what happened, whether the data is safe, what to do.
    void failure(const Explanation& explanation);
    /// An error before anything was begun.
    void failure(const Error& error);

    void showProgress(const Plan& plan, const Progress& progress);
    void endProgress();
    /// With --json the summary is the last object, whatever happened: a command that failed before it had one
    /// gets it here.
    void end(int exitStatus);

private:
    void problem(const QString& text);
    void write(std::FILE* stream, const QString& text);

    bool m_json = false;
    bool m_isClosed = false;
    bool m_terminal = false; ///< stderr is one
    int m_lastStep = -1;
    bool m_barShown = false;
    bool m_isSummarised = false;
    QElapsedTimer m_sinceObject;
};

/// "about 3 to 5 minutes left"; "still measuring" while nothing is known.
QString remainingText(const Progress& progress);

} // namespace transload
