// SPDX-License-Identifier: Apache-2.0
// SQL on who rates, and whom to tell.
#include "features/three_sixty/three_sixty_store.h"

namespace espalier::three_sixty::store {

std::vector<ThreeSixtyRater> raters_of(db::Transaction& tx, ThreeSixtyId id)
{
    return tx.select<ThreeSixtyRater>("FROM three_sixty_raters WHERE three_sixty_id = $1 ORDER BY id", id);
}

std::optional<ThreeSixtyRater> rater(db::Transaction& tx, RaterId id)
{
    return tx.select_one<ThreeSixtyRater>("FROM three_sixty_raters WHERE id = $1", id);
}

std::optional<ThreeSixtyRater> rater_by_key(db::Transaction& tx, std::string_view key_hash)
{
    return tx.select_one<ThreeSixtyRater>("FROM three_sixty_raters WHERE key_hash = $1", key_hash);
}

void remove_chosen(db::Transaction& tx, ThreeSixtyId id)
{
    tx.execute("DELETE FROM three_sixty_raters WHERE three_sixty_id = $1 AND state = 'chosen'", id);
}

void ask_chosen(db::Transaction& tx, ThreeSixtyId id)
{
    tx.execute("UPDATE three_sixty_raters SET state = 'asked' WHERE three_sixty_id = $1 AND state = 'chosen'", id);
}

void decline(db::Transaction& tx, RaterId id, std::string_view reason)
{
    tx.execute("UPDATE three_sixty_raters SET state = 'declined', reason = $2 WHERE id = $1", id, reason);
}

void set_key(db::Transaction& tx, RaterId id, std::string_view key_hash)
{
    tx.execute("UPDATE three_sixty_raters SET key_hash = $2 WHERE id = $1", id, key_hash);
}

bool mark_answered(db::Transaction& tx, RaterId id)
{
    return tx.execute("UPDATE three_sixty_raters SET has_answered = TRUE WHERE id = $1 AND NOT has_answered", id) == 1;
}

std::vector<OpenRequests> open_requests(db::Transaction& tx, std::vector<PersonId> const& people)
{
    return tx.rows<OpenRequests>(
        R"(SELECT r.person_id, COUNT(*) AS requests
           FROM three_sixty_raters r JOIN three_sixties t ON t.id = r.three_sixty_id
           WHERE r.person_id IN ()" +
            db::unfolded(tx, "$1") + R"() AND r.state <> 'declined' AND r.rater_group <> 'self'
             AND t.state IN ('choosing', 'proposed', 'collecting')
           GROUP BY r.person_id)",
        db::folded(people));
}

std::vector<AskedManager> asked_managers_who_left(db::Transaction& tx, Date today)
{
    return tx.rows<AskedManager>(
        R"(SELECT r.id, t.id AS three_sixty_id, t.person_id AS subject_id, r.person_id
           FROM three_sixties t JOIN three_sixty_raters r ON r.three_sixty_id = t.id
           JOIN people p ON p.id = r.person_id
           WHERE t.state IN ('choosing', 'proposed', 'collecting') AND r.rater_group = 'manager'
             AND r.state = 'asked' AND NOT r.has_answered AND p.left_on < $1
           ORDER BY r.id)",
        today);
}

std::vector<RaterPlace> rater_places(db::Transaction& tx, std::vector<ThreeSixtyId> const& ids)
{
    return tx.rows<RaterPlace>(
        "SELECT three_sixty_id, person_id FROM three_sixty_raters WHERE person_id IS NOT NULL AND three_sixty_id IN (" +
            db::unfolded(tx, "$1") + ") ORDER BY three_sixty_id, person_id",
        db::folded(ids));
}

void excuse_leavers(db::Transaction& tx, Date today)
{
    tx.execute(
        R"(UPDATE three_sixty_raters SET state = 'declined'
           WHERE state <> 'declined' AND NOT has_answered
             AND three_sixty_id IN (SELECT t.id FROM three_sixties t
                                    WHERE t.state IN ('choosing', 'proposed', 'collecting'))
             AND person_id IN (SELECT p.id FROM people p WHERE p.left_on < $1))",
        today);
}

std::vector<PersonId> raters_to_tell(db::Transaction& tx, ToTell const& wanted, std::string_view link)
{
    return tx.rows<PersonId>(
        R"(SELECT w.person_id FROM (
               SELECT a.person_id, (SELECT MAX(n.created_at) FROM notifications n
                                    WHERE n.person_id = a.person_id AND n.link = $2) AS told_at
               FROM (SELECT DISTINCT r.person_id
                     FROM three_sixties t JOIN three_sixty_raters r ON r.three_sixty_id = t.id
                     WHERE t.round_id = $1 AND t.state IN ('choosing', 'proposed', 'collecting')
                       AND r.state = 'asked' AND NOT r.has_answered AND r.person_id IS NOT NULL) a) w
           WHERE CASE WHEN CAST($3 AS BIGINT) IS NULL THEN w.told_at IS NULL ELSE w.told_at < $3 END
           ORDER BY w.person_id)",
        wanted.round_id, link, wanted.told_before);
}

std::vector<LetterTo> letters_due(db::Transaction& tx, ToTell const& wanted)
{
    return tx.rows<LetterTo>(
        R"(SELECT r.id, r.name, r.email, p.given_name || ' ' || p.family_name AS person_name,
                  CASE WHEN t.answer_until > o.answer_until THEN t.answer_until ELSE o.answer_until END AS answer_until
           FROM three_sixties t JOIN three_sixty_raters r ON r.three_sixty_id = t.id
           JOIN three_sixty_rounds o ON o.id = t.round_id JOIN people p ON p.id = t.person_id
           WHERE t.round_id = $1 AND t.state = 'collecting' AND r.person_id IS NULL AND r.state = 'asked'
             AND NOT r.has_answered AND r.mailed_at < $2
           ORDER BY r.id)",
        wanted.round_id, wanted.told_before);
}

std::vector<ToChoose> choosers_to_tell(db::Transaction& tx, ToTell const& wanted)
{
    return tx.rows<ToChoose>(
        R"(SELECT t.id, t.person_id, p.given_name || ' ' || p.family_name AS name
           FROM three_sixties t JOIN people p ON p.id = t.person_id
           WHERE t.round_id = $1 AND t.state = 'choosing'
             AND CASE WHEN CAST($2 AS BIGINT) IS NULL THEN t.told_at IS NULL ELSE t.told_at < $2 END
           ORDER BY t.id)",
        wanted.round_id, wanted.told_before);
}

void set_told(db::Transaction& tx, std::vector<ThreeSixtyId> const& ids, Instant now)
{
    tx.execute("UPDATE three_sixties SET told_at = $2 WHERE id IN (" + db::unfolded(tx, "$1") + ")", db::folded(ids),
               now);
}

} // namespace espalier::three_sixty::store
