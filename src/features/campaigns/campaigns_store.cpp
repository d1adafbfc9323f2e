// SPDX-License-Identifier: Apache-2.0
// SQL on campaigns, their audience, and what comes in.
#include "features/campaigns/campaigns_store.h"

namespace espalier::campaigns::store {

std::optional<Campaign> campaign(db::Transaction& tx, CampaignId id)
{
    return tx.select_one<Campaign>("FROM campaigns WHERE id = $1", id);
}

void delete_draft_campaign(db::Transaction& tx, CampaignId id)
{
    tx.execute("DELETE FROM campaigns WHERE id = $1 AND state = 'draft'", id);
}

std::vector<Campaign> campaigns_past_their_day(db::Transaction& tx, Date today)
{
    return tx.select<Campaign>(
        R"(FROM campaigns WHERE state = 'open' AND closes_on < $1
             AND NOT EXISTS (SELECT 1 FROM campaign_people p WHERE p.campaign_id = campaigns.id AND p.closes_on >= $1
                             AND NOT p.is_excused)
           ORDER BY id)",
        today);
}

std::vector<Campaign> open_campaigns(db::Transaction& tx)
{
    return tx.select<Campaign>("FROM campaigns WHERE state = 'open' ORDER BY id");
}

std::vector<AudiencePerson> people_here(db::Transaction& tx, Date day)
{
    return tx.rows<AudiencePerson>(
        R"(SELECT p.id AS person_id, p.given_name || ' ' || p.family_name AS name, p.unit_id, u.name AS unit_name,
                  p.job_id, v.title AS job_title, p.started_on,
                  EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = p.id AND a.locked_at IS NULL) AS has_account,
                  p.email IS NOT NULL AS has_email, p.manager_id IS NOT NULL AS has_manager
           FROM people p JOIN units u ON u.id = p.unit_id
           LEFT JOIN jobs j ON j.id = p.job_id LEFT JOIN job_versions v ON v.id = j.current_version_id
           WHERE p.started_on <= $1 AND (p.left_on IS NULL OR p.left_on >= $1) ORDER BY p.sort_name, p.id)",
        day);
}

std::int64_t count_people_here(db::Transaction& tx, Date day)
{
    return *tx.row<std::int64_t>(
        "SELECT COUNT(*) FROM people p WHERE p.started_on <= $1 AND (p.left_on IS NULL OR p.left_on >= $1)", day);
}

void freeze_units(db::Transaction& tx, CampaignId id)
{
    tx.execute(R"(INSERT INTO campaign_units (campaign_id, unit_id, parent_id, name)
                  SELECT CAST($1 AS BIGINT), u.id, u.parent_id, u.name FROM units u)",
               id);
}

void remove_audience(db::Transaction& tx, CampaignId id)
{
    tx.execute("DELETE FROM campaign_people WHERE campaign_id = $1", id);
    tx.execute("DELETE FROM campaign_units WHERE campaign_id = $1", id);
}

std::vector<PersonId> audience_ids(db::Transaction& tx, CampaignId id)
{
    return tx.rows<PersonId>("SELECT person_id FROM campaign_people WHERE campaign_id = $1 ORDER BY person_id", id);
}

std::optional<CampaignPerson> campaign_person(db::Transaction& tx, CampaignId id, PersonId person)
{
    return tx.select_one<CampaignPerson>("FROM campaign_people WHERE campaign_id = $1 AND person_id = $2", id, person);
}

bool change_person(db::Transaction& tx, CampaignPersonChange const& change)
{
    return tx.execute("UPDATE campaign_people SET is_excused = $3, closes_on = $4 "
                      "WHERE campaign_id = $1 AND person_id = $2",
                      change.campaign_id, change.person_id, change.is_excused, change.closes_on) == 1;
}

bool mark_answered(db::Transaction& tx, CampaignId id, PersonId person)
{
    return tx.execute("UPDATE campaign_people SET has_answered = TRUE "
                      "WHERE campaign_id = $1 AND person_id = $2 AND NOT has_answered",
                      id, person) == 1;
}

void excuse_leavers(db::Transaction& tx, Date today)
{
    tx.execute(
        R"(UPDATE campaign_people SET is_excused = TRUE
           WHERE NOT is_excused
             AND campaign_id IN (SELECT c.id FROM campaigns c WHERE c.state = 'open')
             AND person_id IN (SELECT p.id FROM people p WHERE p.left_on < $1))",
        today);
}

std::vector<PersonId> people_to_tell(db::Transaction& tx, ToTell const& wanted)
{
    // Without `told_before` nobody who was told at all; with it, only those, and the last time was before.
    return tx.rows<PersonId>(
        R"(SELECT w.person_id FROM (
               SELECT p.person_id, (SELECT MAX(n.created_at) FROM notifications n
                                    WHERE n.person_id = p.person_id AND n.link = $2) AS told_at
               FROM campaign_people p
               WHERE p.campaign_id = $1 AND NOT p.has_answered AND NOT p.is_excused) w
           WHERE CASE WHEN CAST($3 AS BIGINT) IS NULL THEN w.told_at IS NULL ELSE w.told_at < $3 END
           ORDER BY w.person_id)",
        wanted.campaign_id, wanted.link, wanted.told_before);
}

std::optional<Draft> draft(db::Transaction& tx, CampaignId id, PersonId person)
{
    return tx.select_one<Draft>("FROM campaign_drafts WHERE campaign_id = $1 AND person_id = $2", id, person);
}

void put_draft(db::Transaction& tx, Draft const& draft)
{
    tx.execute(R"(INSERT INTO campaign_drafts (campaign_id, person_id, answers, saved_at) VALUES ($1, $2, $3, $4)
                  ON CONFLICT (campaign_id, person_id) DO UPDATE SET answers = excluded.answers,
                      saved_at = excluded.saved_at)",
               draft.campaign_id, draft.person_id, draft.answers, draft.saved_at);
}

void remove_draft(db::Transaction& tx, CampaignId id, PersonId person)
{
    tx.execute("DELETE FROM campaign_drafts WHERE campaign_id = $1 AND person_id = $2", id, person);
}

std::optional<KeptOfPerson> kept_of_person(db::Transaction& tx, CampaignId id, PersonId person)
{
    return tx.row<KeptOfPerson>(
        R"(SELECT u.name AS unit_name, v.title AS job_title
           FROM campaign_people p JOIN campaign_units u ON u.campaign_id = p.campaign_id AND u.unit_id = p.unit_id
           LEFT JOIN jobs j ON j.id = p.job_id LEFT JOIN job_versions v ON v.id = j.current_version_id
           WHERE p.campaign_id = $1 AND p.person_id = $2)",
        id, person);
}

} // namespace espalier::campaigns::store
