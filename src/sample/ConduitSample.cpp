#include "sample/ConduitSample.h"

#include "sample/ConduitTrees.h"
#include "sample/Pieces.h"

#include <QCryptographicHash>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <vector>

namespace transload::sample {

namespace {

constexpr std::uint64_t kSeed = 0x436F6E64756974; // "Conduit"
constexpr std::uint64_t kTokensPerEvent = 15;
constexpr std::uint64_t kNewestEvents = 10; // their pairs come last, into the log
constexpr std::uint64_t kPairsPerWatch = 1000;
constexpr std::size_t kHugeValueBytes = 1024 * 1024;

std::string sha256(const std::string& bytes)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256)
        .toStdString();
}

/// Invents the homeserver, one group of trees after the other.
class Homeserver {
public:
    Homeserver(TreeSink& sink, unsigned scale, Watch watch)
        : m_sink(sink), m_watch(std::move(watch)), m_random(kSeed), m_scale(scale)
    {
        for (const std::string_view tree : kConduitTrees)
            m_counts.emplace(tree, 0);
        for (const char* local : { "conduit", "alice", "bob", "carol" })
            m_users.push_back(std::string("@") + local + ":example.org");
        for (std::uint64_t i = 0; i < 40ULL * scale; ++i)
            m_users.push_back("@" + word(i) + ":" + server(i));
        for (std::uint64_t i = 0; i < 5ULL * scale; ++i)
            m_rooms.push_back("!" + base64Url(m_random.bytes(12)) + ":example.org");
    }

    void writeServer();
    void writeUsers();
    void writeDevices();
    void writeMembership();
    void writeEvents();
    void writeState();
    void writeMedia(const std::string& folder);
    void writeFederation();
    void writeOddities();
    /// The newest events and a newer value of an old key.
    void writeNewest();

    const TreeCounts& counts() const { return m_counts; }

private:
    static std::string server(std::uint64_t i) { return "remote" + std::to_string(i % 7) + ".example.net"; }

    void put(std::string_view tree, const std::string& key, const std::string& value)
    {
        m_sink.put(tree, key, value);
        ++m_counts.find(tree)->second;
        if (++m_sinceWatch < kPairsPerWatch)
            return;
        if (m_watch && !m_watch(m_sinceWatch))
            throw std::runtime_error("stopped");
        m_sinceWatch = 0;
    }
    std::uint64_t eventCount() const { return 2000ULL * m_scale; }
    std::string pduId(std::uint64_t event) const;
    std::string json(std::size_t size, const std::string& room, std::uint64_t depth);
    void writeEvent(std::uint64_t event);

    TreeSink& m_sink;
    Watch m_watch;
    std::uint64_t m_sinceWatch = 0;
    Random m_random;
    unsigned m_scale;
    std::vector<std::string> m_users;
    std::vector<std::string> m_rooms;
    TreeCounts m_counts;
};

void Homeserver::writeServer()
{
    put("global", "version", number(18));
    put("global", "c", number(8990));
    put("global", "u", number(12));
    put("global", "keypair", joined({ "ed25519:a1b2c3", m_random.bytes(83) }));
    put("server_signingkeys", "example.org", R"({"server_name":"example.org","verify_keys":{}})");
    for (std::uint64_t i = 0; i < 7; ++i) {
        put("server_signingkeys", server(i), R"({"server_name":")" + server(i) + R"(","verify_keys":{}})");
        put("servername_educount", server(i), number(100 + i));
    }
    put("openidtoken_expiresatuserid", base64Url(m_random.bytes(24)), number(1'760'000'000'000) + m_users[1]);
    put("backupid_algorithm", joined({ m_users[1], "1" }), R"({"algorithm":"m.megolm_backup.v1"})");
    put("backupid_etag", joined({ m_users[1], "1" }), number(150));
    for (std::uint64_t i = 0; i < 150ULL * m_scale; ++i)
        put("backupkeyid_backup",
            joined({ m_users[1], "1", m_rooms[i % m_rooms.size()], base64Url(m_random.bytes(32)) }),
            R"({"first_message_index":0,"session_data":")" + base64Url(m_random.bytes(240)) + "\"}");
}

void Homeserver::writeUsers()
{
    for (std::uint64_t i = 0; i < m_users.size(); ++i) {
        const bool hasPassword = i >= 1 && i < 4;
        put("userid_password", m_users[i],
            hasPassword ? "$argon2id$v=19$m=19456,t=2,p=1$" + base64Url(m_random.bytes(16)) + "$"
                    + base64Url(m_random.bytes(32))
                        : std::string());
        if (i < 10) {
            put("userid_displayname", m_users[i], "Größe " + word(i) + " \xF0\x9F\x98\x80");
            put("userid_devicelistversion", m_users[i], number(500 + i));
            put("userid_lastpresenceupdate", m_users[i], number(1'759'000'000'000 + i));
        }
        if (i < 3) {
            put("userid_avatarurl", m_users[i], "mxc://example.org/" + word(i + 100));
            put("userid_blurhash", m_users[i], "LEHV6nWB2yk8pyo0adR*.7kCMdnj");
            put("userfilterid_filter", joined({ m_users[i], "fltr" }),
                R"({"room":{"timeline":{"limit":20}}})");
        }
    }
    for (const char* tree : { "userid_masterkeyid", "userid_selfsigningkeyid", "userid_usersigningkeyid" })
        put(tree, m_users[1], joined({ m_users[1], tree }));
}

void Homeserver::writeDevices()
{
    for (std::uint64_t i = 0; i < 6; ++i) {
        const std::string& user = m_users[1 + i % 3];
        const std::string device = "DEVICE" + std::to_string(i);
        const std::string token = base64Url(m_random.bytes(24));
        const std::string both = joined({ user, device });
        put("userdeviceid_token", both, token);
        put("token_userdeviceid", token, both);
        put("userdeviceid_metadata", both, R"({"device_id":")" + device + R"(","display_name":"Element"})");
        put("keyid_key", both, R"({"keys":{"ed25519":")" + base64Url(m_random.bytes(32)) + "\"}}");
        put("userdevicetxnid_response", joined({ user, device, "m17" }), "");
        put("onetimekeyid_onetimekeys", joined({ user, device, R"("signed_curve25519:AAAA")" }), "{}");
        put("userid_lastonetimekeyupdate", m_users[1 + i], number(8000 + i));
        put("keychangeid_userid", joined({ user, number(7000 + i) }), user);
        put("lazyloadedids", joined({ user, device, m_rooms[i % m_rooms.size()], m_users[5 + i] }), "");
    }
    put("userdevicesessionid_uiaainfo", joined({ m_users[1], "DEVICE0", "session" }), "{}");
    put("senderkey_pusher", joined({ m_users[1], "pushkey" }), R"({"kind":"http","app_id":"im.vector"})");
    for (std::uint64_t i = 0; i < 20; ++i) // big-endian numbers: keys that hold FF 00
        put("todeviceid_events", joined({ m_users[1], "DEVICE0", number(8500 + i) }),
            R"({"type":"m.room_key","content":{"n":)" + std::to_string(i) + "}}");
}

void Homeserver::writeMembership()
{
    for (std::uint64_t r = 0; r < m_rooms.size(); ++r) {
        const std::string& room = m_rooms[r];
        put("roomid_shortroomid", room, number(r + 1));
        put("roomid_joinedcount", room, number(12));
        put("roomid_invitedcount", room, number(r % 3));
        put("roomid_shortstatehash", room, number(100 + r));
        put("roomid_pduleaves", joined({ room, "$leaf" + std::to_string(r) }), "$leaf" + std::to_string(r));
        if (r % 2 == 0)
            put("publicroomids", room, "");
        put("alias_roomid", word(r + 500), room);
        put("aliasid_alias", joined({ room, number(r) }), "#" + word(r + 500) + ":example.org");
        for (std::uint64_t i = 0; i < 12; ++i) {
            const std::string& user = m_users[(i < 4 ? i : r * 8 + i) % m_users.size()];
            put("roomuserid_joined", joined({ room, user }), "");
            put("userroomid_joined", joined({ user, room }), "");
            put("roomuseroncejoinedids", joined({ user, room }), "");
        }
        for (std::uint64_t i = 0; i < 3; ++i) {
            put("roomserverids", joined({ room, server(r + i) }), "");
            put("serverroomids", joined({ server(r + i), room }), "");
        }
        put("userroomid_notificationcount", joined({ m_users[1], room }), number(r));
        put("userroomid_highlightcount", joined({ m_users[1], room }), number(0));
        put("roomuserid_privateread", joined({ room, m_users[1] }), number(6000 + r));
        put("roomuserid_lastprivatereadupdate", joined({ room, m_users[1] }), number(6001 + r));
        put("readreceiptid_readreceipt", joined({ room, number(6100 + r), m_users[2] }), "{}");
        const std::string data = joined({ room, m_users[1], number(6200 + r), "m.tag" });
        put("roomuserdataid_accountdata", data, R"({"type":"m.tag","content":{"tags":{}}})");
        put("roomusertype_roomuserdataid", joined({ room, m_users[1], "m.tag" }), data);
    }
    put("userroomid_invitestate", joined({ m_users[2], m_rooms[0] }), "[]");
    put("roomuserid_invitecount", joined({ m_rooms[0], m_users[2] }), number(41));
    put("userroomid_leftstate", joined({ m_users[3], m_rooms[1] }), "[]");
    put("roomuserid_leftcount", joined({ m_rooms[1], m_users[3] }), number(42));
}

std::string Homeserver::pduId(std::uint64_t event) const
{
    const std::string room = number(event % m_rooms.size() + 1);
    if (event % 50 == 7) // fetched later from another server: counted downwards, before all others
        return room + number(0) + number(~std::uint64_t(0) - event);
    return room + number(event + 1000);
}

std::string Homeserver::json(std::size_t size, const std::string& room, std::uint64_t depth)
{
    std::string out = R"({"auth_events":["$)" + base64Url(m_random.bytes(32)) + R"("],"depth":)"
        + std::to_string(depth) + R"(,"hashes":{"sha256":")" + base64Url(m_random.bytes(32))
        + R"("},"origin_server_ts":)" + std::to_string(1'700'000'000'000 + depth * 977) + R"(,"room_id":")"
        + room + R"(","sender":")" + m_users[depth % m_users.size()]
        + R"(","type":"m.room.message","content":{"body":")";
    while (out.size() + 4 < size) {
        out += word(m_random.below(5000));
        out += ' ';
    }
    return out + R"("}})";
}

void Homeserver::writeEvent(std::uint64_t event)
{
    const std::string id = "$" + base64Url(sha256("event" + std::to_string(event)));
    const std::string pdu = pduId(event);
    const std::string& room = m_rooms[event % m_rooms.size()];
    const std::size_t size = m_random.between(400, m_scale == 1 ? 1500 : 6000);
    put("pduid_pdu", pdu, json(size, room, event));
    put("eventid_pduid", id, pdu);
    put("eventid_shorteventid", id, number(event));
    put("shorteventid_eventid", number(event), id);
    for (std::uint64_t i = 0; i < kTokensPerEvent; ++i)
        put("tokenids", pdu.substr(0, 8) + joined({ word((event * 31 + i * 7) % 5000), pdu }), "");
}

void Homeserver::writeEvents()
{
    for (std::uint64_t event = 0; event + kNewestEvents < eventCount(); ++event)
        writeEvent(event);
    for (std::uint64_t i = 0; i < 600ULL * m_scale; ++i) { // known by name only
        const std::string id = "$" + base64Url(sha256("outlier" + std::to_string(i)));
        const std::uint64_t shortId = eventCount() + i;
        put("eventid_shorteventid", id, number(shortId));
        put("shorteventid_eventid", number(shortId), id);
        if (i % 2 == 0)
            put("eventid_outlierpdu", id, json(m_random.between(400, 1500), m_rooms[0], i));
    }
    for (std::uint64_t i = 0; i < 8; ++i) {
        put("tofrom_relation", number(2000 + i) + number(1000 + i), "");
        put("referencedevents", m_rooms[0] + "$" + base64Url(sha256("event" + std::to_string(i))), "");
        put("threadid_userids", pduId(10 + i), joined({ m_users[1], m_users[2] }));
    }
}

void Homeserver::writeState()
{
    for (std::uint64_t i = 0; i < 400ULL * m_scale - 1; ++i) {
        const std::uint64_t added = m_random.below(250);
        put("shortstatehash_statediff", number(i), number(i / 2) + m_random.bytes(added * 16));
    }
    // The largest value of the sample: a parent, 65 535 additions and the mark before no removals.
    put("shortstatehash_statediff", number(~std::uint64_t(0)),
        m_random.bytes(kHugeValueBytes - 8) + number(0));
    for (std::uint64_t i = 0; i < 500ULL * m_scale; ++i) {
        std::string chain;
        for (std::uint64_t n = m_random.below(100); n > 0; --n)
            chain += number(m_random.below(eventCount()));
        put("shorteventid_authchain", number(i), chain);
    }
    for (std::uint64_t i = 0; i < 10; ++i) {
        const std::string stateKey = joined({ "m.room.member", m_users[i] });
        put("statekey_shortstatekey", stateKey, number(i));
        put("shortstatekey_statekey", number(i), stateKey);
        put("statehash_shortstatehash", sha256("state" + std::to_string(i)), number(i));
        put("shorteventid_shortstatehash", number(i), number(100 + i));
        put("roomsynctoken_shortstatehash", number(1) + number(9000 + i), number(100 + i));
    }
}

void Homeserver::writeMedia(const std::string& folder)
{
    for (std::uint64_t i = 0; i < 25; ++i) {
        const std::string content = m_random.bytes(m_random.between(500, 8000));
        const std::string hash = sha256(content);
        const std::string hex = QByteArray::fromStdString(hash).toHex().toStdString();
        const std::string parent = folder + "/" + hex.substr(0, 2) + "/" + hex.substr(2, 2);
        std::filesystem::create_directories(parent);
        std::ofstream file(parent + "/" + hex.substr(4), std::ios::binary);
        file << content;
        if (!file.flush())
            throw std::runtime_error("media file not written: " + parent);

        const std::string media = joined({ "example.org", base64Url(m_random.bytes(24)) });
        put("servernamemediaid_metadata", media, hash + joined({ word(i) + ".png", "image/png" }));
        put("servernamemediaid_userlocalpart", media, "alice");
        put("servername_userlocalpart_mediaid",
            joined({ "example.org", "alice", media.substr(media.find('\xff') + 1) }), "");
        put("filehash_servername_mediaid", hash + media, "");
        put("filehash_metadata", hash,
            number(content.size()) + number(1'759'000'000) + number(1'759'000'100));
    }
}

void Homeserver::writeFederation()
{
    for (std::uint64_t i = 0; i < 5; ++i)
        put("servernameevent_data", joined({ server(i), number(8900 + i) }),
            i == 0 ? std::string() : R"({"edu_type":"m.typing","content":{}})");
}

void Homeserver::writeOddities()
{
    // Keys that a careless order or separator would confuse: they differ only after FF, one ends in FF 00.
    for (const std::string_view tail :
        { std::string_view("\xff", 1), std::string_view("\xff\0", 2), std::string_view("\xff\0\0", 3),
            std::string_view("\xff\x01", 2), std::string_view("\xff\xff", 2) })
        put("userid_displayname", "@odd:example.org" + std::string(tail), "");
}

void Homeserver::writeNewest()
{
    for (std::uint64_t event = eventCount() - kNewestEvents; event < eventCount(); ++event)
        writeEvent(event);
    m_sink.put("global", "c", number(9000));
    put("userid_blurhash", m_users[3], "L00000fQfQfQfQfQfQfQfQfQfQfQ");
}

} // namespace

TreeCounts writeConduitSample(
    TreeSink& sink, const std::string& mediaFolder, unsigned scale, bool leaveLog, const Watch& watch)
{
    Homeserver homeserver(sink, scale, watch);
    homeserver.writeServer();
    homeserver.writeUsers();
    homeserver.writeDevices();
    homeserver.writeMembership();
    homeserver.writeEvents();
    homeserver.writeState();
    homeserver.writeMedia(mediaFolder);
    homeserver.writeFederation();
    homeserver.writeOddities();
    sink.settle();
    homeserver.writeNewest();
    sink.close(leaveLog);
    return homeserver.counts();
}

} // namespace transload::sample
