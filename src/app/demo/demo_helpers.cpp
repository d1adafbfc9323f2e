// SPDX-License-Identifier: Apache-2.0
// Who helps whom, and what is proposed to many.
#include "app/demo/demo_helpers.h"

#include "app/demo/demo_actors.h"
#include "features/plans/group_items.h"
#include "features/plans/helper_candidates.h"
#include "features/plans/needs_summary.h"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

namespace espalier::app::demo {

namespace {

using platform::Context;

constexpr std::int64_t most_asks = 120;
constexpr std::size_t most_in_group = 12;

constexpr std::string_view asking_words[] = {
    "Could you look over my shoulder for the first two cases? An hour each is enough.",
    "I learn this best beside somebody who does it every week. Would you take me along?",
    "May I bring you my questions every other Friday until this sits?",
};

struct OpenItem
{
    plans::PlanItemId plan_item_id;
    platform::PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(OpenItem, (), (plan_item_id, person_id))

// Items that are under way and name a competency; those of people who can sign in first.
std::vector<OpenItem> items_under_way(db::Transaction& tx)
{
    return tx.rows<OpenItem>(
        R"(SELECT i.id AS plan_item_id, p.person_id
           FROM plan_items i JOIN plans p ON p.id = i.plan_id JOIN people e ON e.id = p.person_id
           WHERE i.agreed_at IS NOT NULL AND i.competency_id IS NOT NULL
             AND (SELECT s.kind FROM plan_item_steps s WHERE s.plan_item_id = i.id ORDER BY s.id DESC LIMIT 1) = 'started'
           ORDER BY CASE WHEN e.email IN ('employee@demo.example', 'manager@demo.example') THEN 0 ELSE 1 END, i.id
           LIMIT $1)",
        most_asks);
}

class Asking
{
public:
    Asking(platform::Workspace& workspace, db::Transaction& tx)
        : workspace_(workspace), tx_(tx), today_(date_in_utc(workspace.now())), actors_(actors(tx, workspace))
    {
        for (auto const& actor : actors_)
            by_id_.emplace(actor.person_id, &actor);
    }

    void ask_for(OpenItem const& item)
    {
        auto const learner = by_id_.find(item.person_id);
        if (learner == by_id_.end())
            return;
        auto const viewer = viewer_of(*learner->second);
        auto context = acting(workspace_, tx_, viewer, today_.plus_days(-6));
        auto const found = plans::who_could_help(context, item.plan_item_id).items;
        if (found.empty())
            return;
        auto const helper = chosen(found);
        auto const kind = static_cast<plans::HelperKind>(count_ % 3);
        auto const ask =
            plans::ask_helper(context,
                              {item.plan_item_id, helper, kind,
                               Text<1, 1000>(std::string(asking_words[static_cast<std::size_t>(count_ % 3)]))});
        answer(helper, ask);
        ++count_;
    }

    // A colleague of the same team asks the employee of the demo, who has not answered yet. Takes the item from the list.
    void ask_employee(std::vector<OpenItem>& items)
    {
        auto const employee = std::find_if(actors_.begin(), actors_.end(),
                                           [](Actor const& actor) { return actor.email == "employee@demo.example"; });
        if (employee == actors_.end())
            return;
        auto const item = std::find_if(items.begin(), items.end(), [&](OpenItem const& one) {
            auto const learner = by_id_.find(one.person_id);
            return learner != by_id_.end() && one.person_id != employee->person_id &&
                learner->second->manager_id == employee->manager_id;
        });
        if (item == items.end())
            return;
        auto const viewer = viewer_of(*by_id_.at(item->person_id));
        auto context = acting(workspace_, tx_, viewer, today_.plus_days(-2));
        plans::ask_helper(
            context,
            {item->plan_item_id, employee->person_id, plans::HelperKind::peer_teacher,
             Text<1, 1000>("You did this last year. Would you show me how you began, for an hour or two?")});
        items.erase(item);
    }

private:
    // Who can sign in to the demo is asked once, so that there is something to see.
    platform::PersonId chosen(std::vector<plans::HelperCandidate> const& found)
    {
        for (auto const& candidate : found) {
            auto const actor = by_id_.find(candidate.person_id);
            if (actor == by_id_.end() || candidate.active > 0 || !actor->second->email.ends_with("@demo.example"))
                continue;
            auto const& email = actor->second->email;
            if (email.starts_with("employee@") || email.starts_with("manager@"))
                return candidate.person_id;
        }
        return found.front().person_id;
    }

    void answer(platform::PersonId helper, plans::HelperAskId ask)
    {
        auto const actor = by_id_.find(helper);
        if (actor == by_id_.end() || count_ % 4 == 1)
            return; // not answered yet
        auto const viewer = viewer_of(*actor->second);
        auto context = acting(workspace_, tx_, viewer, today_.plus_days(-3));
        if (count_ % 7 == 3)
            plans::decline_help(context, ask, "Not before spring: the new line takes all of my time.");
        else
            plans::accept_help(context, ask, "Gladly. Let us begin with a case of yours.");
    }

    platform::Workspace& workspace_;
    db::Transaction& tx_;
    Date today_;
    std::vector<Actor> actors_;
    std::unordered_map<platform::PersonId, Actor const*> by_id_;
    int count_ = 0;
};

// The competencies that most people need.
std::vector<plans::NeedsSummaryLine> most_needed(Context& context)
{
    auto lines = plans::needs_summary(context, {.by = plans::SummaryBy::competency}).items;
    std::stable_sort(lines.begin(), lines.end(),
                     [](auto const& a, auto const& b) { return a.needing.value_or(0) > b.needing.value_or(0); });
    lines.resize(std::min<std::size_t>(lines.size(), 2));
    return lines;
}

std::optional<plans::GroupItemId> propose_workshop(Context& context, plans::NeedsSummaryLine const& line)
{
    auto const today = context.today();
    auto const due_on = std::min(today.plus_days(42), date_of(civil(today).year, 12, 31));
    plans::CompetencyId const competency{line.id.value};
    std::vector<plans::NeedId> needs;
    for (auto const& who :
         plans::who_needs(context, {.competency_id = competency, .unit_id = {}, .limit = Whole<1, 200>(200)}).items)
        needs.push_back(who.need_id);
    if (needs.empty())
        return std::nullopt;
    std::vector<plans::NeedId> chosen;
    for (auto const& candidate : plans::preview_group(context, {competency, due_on, needs}))
        if (!candidate.obstacle && chosen.size() < most_in_group)
            chosen.push_back(candidate.need_id);
    if (chosen.size() < 2)
        return std::nullopt;
    return plans::propose_group(
        context,
        {{.title = Text<1, 200>(fmt::format("Workshop: {}", line.name)),
          .method = plans::Method::workshop,
          .hours_on_duty = Real<0, 10000>(6),
          .direct_cost = Money{9000},
          .starts_on = due_on,
          .due_on = due_on,
          .success_measure = Text<1, 1000>("Each solves one case of their own with it, and a colleague sees it."),
          .reason =
              Text<0, 1000>("Several of us need the same. Together it is cheaper, and we learn from each other.")},
         competency,
         chosen,
         Text<8, 64>(fmt::format("demo-{}", line.id.value))});
}

// One in three has agreed it with the manager, one in six has taken it out.
void take_up(platform::Workspace& workspace, db::Transaction& tx, plans::GroupItemView const& group)
{
    auto const all = actors(tx, workspace);
    auto const actor_of = [&](platform::PersonId id) {
        return std::find_if(all.begin(), all.end(), [&](Actor const& one) { return one.person_id == id; });
    };
    auto const today = date_in_utc(workspace.now());
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        auto const& member = group.members[i];
        auto const learner = actor_of(member.person_id);
        auto const manager = learner != all.end() && learner->manager_id ? actor_of(*learner->manager_id) : all.end();
        if (manager == all.end() || i % 2 == 1)
            continue;
        auto const viewer = viewer_of(*learner);
        auto context = acting(workspace, tx, viewer, today.plus_days(-2));
        if (i % 6 == 4) {
            plans::remove_item(context, *member.plan_item_id);
            continue;
        }
        plans::propose(context, member.plan_id, "");
        auto const answering = viewer_of(*manager);
        auto answer = acting(workspace, tx, answering, today.plus_days(-1));
        plans::agree(answer,
                     {member.plan_id, plans::PlanStamp(plans::plan_view(answer, member.plan_id).stamp), {}, {}});
    }
}

} // namespace

void make_helpers(platform::Workspace& workspace)
{
    workspace.database().write([&](db::Transaction& tx) {
        Asking asking(workspace, tx);
        auto items = items_under_way(tx);
        asking.ask_employee(items);
        for (auto const& item : items)
            asking.ask_for(item);
    });
}

void make_group_items(platform::Workspace& workspace)
{
    workspace.database().write([&](db::Transaction& tx) {
        auto const all = actors(tx, workspace);
        auto const people_team = std::find_if(all.begin(), all.end(),
                                              [](Actor const& actor) { return actor.email == "people@demo.example"; });
        if (people_team == all.end())
            return;
        auto viewer = viewer_of(*people_team);
        viewer.roles = {platform::Role::people_admin};
        auto context = acting(workspace, tx, viewer, date_in_utc(workspace.now()).plus_days(-8));
        for (auto const& line : most_needed(context))
            if (auto const group = propose_workshop(context, line))
                take_up(workspace, tx, plans::group_item(context, *group));
    });
}

} // namespace espalier::app::demo
