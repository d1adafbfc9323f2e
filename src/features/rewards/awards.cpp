// SPDX-License-Identifier: Apache-2.0
// Calling awards, nominating, voting and deciding.
#include "features/rewards/awards.h"

#include "base/checks.h"
#include "features/recognition/announcing.h"
#include "features/recognition/points.h"
#include "features/rewards/award_found.h"
#include "features/rewards/award_rules.h"
#include "platform/events.h"
#include "platform/notifications.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace espalier::rewards {

namespace {

constexpr std::size_t most_people = 50; // on a panel, or nominated together

void check_people(Context& context, Violations& violations, std::string pointer, std::vector<PersonId> const& people)
{
    std::set<PersonId> const different(people.begin(), people.end());
    if (people.empty())
        violations.add(std::move(pointer), "nobody_named", "Name somebody.");
    else if (people.size() > most_people)
        violations.add(std::move(pointer), "too_many", fmt::format("Name at most {}.", most_people),
                       {{"maximum", std::to_string(most_people)}});
    else if (different.size() < people.size())
        violations.add(std::move(pointer), "named_twice", "This person is named already.");
    else if (store::count_present(context.tx, people, context.today()) < std::ssize(people))
        violations.add(std::move(pointer), "has_left", "Choose somebody who works here.");
}

void check(Context& context, AwardDraft const& draft)
{
    Violations violations;
    if (draft.nominations_until < draft.nominations_from)
        violations.add("/nominations_until", "before_start", "It ends on the day it starts, or later.");
    if (!context.chart->is_present(draft.budget_owner_id, context.today()))
        violations.add("/budget_owner_id", "has_left", "Choose somebody who works here.");
    check_people(context, violations, "/panel_ids", draft.panel_ids);
    violations.throw_if_any();
}

void note(Context& context, std::string_view kind, AwardId id)
{
    platform::record(context, {kind, {}, "award", id.value, "{}"});
}

std::string link_to(AwardId id)
{
    return fmt::format("/awards/{}", id.value);
}

// The panel learns of its part; whoever was on it before knows already.
void tell_panel(Context& context, Award const& award, std::vector<AwardPerson> const& before,
                std::vector<PersonId> const& panel)
{
    platform::NotificationLinks links;
    for (auto const person : panel)
        if (std::none_of(before.begin(), before.end(), [&](AwardPerson const& one) { return one.id == person; }))
            links.emplace_back(person, link_to(award.id));
    platform::notify_each(context, links, "award_panel_named", {{"title", award.name.value}});
}

void require_nominating(FoundAward const& found)
{
    if (found.stage != AwardStage::nominating)
        throw conflict("not_nominating", "This award takes no nominations today.");
}

void require_voting(FoundAward const& found)
{
    if (found.stage != AwardStage::voting)
        throw conflict("not_voting", "The panel votes once nominations are over, until the award is decided.");
}

FoundAward award_with(Context& context, NominationId id)
{
    auto const award = store::award_of(context.tx, id);
    if (!award)
        throw not_found("nomination");
    return find_award(context, *award);
}

// Those who win, each once.
std::vector<PersonId> check_winners(Context& context, FoundAward const& found, AwardDecision const& decision)
{
    Violations violations;
    std::set<NominationId> const different(decision.nomination_ids.begin(), decision.nomination_ids.end());
    std::set<PersonId> people;
    if (different.size() < decision.nomination_ids.size())
        violations.add("/nomination_ids", "named_twice", "One of them is named twice.");
    if (std::ssize(different) > found.award.winners.value)
        violations.add("/nomination_ids", "too_many", fmt::format("Name at most {}.", found.award.winners.value),
                       {{"maximum", std::to_string(found.award.winners.value)}});
    for (auto const id : different) {
        auto const* nomination = found.nomination(id);
        if (!nomination) {
            violations.add("/nomination_ids", "unknown_reference", "Choose nominations for this award.");
            continue;
        }
        for (auto const& nominee : nomination->nominees) {
            people.insert(nominee.id);
            if (nominee.id == context.viewer.person_id)
                violations.add("/nomination_ids", "decider_wins",
                               "Nobody decides that they win: somebody else has to.");
        }
    }
    violations.throw_if_any();
    return {people.begin(), people.end()};
}

// The points, and the announcement on the wall in the name of whoever decides.
recognition::RecognitionId honour(Context& context, Award const& award, std::vector<PersonId> const& winners,
                                  std::string const& announcement)
{
    std::vector<recognition::PointMove> moves;
    for (auto const person : winners)
        if (award.points.value > 0)
            moves.push_back({.person_id = person,
                             .purse = recognition::Purse::earned,
                             .kind = recognition::PointEntryKind::grant,
                             .points = award.points.value,
                             .cause = recognition::PointCause::award,
                             .cause_id = award.id.value,
                             .note = award.name.value});
    recognition::add_entries(context, moves);
    return recognition::announce(context,
                                 {.giver_id = context.viewer.person_id.value_or(award.budget_owner_id),
                                  .receiver_ids = winners,
                                  .message = announcement,
                                  .company_value_id = award.company_value_id});
}

} // namespace

AwardId call_award(Context& context, AwardDraft const& draft)
{
    check(context, draft);
    Award award;
    static_cast<AwardContent&>(award) = draft;
    award.id = context.next_id<Award>();
    context.tx.insert("awards", award);
    store::insert_panel(context.tx, award.id, draft.panel_ids);
    tell_panel(context, award, {}, draft.panel_ids);
    note(context, "award.called", award.id);
    return award.id;
}

void change_award(Context& context, AwardChange const& change)
{
    auto const found = find_award(context, change.award_id);
    if (found.decision)
        throw conflict("award_decided", "This award is decided.");
    check(context, change);
    if (!found.nominations.empty() && change.points.value != found.award.points.value)
        throw conflict("award_has_nominations", "Somebody is nominated already: its points stay as they were called.");
    auto after = found.award;
    static_cast<AwardContent&>(after) = change;
    after.version = change.version.value;
    context.tx.update_every<Award>("awards", {after}, "award");
    store::delete_panel(context.tx, after.id);
    store::insert_panel(context.tx, after.id, change.panel_ids);
    tell_panel(context, after, found.panel, change.panel_ids);
    note(context, "award.changed", after.id);
}

void remove_award(Context& context, AwardId id)
{
    store::delete_panel(context.tx, id);
    if (store::delete_award(context.tx, id) == 0)
        throw not_found("award");
    note(context, "award.removed", id);
}

void nominate(Context& context, NominationDraft const& draft)
{
    auto const viewer = context.viewer_person();
    auto const found = find_award(context, draft.award_id);
    require_nominating(found);
    Violations violations;
    check_people(context, violations, "/nominee_ids", draft.nominee_ids);
    if (std::find(draft.nominee_ids.begin(), draft.nominee_ids.end(), viewer) != draft.nominee_ids.end())
        violations.add("/nominee_ids", "nominates_oneself", "Nobody nominates themselves.");
    violations.throw_if_any();
    store::insert_nomination(context.tx, context.next_id<AwardNomination>(), draft, platform::done_now(context));
    note(context, "award.nominated", draft.award_id);
}

AwardId withdraw_nomination(Context& context, NominationId id)
{
    auto const found = award_with(context, id);
    if (found.nomination(id)->row.by_person_id != context.viewer.person_id)
        throw not_found("nomination");
    require_nominating(found);
    store::delete_nomination(context.tx, id);
    note(context, "award.nomination_withdrawn", found.award.id);
    return found.award.id;
}

AwardId vote(Context& context, VoteDraft const& draft)
{
    auto const viewer = context.viewer_person();
    auto const found = award_with(context, draft.award_nomination_id);
    if (!found.sits_on_panel(viewer))
        throw not_found("nomination");
    require_voting(found);
    auto const& nomination = *found.nomination(draft.award_nomination_id);
    if (conflict_of(viewer, nomination.row.by_person_id, nomination.nominee_ids(), *context.chart))
        throw forbidden("Nobody votes on themselves, on whom they have nominated, or on somebody below them.");
    store::put_vote(context.tx,
                    {.award_nomination_id = draft.award_nomination_id,
                     .person_id = viewer,
                     .score = draft.score.value,
                     .comment = std::string(or_empty(draft.comment)),
                     .at = context.now});
    note(context, "award.voted", found.award.id);
    return found.award.id;
}

void decide_award(Context& context, AwardDecision const& decision)
{
    auto const found = find_award(context, decision.award_id);
    if (!may_decide(context, found))
        throw forbidden("Whoever holds its budget decides an award, or the people team.");
    require_voting(found);
    auto const winners = check_winners(context, found, decision);
    auto after = found.award;
    after.version = decision.version.value;
    context.tx.update_every<Award>("awards", {after}, "award"); // of two who decide at once, one is too late
    store::DecisionRow row{platform::done_now(context), after.id, decision.announcement.value, {}};
    if (!winners.empty())
        row.recognition_id = honour(context, after, winners, decision.announcement.value);
    context.tx.insert("award_decisions", row);
    store::insert_winners(context.tx, after.id, decision.nomination_ids);
    platform::NotificationLinks links;
    for (auto const person : winners)
        links.emplace_back(person, link_to(after.id));
    platform::notify_each(context, links, "award_won", {{"title", after.name.value}});
    note(context, "award.decided", after.id);
}

} // namespace espalier::rewards
