#pragma once

#include "core/Result.h"
#include "stores/Location.h"
#include "stores/Schema.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace transload {

/// A text of a profile in several languages; picks the one of the wizard's language, else English.
/// In next steps, lines indented by four spaces are a snippet to copy, shown as it stands.
class ProfileText {
public:
    ProfileText() = default;
    explicit ProfileText(QMap<QString, QString> byLanguage) : m_byLanguage(std::move(byLanguage)) { }

    /// The text in `language` ("de", "de_AT"); falls back to the bare language, then to English.
    QString in(const QString& language) const;
    bool isEmpty() const { return m_byLanguage.isEmpty(); }

private:
    QMap<QString, QString> m_byLanguage;
};

/// A key that tells one application from another: present in a key/value collection.
struct ProfileKey {
    QString collection;
    QByteArray key;
};

/// One way to recognise the application: all of it must hold.
struct ProfileDetection {
    QString storeId;
    QString fileName; ///< the file's own name, when the store is a file; empty: any
    QStringList collections; ///< all of them must exist
    bool keyValueOnly = false; ///< and each of those must be a key/value collection
    QStringList unlessCollections; ///< none of these may exist
    std::vector<ProfileKey> unlessKeys; ///< none of these may exist
    QStringList anyCollections; ///< at least one of these, or of `anyKeys`, must exist (when any are given)
    std::vector<ProfileKey> anyKeys;
};

/// A number that a report shows about the application's data ("database version 18").
struct ProfileFact {
    ProfileKey key;
    QString encoding; ///< "u64be"
    ProfileText label; ///< with %1 for the number
};

/// A kind of target that makes sense for the application.
struct ProfileTarget {
    QString storeId;
    QString fileName; ///< name the application expects; for a store that is a folder: suggested name, may be
                      ///< empty
    ProfileText label; ///< why one would choose it
    QMap<QString, QString> options; ///< TargetOptions::storeOptions
    std::vector<ProfileText> nextSteps; ///< what to do in the application afterwards; %1 is the target's path
};

/// A kind of target that must not be used, with the reason.
struct ProfileRefusal {
    QString storeId;
    ProfileText reason;
    ProfileText nextStep;
};

/// Something beside the store that a move leaves where it is.
struct ProfileNotMoved {
    QString name; ///< entry beside the store's files
    ProfileText reason;
};

/// What we know of one application. Read from resources/profiles/<id>.json or the person's own folder; data
/// only.
struct Profile {
    QString id;
    QString name; ///< a product name, never translated
    ProfileText description;
    std::vector<ProfileDetection> detections;
    std::vector<ProfileFact> facts;
    std::vector<ProfileTarget> targets; ///< best first
    std::vector<ProfileRefusal> refusals;
    std::vector<ProfileNotMoved> notMoved;

    const ProfileTarget* target(const QString& storeId) const;
    const ProfileRefusal* refusal(const QString& storeId) const;
};

/// What is known of a store when a profile is looked for.
struct StoreFacts {
    Location location;
    const StoreSchema* schema = nullptr;
    /// Looks one key up in a key/value collection; a failure counts as absent.
    std::function<bool(const ProfileKey&)> hasKey;
};

/// All profiles a program knows, built-in ones first. Constant after loading, then safe from any thread.
class ProfileLibrary {
public:
    /// Reads every *.json of the folders (a resource path such as ":/profiles" counts). A file that is not a
    /// valid profile, or repeats an id, is an Error that names file and place. Folders that do not exist are
    /// skipped.
    static Result<ProfileLibrary> load(const QStringList& folders);

    const std::vector<Profile>& profiles() const { return m_profiles; }
    const Profile* find(const QString& id) const;
    /// The only profile that fits; null when none or several do: detection never guesses.
    const Profile* match(const StoreFacts& facts) const;

private:
    std::vector<Profile> m_profiles;
};

/// Reads one profile (the format is told in src/README.md). Strict: an unknown member, a wrong
/// type or an empty text is a mistake. Errors: Corrupt, with the place in message and detail
/// ("conduit.json: detect[0].store: missing").
Result<Profile> parseProfile(const QByteArray& json, const QString& fileName);

} // namespace transload
