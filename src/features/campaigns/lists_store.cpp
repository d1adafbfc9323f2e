// SPDX-License-Identifier: Apache-2.0
// SQL of lists.
#include "features/campaigns/lists_store.h"

#include "db/like.h"

#include <fmt/core.h>

namespace espalier::campaigns::store {

namespace {

// How many were asked and have answered: of a campaign that is closed as written down, else counted within an index.
constexpr std::string_view counted = R"(
    COALESCE(c.asked_at_end, (SELECT COUNT(*) FROM campaign_people p
                              WHERE p.campaign_id = c.id AND p.is_excused = FALSE)) AS asked,
    COALESCE(c.answered_at_end, (SELECT COUNT(*) FROM campaign_people p
                                 WHERE p.campaign_id = c.id AND p.is_excused IN (FALSE, TRUE)
                                   AND p.has_answered = TRUE)) AS answered)";

} // namespace

std::vector<LineRow> lines(db::Transaction& tx, CampaignFilter const& filter, CampaignId before, std::int64_t limit)
{
    // The questionnaire's newest version stands for it where none was sent yet.
    static auto const statement = fmt::format(
        R"(SELECT c.id, c.name, c.questionnaire_id, c.mode, c.state, c.opens_on, c.closes_on, v.titles, v.languages, {}
           FROM campaigns c JOIN questionnaire_versions v ON v.id = COALESCE(c.questionnaire_version_id,
               (SELECT w.id FROM questionnaire_versions w WHERE w.questionnaire_id = c.questionnaire_id
                ORDER BY w.number DESC LIMIT 1))
           WHERE c.id < $1 AND ($2 IS NULL OR c.state = $2) ORDER BY c.id DESC LIMIT $3)",
        counted);
    return tx.rows<LineRow>(statement, before, filter.state, limit);
}

Counts counts(db::Transaction& tx, CampaignId id)
{
    return *tx.row<Counts>(fmt::format("SELECT {} FROM campaigns c WHERE c.id = $1", counted), id);
}

SentQuestionnaire sent_questionnaire(db::Transaction& tx, Campaign const& campaign)
{
    return *tx.row<SentQuestionnaire>(
        R"(SELECT v.id, v.titles, v.languages, COALESCE(c.shortest_minutes, v.shortest_minutes) AS shortest_minutes,
                  COALESCE(c.longest_minutes, v.longest_minutes) AS longest_minutes,
                  v.state = 'in_force' AS is_in_force
           FROM campaigns c JOIN questionnaire_versions v ON v.questionnaire_id = c.questionnaire_id
           WHERE c.id = $1 AND (c.questionnaire_version_id IS NULL OR v.id = c.questionnaire_version_id)
           ORDER BY CASE v.state WHEN 'in_force' THEN 0 ELSE 1 END, v.number DESC LIMIT 1)",
        campaign.id);
}

std::vector<AskedRow> asked(db::Transaction& tx, PersonId person, std::int64_t limit)
{
    return tx.rows<AskedRow>(
        R"(SELECT c.id, c.name, c.mode, c.state, c.opens_on,
                  CASE WHEN p.closes_on > c.closes_on THEN p.closes_on ELSE c.closes_on END AS closes_on,
                  COALESCE(c.shortest_minutes, v.shortest_minutes) AS shortest_minutes,
                  COALESCE(c.longest_minutes, v.longest_minutes) AS longest_minutes, p.has_answered
           FROM campaign_people p JOIN campaigns c ON c.id = p.campaign_id
           JOIN questionnaire_versions v ON v.id = c.questionnaire_version_id
           WHERE p.person_id = $1 AND c.state <> 'launching' ORDER BY c.id DESC LIMIT $2)",
        person, limit);
}

std::vector<CampaignAsk> asks(db::Transaction& tx, PersonId person, Date today)
{
    return tx.rows<CampaignAsk>(
        R"(SELECT w.kind, w.campaign_id, w.name, w.due_on
           FROM (SELECT 'answer' AS kind, c.id AS campaign_id, c.name,
                        CASE WHEN p.closes_on > c.closes_on THEN p.closes_on ELSE c.closes_on END AS due_on
                 FROM campaign_people p JOIN campaigns c ON c.id = p.campaign_id
                 WHERE p.person_id = $1 AND NOT p.has_answered AND NOT p.is_excused AND c.state = 'open'
                   AND c.opens_on <= $2
                 UNION ALL
                 SELECT 'do_action' AS kind, f.campaign_id, a.text AS name, a.due_on
                 FROM campaign_actions a JOIN campaign_focuses f ON f.id = a.campaign_focus_id
                 WHERE a.owner_id = $1 AND a.state = 'open') w
           WHERE w.due_on >= $2 OR w.kind = 'do_action' ORDER BY w.due_on, w.campaign_id)",
        person, today);
}

std::vector<NamedPerson> named_people(db::Transaction& tx, std::vector<PersonId> const& ids)
{
    if (ids.empty())
        return {};
    return tx.rows<NamedPerson>(
        fmt::format(
            "SELECT id, given_name || ' ' || family_name AS name FROM people WHERE id IN ({}) ORDER BY sort_name, id",
            db::unfolded(tx, "$1")),
        db::folded(ids));
}

std::vector<NamedJob> named_jobs(db::Transaction& tx, std::vector<JobId> const& ids)
{
    if (ids.empty())
        return {};
    return tx.rows<NamedJob>(
        fmt::format(R"(SELECT j.id, v.title FROM jobs j JOIN job_versions v ON v.id = j.current_version_id
                       WHERE j.id IN ({}) ORDER BY v.title, j.id)",
                    db::unfolded(tx, "$1")),
        db::folded(ids));
}

std::vector<AudienceLine> audience_lines(db::Transaction& tx, AudienceFilter const& filter, PersonId after,
                                         std::int64_t limit)
{
    auto const search = filter.search ? std::optional(db::like_containing(search_form(filter.search->value)))
                                      : std::optional<std::string>();
    return tx.rows<AudienceLine>(
        R"(SELECT e.id, e.given_name || ' ' || e.family_name AS name, u.name AS unit_name,
                  CASE WHEN c.mode = 'identified' THEN p.has_answered END AS has_answered, p.is_excused, p.closes_on
           FROM campaign_people p JOIN campaigns c ON c.id = p.campaign_id JOIN people e ON e.id = p.person_id
           JOIN campaign_units u ON u.campaign_id = p.campaign_id AND u.unit_id = p.unit_id
           WHERE p.campaign_id = $1 AND p.person_id > $2 AND ($3 IS NULL OR e.sort_name LIKE $3 ESCAPE '\')
           ORDER BY p.person_id LIMIT $4)",
        filter.campaign_id, after, search, limit);
}

} // namespace espalier::campaigns::store
