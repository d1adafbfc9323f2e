// SPDX-License-Identifier: Apache-2.0
// Who watches is told of what this server changes at once, and of what another changes soon.
#include "platform/live_topics.h"

#include "support/test_workspace.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <thread>

using namespace espalier;
using namespace espalier::platform;
using namespace espalier::test;

namespace {

// Topics of these tests lie in the table of versions, by the length of their name.
std::vector<TopicChanges> versions_of(db::Transaction& tx, std::vector<std::int64_t> const& ids)
{
    std::vector<TopicChanges> found;
    for (auto const& topic :
         tx.rows<TopicChanges>("SELECT length(name) AS id, version AS changes FROM versions WHERE name LIKE 't%'"))
        for (auto const id : ids)
            if (id == topic.id)
                found.push_back(topic);
    return found;
}

struct Topics : LiveTopics
{
    Topics() : LiveTopics(versions_of) {}
};

void set(Workspace& workspace, std::string_view name, std::int64_t version, bool tells)
{
    workspace.database().write([&](db::Transaction& tx) {
        tx.execute("DELETE FROM versions WHERE name = $1", name);
        tx.execute("INSERT INTO versions (name, version) VALUES ($1, $2)", name, version);
        if (tells)
            tx.after_commit([&] { workspace.kept<Topics>().hurry(); });
    });
}

// What came, until it holds the text; nothing comes for five seconds: what came by then.
std::string read_until(http::EventStream& stream, std::string_view text)
{
    std::string all;
    auto const end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (all.find(text) == std::string::npos && std::chrono::steady_clock::now() < end) {
        all += stream.take();
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return all;
}

} // namespace

TEST_CASE("a watcher is sent the number now and after each change of its topic, and nothing of another")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        set(*workspace, "t1", 7, false);
        set(*workspace, "t22", 1, false);
        auto const stream = std::make_shared<http::EventStream>();
        workspace->kept<Topics>().watch(*workspace, 2, stream);
        CHECK(read_until(*stream, R"({"changes":7})").find("event: changed") != std::string::npos);
        set(*workspace, "t22", 2, true);
        set(*workspace, "t1", 8, true);
        auto const came = read_until(*stream, R"({"changes":8})");
        CHECK(came.find(R"({"changes":8})") != std::string::npos);
        CHECK(came.find(R"({"changes":2})") == std::string::npos);
    });
}

TEST_CASE("what another server changed is told without being told of")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        set(*workspace, "t1", 7, false);
        auto const stream = std::make_shared<http::EventStream>();
        workspace->kept<Topics>().watch(*workspace, 2, stream);
        read_until(*stream, R"({"changes":7})");
        set(*workspace, "t1", 9, false);
        CHECK(read_until(*stream, R"({"changes":9})").find(R"({"changes":9})") != std::string::npos);
    });
}

TEST_CASE("whoever is gone is forgotten, while others of the same topic watch on")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        set(*workspace, "t1", 7, false);
        auto& topics = workspace->kept<Topics>();
        std::vector<std::shared_ptr<http::EventStream>> streams; // of a person with many tabs
        for (int i = 0; i < 50; ++i) {
            streams.push_back(std::make_shared<http::EventStream>());
            topics.watch(*workspace, 2, streams.back());
        }
        for (auto const& stream : streams)
            CHECK(read_until(*stream, R"({"changes":7})").find("changed") != std::string::npos);
        for (std::size_t i = 1; i < streams.size(); ++i)
            streams[i]->close(); // as the server does when a client goes
        auto const is_forgotten = [](auto const& stream) { return stream.use_count() == 1; };
        auto const end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
        while (!std::all_of(streams.begin() + 1, streams.end(), is_forgotten) && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        CHECK(std::all_of(streams.begin() + 1, streams.end(), is_forgotten));
        set(*workspace, "t1", 8, true);
        CHECK(read_until(*streams[0], R"({"changes":8})").find(R"({"changes":8})") != std::string::npos);
    });
}

TEST_CASE("stopping ends the watching, and who comes later is sent away")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        set(*workspace, "t1", 7, false);
        auto const stream = std::make_shared<http::EventStream>();
        auto& topics = workspace->kept<Topics>();
        topics.watch(*workspace, 2, stream);
        topics.stop();
        auto const late = std::make_shared<http::EventStream>();
        topics.watch(*workspace, 2, late);
        CHECK(!late->is_open());
    });
}
