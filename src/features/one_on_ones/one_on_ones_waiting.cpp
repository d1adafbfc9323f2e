// SPDX-License-Identifier: Apache-2.0
// What waits for one of the two.
#include "features/one_on_ones/one_on_ones_waiting.h"

#include <fmt/core.h>

namespace espalier::one_on_ones {

namespace {

constexpr std::int64_t day_seconds = 86'400;
constexpr int soon_days = 7;

// What lies in series of a person ($1), with whom each is. Written so that SQLite reads the person's series from their two
// indexes, without a table of its own for them.
std::string waiting(std::string_view columns, std::string_view from, std::string_view rest)
{
    return fmt::format(
        R"(SELECT s.id AS one_on_one_series_id, p.id AS with_id, p.given_name || ' ' || p.family_name AS with_name, {}
           FROM {}
           JOIN people p ON p.id = CASE WHEN s.person_id = $1 THEN s.other_id ELSE s.person_id END
           WHERE (s.person_id = $1 OR s.other_id = $1) AND {})",
        columns, from, rest);
}

// Each series has one planned meeting at most: those to come later are few, and left out here.
void add_meetings(Context& context, PersonId viewer, std::vector<WaitingOneOnOne>& found)
{
    static auto const statement = waiting(
        R"(CASE WHEN m.starts_at + m.minutes * 60000 <= $2 THEN 'say_if_held' ELSE 'prepare' END AS kind,
                   '' AS subject, m.starts_at AS since, CAST(NULL AS TEXT) AS due_on)",
        "one_on_one_series s JOIN one_on_one_meetings m ON m.one_on_one_series_id = s.id AND m.state = 'planned'",
        "s.ended_at IS NULL ORDER BY m.starts_at, m.id");
    auto const tomorrow = context.now.plus_seconds(day_seconds);
    for (auto& meeting : context.tx.rows<WaitingOneOnOne>(statement, viewer, context.now))
        if (meeting.since <= tomorrow)
            found.push_back(std::move(meeting));
}

void add_actions(Context& context, PersonId viewer, std::vector<WaitingOneOnOne>& found)
{
    static auto const statement =
        waiting("'do_action' AS kind, a.text AS subject, a.added_at AS since, a.due_on",
                "action_items a CROSS JOIN one_on_one_series s",
                R"(a.owner_id = $1 AND a.done_at IS NULL AND (a.due_on IS NULL OR a.due_on <= $2)
                   AND s.id = a.one_on_one_series_id ORDER BY a.due_on NULLS LAST, a.id)");
    auto const actions = context.tx.rows<WaitingOneOnOne>(statement, viewer, context.today().plus_days(soon_days));
    found.insert(found.end(), actions.begin(), actions.end());
}

// A handover asks the employee, who decides.
void add_answers(Context& context, PersonId viewer, std::vector<WaitingOneOnOne>& found)
{
    static auto const statement =
        waiting("'answer_record' AS kind, '' AS subject, r.proposed_at AS since, CAST(NULL AS TEXT) AS due_on",
                "one_on_one_series s JOIN one_on_one_records r ON r.one_on_one_series_id = s.id",
                "r.state = 'proposed' AND r.proposed_by_id <> $1 UNION ALL ") +
        waiting("'answer_handover' AS kind, '' AS subject, h.offered_at AS since, CAST(NULL AS TEXT) AS due_on",
                "one_on_one_series s JOIN one_on_one_handovers h ON h.one_on_one_series_id = s.id",
                "h.state = 'open' AND s.person_id = $1 ORDER BY since");
    auto const answers = context.tx.rows<WaitingOneOnOne>(statement, viewer);
    found.insert(found.end(), answers.begin(), answers.end());
}

} // namespace

std::vector<WaitingOneOnOne> one_on_ones_waiting_for_viewer(Context& context)
{
    std::vector<WaitingOneOnOne> found;
    if (!context.viewer.person_id)
        return found;
    add_meetings(context, *context.viewer.person_id, found);
    add_actions(context, *context.viewer.person_id, found);
    add_answers(context, *context.viewer.person_id, found);
    return found;
}

} // namespace espalier::one_on_ones
