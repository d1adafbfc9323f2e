// SPDX-License-Identifier: Apache-2.0
// The rules on what an item may say.
#include "features/plans/item_drafts.h"

#include "features/plans/found.h"
#include "features/plans/item_dates.h"
#include "features/plans/needs_store.h"
#include "features/plans/plans_store.h"
#include "platform/settings.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace espalier::plans {

namespace {

// What drafts for one plan are held against, read once for all of them.
struct Known
{
    Plan const& plan;
    std::vector<Need> needs; // of the plan's person; empty when no draft names one
    std::map<CompetencyId, competencies::RatedScale> scales;
    std::int64_t reassess_after_days = 0;
};

Need const* find(Known const& known, NeedId id)
{
    auto const found =
        std::find_if(known.needs.begin(), known.needs.end(), [&](Need const& need) { return need.id == id; });
    return found == known.needs.end() ? nullptr : &*found;
}

// The competency that a draft names, or else its first need's.
std::optional<CompetencyId> competency_of(Known const& known, PlanItemDraft const& draft)
{
    if (draft.competency_id || draft.need_ids.empty())
        return draft.competency_id;
    auto const* const first = find(known, draft.need_ids.front());
    return first ? first->competency_id : std::nullopt;
}

Known known_for(Context& context, Plan const& plan, std::vector<PlanItemDraft> const& drafts)
{
    Known known{.plan = plan,
                .needs = {},
                .scales = {},
                .reassess_after_days = platform::settings::read<PlanSettings>(context.tx).reassess_after_days};
    if (std::any_of(drafts.begin(), drafts.end(), [](auto const& draft) { return !draft.need_ids.empty(); }))
        known.needs = store::all_needs_of(context.tx, plan.person_id);
    for (auto const& draft : drafts)
        if (auto const competency = competency_of(known, draft); competency && (draft.from_level || draft.to_level))
            if (!known.scales.contains(*competency)) // a handful, each read once
                known.scales.emplace(*competency, competencies::rated_scale(context, *competency));
    return known;
}

void check_needs(Known const& known, std::vector<NeedId> const& ids, Violations& violations)
{
    if (ids.size() > most_needs)
        violations.add("/need_ids", "too_many", fmt::format("An item answers at most {} needs.", most_needs),
                       {{"maximum", std::to_string(most_needs)}});
    for (std::size_t i = 0; i < ids.size(); ++i) {
        auto const pointer = fmt::format("/need_ids/{}", i);
        auto const* const need = find(known, ids[i]);
        if (!need)
            violations.add(pointer, "unknown_reference", "Choose a need of the person the plan is for.");
        else if (need->cause && *need->cause != NeedCause::skill)
            violations.add(pointer, "not_a_skill_need",
                           "Training does not meet this need: its cause is not a skill. Change the cause, or answer it "
                           "elsewhere.");
        if (std::count(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(i), ids[i]) > 0)
            violations.add(pointer, "named_twice", "This need is named already.");
    }
}

// Levels lie on the competency's scale, where the item names one.
void check_levels(Known const& known, PlanItemDraft const& draft, Violations& violations)
{
    if (draft.from_level && draft.to_level && *draft.to_level <= *draft.from_level)
        violations.add("/to_level", "not_above_today", "The level to reach lies above the level of today.");
    auto const competency = competency_of(known, draft);
    auto const found = competency ? known.scales.find(*competency) : known.scales.end();
    if (found == known.scales.end())
        return;
    auto const& scale = found->second;
    if (draft.from_level)
        competencies::check_level(violations, "/from_level", scale.competency_name, scale.range, *draft.from_level);
    if (draft.to_level)
        competencies::check_level(violations, "/to_level", scale.competency_name, scale.range, *draft.to_level);
}

void check_assessor(Context& context, Plan const& plan, std::optional<PersonId> assessor, Violations& violations)
{
    if (!assessor)
        return;
    if (*assessor == plan.person_id)
        violations.add("/assessor_id", "is_learner", "Somebody else assesses: nobody assesses themselves.");
    else if (auto const left = organization::person(context, *assessor).left_on; left && *left < context.today())
        violations.add("/assessor_id", "has_left", "Choose somebody who works here.");
}

// What an item points to must belong to its person, and its dates and levels must make sense.
void check(Context& context, Known const& known, PlanItemDraft const& draft, Violations& violations)
{
    check_dates(known.plan, draft, violations);
    check_levels(known, draft, violations);
    check_needs(known, draft.need_ids, violations);
    check_assessor(context, known.plan, draft.assessor_id, violations);
}

PlanItemContent completed(Known const& known, PlanItemDraft const& draft)
{
    PlanItemContent content = draft;
    content.competency_id = competency_of(known, draft);
    content.priority = content.priority.value_or(ItemPriority::medium);
    if (!content.reassess_on)
        content.reassess_on = content.due_on.plus_days(static_cast<int>(known.reassess_after_days));
    return content;
}

} // namespace

double to_a_tenth(double level)
{
    return std::round(level * 10) / 10;
}

PlanItemContent checked(Context& context, Plan const& plan, PlanItemDraft const& draft)
{
    auto const known = known_for(context, plan, {draft});
    Violations violations;
    check(context, known, draft, violations);
    violations.throw_if_any();
    return completed(known, draft);
}

std::vector<PlanItemId> insert_items(Context& context, Plan const& plan, std::vector<PlanItemDraft> const& drafts,
                                     FieldPlace const& place)
{
    std::vector<PlanItemId> ids;
    if (drafts.empty())
        return ids;
    auto const known = known_for(context, plan, drafts);
    Violations violations;
    std::vector<PlanItem> items;
    std::vector<store::ItemNeedRow> needs;
    auto position = store::next_position(context.tx, plan.id);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Violations of_one;
        check(context, known, drafts[i], of_one);
        for (auto const& wrong : of_one.found())
            violations.add(place(i, wrong.pointer), wrong.key, wrong.message, wrong.parameters);
        auto const& item = items.emplace_back(
            PlanItem{completed(known, drafts[i]), {}, context.next_id<PlanItem>(), plan.id, position++});
        ids.push_back(item.id);
        std::int64_t rank = 1;
        for (auto const need : drafts[i].need_ids)
            needs.push_back({item.id, need, rank++});
    }
    violations.throw_if_any();
    context.tx.insert_all("plan_items", items);
    context.tx.insert_all("plan_item_needs", needs);
    for (auto const& item : items)
        note(context, "plan_item.added", FoundItem{item, plan});
    return ids;
}

} // namespace espalier::plans
