// SPDX-License-Identifier: Apache-2.0
// A year's plans: last year's mostly closed, this year's on their way, next year's drafted and proposed in autumn.
#include "app/demo/demo_plans.h"

#include "app/demo/demo_actors.h"
#include "app/demo/demo_options.h"
#include "app/demo/demo_responsibilities.h"
#include "features/competencies/competencies.h"
#include "features/plans/comments.h"
#include "features/plans/plans.h"
#include "features/plans/rescheduling.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace espalier::app::demo {

namespace {

using plans::NeedView;
using plans::PlanId;
using plans::PlanItemId;
using platform::Context;

constexpr std::size_t portion = 100; // people a transaction

constexpr std::string_view opening_answers[] = {
    "I want to carry more of my work from start to end without asking, and to be ready when colleagues bring me "
    "theirs.",
    "My job has changed since we introduced the new controllers. I need to catch up on what I skipped at the time.",
    "I would like to take on more responsibility in two years. First I need to become steadier in what I do today.",
    "The review showed two things I had not seen myself. I would rather learn them properly than work around them.",
};

struct CompetencyCode
{
    Id<competencies::Competency> id;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(CompetencyCode, (), (id, code))

class PlanMaker
{
public:
    PlanMaker(platform::Workspace& workspace, Content const& content, Random& random)
        : workspace_(workspace), random_(random), today_(date_in_utc(workspace.now()))
    {
        for (auto const& line : content.plan_items)
            templates_[line.competency_code].push_back(&line);
        workspace.database().read([&](db::Transaction& tx) {
            actors_ = actors(tx, workspace);
            for (auto& row : tx.rows<CompetencyCode>("SELECT id, code FROM competencies"))
                codes_.emplace(row.id, std::move(row.code));
            served_ = ServedResponsibilities(tx);
        });
        for (auto const& actor : actors_)
            by_id_.emplace(actor.person_id, &actor);
    }

    std::int64_t make(std::function<void(std::int64_t, std::int64_t)> const& progress)
    {
        for (std::size_t from = 0; from < actors_.size(); from += portion) {
            progress(static_cast<std::int64_t>(from), static_cast<std::int64_t>(actors_.size()));
            auto const before = random_;
            auto const count = count_;
            auto const finished = finished_;
            workspace_.database().write([&](db::Transaction& tx) {
                random_ = before; // the transaction may run again
                count_ = count;
                finished_ = finished;
                for (std::size_t i = from; i < std::min(from + portion, actors_.size()); ++i)
                    add_person(tx, actors_[i]);
            });
        }
        return count_;
    }

private:
    using Items = std::vector<std::pair<PlanItemId, plans::PlanItemDraft>>;

    enum class Stage
    {
        draft,
        proposed,
        returned,
        agreed,
        active,
        closed
    };

    void add_person(db::Transaction& tx, Actor const& actor)
    {
        auto const is_cast = is_of_cast(actor);
        if (!actor.manager_id || !by_id_.contains(*actor.manager_id))
            return;
        auto const year = civil(today_).year;
        auto needs = needs_of(tx, actor);
        if (needs.empty())
            return;
        if (actor.started_on < date_of(year - 1, 1, 1) && (is_cast || random_.chance(0.45)))
            add_plan(tx, actor, needs, year - 1, random_.chance(0.85) ? Stage::closed : Stage::active);
        if (actor.started_on < today_.plus_days(-60) && (is_cast || random_.chance(0.7)))
            add_plan(tx, actor, needs, year, is_cast ? Stage::active : this_years_stage());
        // The cast's next plan waits for an answer in every season, so that there is always one to agree.
        if (is_cast)
            add_plan(tx, actor, needs, year + 1, Stage::proposed);
        else if (civil(today_).month >= 9 && random_.chance(0.4))
            add_plan(tx, actor, needs, year + 1, next_years_stage());
    }

    static bool is_of_cast(Actor const& actor)
    {
        return actor.email.ends_with("@demo.example") && !actor.email.starts_with("people") &&
            actor.email.find('.') > actor.email.find('@');
    }

    Stage this_years_stage()
    {
        auto const x = random_.real();
        if (civil(today_).month > 3) // by then this year's plans are agreed
            return x < 0.2 ? Stage::agreed : Stage::active;
        return x < 0.08 ? Stage::draft
            : x < 0.14  ? Stage::proposed
            : x < 0.18  ? Stage::returned
            : x < 0.34  ? Stage::agreed
                        : Stage::active;
    }

    Stage next_years_stage()
    {
        auto const x = random_.real();
        return x < 0.45 ? Stage::draft : x < 0.8 ? Stage::proposed : x < 0.9 ? Stage::returned : Stage::agreed;
    }

    std::vector<NeedView> needs_of(db::Transaction& tx, Actor const& actor)
    {
        auto const viewer = viewer_of(actor);
        auto context = acting(workspace_, tx, viewer, today_);
        auto needs = plans::needs_of(context, {.person_id = actor.person_id, .state = plans::NeedState::open});
        std::erase_if(needs, [&](NeedView const& need) {
            return !need.competency_id || (need.cause && *need.cause != plans::NeedCause::skill) ||
                !templates_.contains(codes_.at(*need.competency_id));
        });
        return needs;
    }

    // Takes needs off the list as it plans for them, so that a later plan answers others.
    void add_plan(db::Transaction& tx, Actor const& actor, std::vector<NeedView>& needs, int year, Stage stage)
    {
        if (needs.empty())
            return;
        auto const starts_on = date_of(year, 1, 1);
        auto const drafted_on = drafting_day(starts_on, stage);
        auto const employee = viewer_of(actor);
        auto context = acting(workspace_, tx, employee, drafted_on);
        auto const plan = plans::add_plan(
            context,
            {.person_id = actor.person_id,
             .title = Text<1, 200>(fmt::format("Training plan {}", year)),
             .starts_on = starts_on,
             .ends_on = date_of(year, 12, 31),
             .opening_answer = Text<0, 4000>(std::string(opening_answers[random_.below(std::size(opening_answers))]))});
        ++count_;
        Items items;
        auto const count = std::min(needs_for(year, needs.size()), static_cast<std::size_t>(random_.between(2, 5)));
        for (std::size_t i = 0; i < count; ++i) {
            auto const& lines = templates_.at(codes_.at(*needs[i].competency_id));
            auto const& line = *random_.pick(lines);
            auto draft = item_for(plan, actor, needs[i], line, starts_on, i, count);
            if (i == 0 && count_ % 6 == 1 && !is_of_cast(actor))
                draft.need_ids.clear(); // nobody said what it is for
            if (count_ % 11 != 4)
                record_need_before(tx, needs[i], drafted_on);
            auto const item = plans::add_item(context, draft);
            if (lines.size() > 1 && (stage == Stage::proposed || count_ % 2 == 0))
                research(context, item, line, lines);
            items.emplace_back(item, draft);
        }
        needs.erase(needs.begin(), needs.begin() + static_cast<std::ptrdiff_t>(count));
        if (stage == Stage::draft)
            return;
        context.now = context.now.plus_seconds(2 * 86'400);
        plans::propose(context, plan, random_.chance(0.4) ? "I have put what helps the team most first." : "");
        answer(tx, actor, plan, drafted_on.plus_days(random_.between(4, 9)), stage, items);
        if (stage == Stage::active || stage == Stage::closed)
            carry_out(tx, actor, items, stage);
    }

    // The round that derived the needs is of today; most were known before the plans that answer them.
    static void record_need_before(db::Transaction& tx, NeedView const& need, Date drafted_on)
    {
        tx.execute("UPDATE needs SET created_at = $2 WHERE id = $1 AND created_at > $2", need.id,
                   start_of_day_utc(drafted_on.plus_days(-20)));
    }

    // Two of three say what it took, mostly a little more than planned.
    plans::Spent spent_on(plans::PlanItemDraft const& draft)
    {
        ++finished_;
        if (finished_ % 3 == 0)
            return {};
        auto const factor = 0.9 + 0.1 * static_cast<double>(finished_ % 5);
        plans::Spent spent{.direct_cost_spent = draft.direct_cost};
        if (draft.hours_on_duty)
            spent.hours_on_duty_spent = Real<0, 10000>(std::round(draft.hours_on_duty->value * factor));
        return spent;
    }

    // How many of the open needs a year's plan may answer: each leaves some to the next, and the last leaves some open.
    std::size_t needs_for(int year, std::size_t open) const
    {
        auto const this_year = civil(today_).year;
        if (year < this_year)
            return (open + 1) / 2;
        if (year == this_year)
            return open > 3 ? open - 2 : open;
        return std::max<std::size_t>(1, open / 2);
    }

    // What waits for an answer has waited for days; the rest was drafted before its year began.
    Date drafting_day(Date starts_on, Stage stage)
    {
        if (stage == Stage::proposed)
            return today_.plus_days(-random_.between(3, 11));
        return std::min(starts_on.plus_days(-random_.between(10, 50)), today_.plus_days(-random_.between(15, 40)));
    }

    plans::PlanItemDraft item_for(PlanId plan, Actor const& actor, NeedView const& need, PlanItemLine const& line,
                                  Date starts_on, std::size_t place, std::size_t count)
    {
        auto const begins = starts_on.plus_days(static_cast<int>(place * 300 / count) + random_.between(5, 40));
        auto const due = std::min(begins.plus_days(static_cast<int>(line.weeks) * 7 + 14), starts_on.plus_days(363));
        auto const from = std::floor(need.current_level.value_or(1));
        auto const to = std::max(std::ceil(need.required_level.value_or(from + 1)), from + 1);
        return {{.title = Text<1, 200>(line.title),
                 .responsibility_id = served_.by(actor.job_id, *need.competency_id),
                 .competency_id = *need.competency_id,
                 .from_level = competencies::Level(from),
                 .to_level = competencies::Level(to),
                 .method = reflect::from_name<plans::Method>(line.method).value_or(plans::Method::other),
                 .hours_on_duty = Real<0, 10000>(line.hours),
                 .direct_cost = line.cost,
                 .cost_centre = Text<0, 60>(actor.unit_code),
                 .priority = need.priority > 0 && place == 0 ? plans::ItemPriority::high : plans::ItemPriority::medium,
                 .starts_on = begins,
                 .due_on = due,
                 .success_measure = Text<1, 1000>(line.success_measure)},
                plan,
                {need.id}};
    }

    // Here and there one item comes back, and leaves the list of those that are carried out.
    void answer(db::Transaction& tx, Actor const& actor, PlanId plan, Date day, Stage stage, Items& items)
    {
        if (stage == Stage::proposed)
            return;
        auto const manager = viewer_of(*by_id_.at(*actor.manager_id));
        auto context = acting(workspace_, tx, manager, std::min(day, today_));
        std::vector<plans::ItemReturn> returned;
        if (stage == Stage::active && items.size() > 2 && count_ % 9 == 5) {
            returned.push_back(
                {items.back().first,
                 Text<1, 2000>("Please look for something nearer to our own work, and propose it again.")});
            items.pop_back();
        }
        if (count_ % 6 == 2)
            plans::comment(context,
                           {plan, items.front().first,
                            Text<1, 4000>("I like this one. Tell the team about it when you are half way.")});
        auto const read = plans::PlanStamp(plans::plan_view(context, plan).stamp);
        if (stage == Stage::returned)
            plans::return_plan(
                context,
                {plan, read,
                 Text<1, 2000>(
                     "Good choice of topics. Please spread the hours: the first quarter is the busiest of the "
                     "year.")});
        else
            plans::agree(
                context,
                {plan, read,
                 Text<0, 2000>(random_.chance(0.5) ? "Agreed. Let us look at the first item together in a month." : ""),
                 returned});
    }

    // Of the cast's plan the item that is due last stays open, so that on every day of the year there is a next step.
    static std::optional<PlanItemId> left_open(Actor const& actor, Items const& items, Stage stage)
    {
        if (stage != Stage::active || !is_of_cast(actor) || items.empty())
            return std::nullopt;
        auto const last = std::max_element(items.begin(), items.end(), [](auto const& one, auto const& other) {
            return one.second.due_on < other.second.due_on;
        });
        return last->first;
    }

    void carry_out(db::Transaction& tx, Actor const& actor, Items const& items, Stage stage)
    {
        auto const open = left_open(actor, items, stage);
        for (auto const& item : items) {
            auto const id = item.first;
            auto const& draft = item.second;
            auto const due = draft.due_on;
            auto const is_past = due < today_.plus_days(-5);
            if (*draft.starts_on > today_)
                continue;
            if (id != open && random_.chance(0.05)) {
                as(tx, actor, std::min(due, today_), [&](Context& c) {
                    plans::cancel_item(c, id, "Another project took the time; we look at it again next year.");
                });
                continue;
            }
            as(tx, actor, *draft.starts_on, [&](Context& c) { plans::start_item(c, id); });
            if (id == open || (!is_past && stage != Stage::closed))
                continue;
            if (stage != Stage::closed && random_.chance(0.12)) { // late
                reschedule(tx, actor, id, draft);
                continue;
            }
            auto const spent = spent_on(draft);
            as(tx, actor, std::min(due, today_), [&](Context& c) { plans::finish_item(c, id, "", spent); });
            if (stage != Stage::closed && random_.chance(0.3))
                continue; // done, not yet shown
            auto const& manager = *by_id_.at(*actor.manager_id);
            auto const shown_on = std::min(due.plus_days(random_.between(0, 4)), today_);
            as(tx, manager, shown_on, [&](Context& c) {
                plans::close_item(c,
                                  {.plan_item_id = id,
                                   .shown = Text<1, 2000>(std::string("Seen at work: ") + draft.success_measure.value),
                                   .level = random_.chance(0.8) ? draft.to_level : draft.from_level});
            });
        }
    }

    // Whoever is late asks for a later date, within the plan's year; some were given one.
    void reschedule(db::Transaction& tx, Actor const& actor, PlanItemId id, plans::PlanItemDraft const& draft)
    {
        auto const due = std::min(today_.plus_days(45), date_of(civil(draft.due_on).year, 12, 31));
        if (due <= today_)
            return;
        auto const is_given = count_ % 3 == 0;
        as(tx, is_given ? *by_id_.at(*actor.manager_id) : actor, today_.plus_days(-2), [&](Context& c) {
            auto const version = tx.row<std::int64_t>("SELECT version FROM plan_items WHERE id = $1", id);
            plans::reschedule(c,
                              {.plan_item_id = id,
                               .version = *version,
                               .starts_on = draft.starts_on,
                               .due_on = due,
                               .reason = Text<0, 1000>(is_given ? "The new line comes first; take the time for it."
                                                                : "The project took longer. I can finish by then.")});
        });
    }

    template <class Work> void as(db::Transaction& tx, Actor const& actor, Date day, Work work)
    {
        auto const viewer = viewer_of(actor);
        auto context = acting(workspace_, tx, viewer, day);
        work(context);
    }

    platform::Workspace& workspace_;
    Random& random_;
    Date today_;
    std::vector<Actor> actors_;
    std::unordered_map<platform::PersonId, Actor const*> by_id_;
    std::map<std::string, std::vector<PlanItemLine const*>> templates_;
    std::unordered_map<Id<competencies::Competency>, std::string> codes_;
    ServedResponsibilities served_;
    std::int64_t count_ = 0;
    std::int64_t finished_ = 0;
};

} // namespace

std::int64_t make_plans(platform::Workspace& workspace, Content const& content, Random& random,
                        std::function<void(std::int64_t done, std::int64_t total)> const& progress)
{
    return PlanMaker(workspace, content, random).make(progress);
}

} // namespace espalier::app::demo
