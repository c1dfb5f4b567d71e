#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace transload {

/// What the wizard asks of the desktop around it; a test answers in its place. None of these waits: answers
/// come through `done`, in the GUI thread, and only while `parent` lives.
class Desktop {
public:
    virtual ~Desktop() = default;

    /// An existing file; empty when the person thought better of it.
    virtual void chooseFile(QWidget* parent, const QString& title, const QString& startAt,
        std::function<void(const QString&)> done)
        = 0;
    virtual void chooseFolder(QWidget* parent, const QString& title, const QString& startAt,
        std::function<void(const QString&)> done)
        = 0;
    /// Asks a question that `agree` answers with yes.
    virtual void confirm(QWidget* parent, const QString& question, const QString& explanation,
        const QString& agree, const QString& decline, std::function<void(bool)> done)
        = 0;
    /// Opens a local file or folder with the program meant for it. False when there is none.
    virtual bool open(const QString& path) = 0;
    virtual void copyToClipboard(const QString& text) = 0;
};

/// The real one.
class SystemDesktop : public Desktop {
public:
    void chooseFile(QWidget* parent, const QString& title, const QString& startAt,
        std::function<void(const QString&)> done) override;
    void chooseFolder(QWidget* parent, const QString& title, const QString& startAt,
        std::function<void(const QString&)> done) override;
    void confirm(QWidget* parent, const QString& question, const QString& explanation, const QString& agree,
        const QString& decline, std::function<void(bool)> done) override;
    bool open(const QString& path) override;
    void copyToClipboard(const QString& text) override;
};

} // namespace transload
