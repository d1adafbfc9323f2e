// SPDX-License-Identifier: Apache-2.0
// One organisation in the program: its database, clock, ids, org chart and background tasks. Everything hangs off a
// Workspace; nothing is global. And the Context in which every rule runs.
#pragma once

#include "base/id.h"
#include "base/time.h"
#include "db/database.h"
#include "http/message.h"
#include "platform/access.h"
#include "platform/org_chart.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <typeindex>
#include <unordered_map>
#include <utility>

namespace espalier::platform {

class Tasks;
struct Context;
struct Event;

class Workspace
{
public:
    using Clock = std::function<Instant()>;
    // Loads the chart of the stored version; given by the organization feature through app.
    using LoadChart = std::function<OrgChart(db::Transaction&)>;

    Workspace(std::unique_ptr<db::Database> database, LoadChart load_chart, Clock clock, std::uint64_t id_seed);
    ~Workspace();

    db::Database& database() { return *database_; }
    IdSource& ids() { return ids_; }
    Instant now() const { return clock_(); }
    Tasks& tasks() { return *tasks_; }

    // `listener` is called for each event whose kind begins with `prefix` ("evidence."), in the event's transaction, once it
    // is recorded: so what follows from a change is true as soon as the change is. Before requests and tasks run.
    using Listener = std::function<void(Context&, Event const&)>;
    void on_event(std::string prefix, Listener listener);
    void tell_listeners(Context& context, Event const& event) const;

    // The chart of this version, which `tx` sees; loaded when the one in memory is another. A chart loaded in a write
    // is not kept: should the write be rolled back, its version will come again with other lines. Thread-safe.
    std::shared_ptr<OrgChart const> chart(db::Transaction& tx, std::int64_t version);
    std::shared_ptr<OrgChart const> chart_in_write(db::Transaction& tx) const;
    // The stored version: one point read.
    static std::int64_t stored_chart_version(db::Transaction& tx);

    // What a feature keeps in memory about this organisation, made when it is first asked for. Thread-safe; so must `Kept` be.
    template <class Kept> Kept& kept()
    {
        std::scoped_lock const lock(kept_mutex_);
        auto& place = kept_[std::type_index(typeid(Kept))];
        if (!place)
            place = std::make_shared<Kept>();
        return *static_cast<Kept*>(place.get());
    }

private:
    std::unique_ptr<db::Database> database_;
    LoadChart load_chart_;
    Clock clock_;
    IdSource ids_;
    mutable std::mutex chart_mutex_; // also held while loading, so that a new version is loaded once
    std::shared_ptr<OrgChart const> chart_ = std::make_shared<OrgChart const>();
    std::unique_ptr<Tasks> tasks_;
    std::vector<std::pair<std::string, Listener>> listeners_;
    std::mutex kept_mutex_;
    std::unordered_map<std::type_index, std::shared_ptr<void>> kept_;
};

// What every rule gets: one transaction, who asks, when.
struct Context
{
    Workspace& workspace;
    db::Transaction& tx;
    Viewer const& viewer;
    std::shared_ptr<OrgChart const> chart;
    Instant now;

    template <class Thing> Id<Thing> next_id() const { return workspace.ids().next<Thing>(now); }
    Date today() const { return date_in_utc(now); }

    // Fault forbidden unless the viewer may do this to or about the person. A route whose permission rests on relations
    // fails closed (500) when its handler neither got a person_id nor called require.
    void require(Permission const& permission, PersonId person);
    // The same for a thing found by its id: what the viewer may not see is not found (Fault not_found).
    void require_visible(Permission const& permission, PersonId person, std::string_view thing);
    // Says that the handler's own query shows only what the viewer may see.
    void narrows_itself() { checked = true; }
    // The viewer's account; none for the program itself.
    std::optional<AccountId> actor() const
    {
        return viewer.account_id ? std::optional(viewer.account_id) : std::nullopt;
    }
    bool may(Permission const& permission, PersonId person) const
    {
        return platform::may(permission, viewer, person, *chart);
    }
    bool may_for_everybody(Permission const& permission) const
    {
        return platform::may_for_everybody(permission, viewer);
    }
    // The viewer's own person; Fault forbidden for accounts that belong to nobody of the organisation.
    PersonId viewer_person() const;

    // What a read leaves to be done to its answer once its transaction has ended: drawing takes long, and holds no snapshot.
    std::function<void(http::Response&)> afterwards = {};

    // Read by the dispatcher:
    bool checked = false;                   // who may has been asked
    std::optional<PersonId> concerned = {}; // whom the last asking was about
};

// The program itself acts (background work, commands) and may do everything; on behalf of an account, events name it.
Viewer const& program_viewer();
Viewer program_on_behalf_of(AccountId account);

// Runs `work(Context&)` in a transaction of its own: for tasks, commands and tests. Requests get theirs from the
// dispatcher. `work` may run again after a serialization failure (see db/database.h).
template <class Work> auto read_as(Viewer const& viewer, Workspace& workspace, Work work)
{
    return workspace.database().read([&](db::Transaction& tx) {
        auto chart = workspace.chart(tx, Workspace::stored_chart_version(tx));
        Context context{workspace, tx, viewer, std::move(chart), workspace.now()};
        return work(context);
    });
}
template <class Work> auto write_as(Viewer const& viewer, Workspace& workspace, Work work)
{
    return workspace.database().write([&](db::Transaction& tx) {
        Context context{workspace, tx, viewer, workspace.chart_in_write(tx), workspace.now()};
        return work(context);
    });
}

} // namespace espalier::platform
