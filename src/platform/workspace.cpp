// SPDX-License-Identifier: Apache-2.0
// The workspace's cached org chart, and what a context asks of it.
#include "platform/workspace.h"

#include "platform/events.h"
#include "platform/tasks.h"

#include <utility>

namespace espalier::platform {

Workspace::Workspace(std::unique_ptr<db::Database> database, LoadChart load_chart, Clock clock, std::uint64_t id_seed)
    : database_(std::move(database)), load_chart_(std::move(load_chart)), clock_(std::move(clock)), ids_(id_seed),
      tasks_(std::make_unique<Tasks>(*this))
{
}

// Writes that still wait in the database run to their end, and they may ask for the clock or wake the tasks: so the
// threads stop first, the database goes next, and everything else after it.
Workspace::~Workspace()
{
    tasks_->stop();
    database_.reset();
}

void Workspace::on_event(std::string prefix, Listener listener)
{
    listeners_.emplace_back(std::move(prefix), std::move(listener));
}

void Workspace::tell_listeners(Context& context, Event const& event) const
{
    for (auto const& [prefix, listener] : listeners_)
        if (event.kind.starts_with(prefix))
            listener(context, event);
}

std::shared_ptr<OrgChart const> Workspace::chart(db::Transaction& tx, std::int64_t version)
{
    std::scoped_lock const lock(chart_mutex_);
    if (chart_->version() != version)
        chart_ = std::make_shared<OrgChart const>(load_chart_(tx));
    return chart_;
}

std::shared_ptr<OrgChart const> Workspace::chart_in_write(db::Transaction& tx) const
{
    auto const version = stored_chart_version(tx);
    {
        std::scoped_lock const lock(chart_mutex_);
        if (chart_->version() == version)
            return chart_;
    }
    return std::make_shared<OrgChart const>(load_chart_(tx));
}

std::int64_t Workspace::stored_chart_version(db::Transaction& tx)
{
    return tx.row<std::int64_t>("SELECT version FROM versions WHERE name = 'org_chart'").value_or(0);
}

void Context::require(Permission const& permission, PersonId person)
{
    checked = true;
    concerned = person;
    if (!may(permission, person))
        throw forbidden("You are not permitted to do this for this person: " + std::string(permission.meaning) + ".");
}

void Context::require_visible(Permission const& permission, PersonId person, std::string_view thing)
{
    checked = true;
    concerned = person;
    if (!may(permission, person))
        throw not_found(thing);
}

PersonId Context::viewer_person() const
{
    if (!viewer.person_id)
        throw forbidden("Your account belongs to nobody of the organisation, so there is nothing of your own here.");
    return *viewer.person_id;
}

Viewer const& program_viewer()
{
    static Viewer const viewer{.is_program = true};
    return viewer;
}

Viewer program_on_behalf_of(AccountId account)
{
    auto viewer = program_viewer();
    viewer.account_id = account;
    return viewer;
}

} // namespace espalier::platform
