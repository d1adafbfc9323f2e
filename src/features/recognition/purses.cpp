// SPDX-License-Identifier: Apache-2.0
// Reading and correcting purses.
#include "features/recognition/purses.h"

#include "features/recognition/programmes_store.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"

#include <fmt/core.h>

namespace espalier::recognition {

PurseView purses_of(Context& context, PersonId person, std::optional<RunningProgramme> const& running)
{
    context.require(platform::permissions::read_points, person);
    auto const sums = store::purse_sums(context.tx, person, running ? running->programme.id : RecognitionProgrammeId{},
                                        running ? running->period.key : "");
    PurseView view{.person_id = person, .earned = sums.earned};
    if (!running)
        return view;
    auto const& programme = running->programme;
    view.is_running = true;
    view.to_give = sums.to_give + (sums.is_granted ? 0 : allowance_due(context, *running, person));
    view.least_points = programme.least_points;
    view.most_points = programme.most_points;
    if (programme.approval_above)
        view.approval_above = *programme.approval_above;
    view.budget_owner_name = running->budget_owner_name;
    view.period_ends_on = std::min(running->period.ends_on, programme.ends_on);
    view.point_value = programme.point_value;
    return view;
}

std::vector<PointEntryLine> point_entries_of(Context& context, PointEntryFilter const& filter, PointEntryId before,
                                             std::int64_t limit)
{
    context.require(platform::permissions::read_points, filter.person_id);
    // The balance runs over all of the purse, so it is summed up before the page is cut out.
    return context.tx.rows<PointEntryLine>(
        R"(SELECT e.id, e.at, e.purse, e.kind, e.points, e.period, e.cause, r.id AS recognition_id,
                  g.given_name || ' ' || g.family_name AS giver_name,
                  CASE WHEN e.kind = 'correct' THEN b.given_name || ' ' || b.family_name END AS by_name, e.note,
                  e.balance
           FROM (SELECT n.id, n.at, n.purse, n.kind, n.points, n.period, n.cause, n.cause_id, n.by_person_id, n.note,
                        SUM(n.points) OVER (PARTITION BY n.purse ORDER BY n.id) AS balance
                 FROM point_entries n WHERE n.person_id = $1) e
           LEFT JOIN recognitions r ON e.cause = 'recognition' AND r.id = e.cause_id
           LEFT JOIN people g ON g.id = r.giver_id LEFT JOIN people b ON b.id = e.by_person_id
           WHERE e.id < $2 AND (CAST($3 AS TEXT) IS NULL OR e.purse = $3)
           ORDER BY e.id DESC LIMIT $4)",
        filter.person_id, before, filter.purse, limit);
}

void correct_points(Context& context, PointCorrection const& correction)
{
    context.require(platform::permissions::manage_recognition, correction.person_id);
    if (correction.points == 0)
        throw invalid("/points", "not_zero", "Say how many points more or fewer.");
    PointMove move{.person_id = correction.person_id,
                   .purse = correction.purse,
                   .kind = PointEntryKind::correct,
                   .points = correction.points,
                   .note = correction.reason.value};
    if (correction.purse == Purse::to_give) {
        auto const running = running_programme(context);
        if (!running)
            throw conflict("no_programme", "No recognition programme runs today, so there are no points to give.");
        grant_allowance(context, *running, correction.person_id);
        move.period = running->period.key;
    }
    add_entries(context, {move});
    platform::record(context,
                     {"points.corrected", correction.person_id, "person", correction.person_id.value,
                      fmt::format(R"({{"points":{}}})", correction.points.value)});
    platform::notify(context, correction.person_id, "points_corrected",
                     {{"points", std::to_string(correction.points.value)}}, "/recognition/points");
}

} // namespace espalier::recognition
