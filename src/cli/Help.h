#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace CLI {
class App;
class ParseError;
}

namespace transload {

class Console;

/// Gives the whole command line its name, description, own flags, headings and table of exit statuses, in the
/// language of the moment. Before the commands are added: they inherit from it.
void describeProgram(CLI::App& app);

/// A command's footer: "Examples:" and these command lines.
std::string examples(const QStringList& commandLines);

/// Answers a command line that could not be carried out: help and version on stdout, wrong usage in three
/// lines on stderr. Gives the exit status.
int answerInstead(const CLI::App& app, const CLI::ParseError& reason, Console& console);

} // namespace transload
