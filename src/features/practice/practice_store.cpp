// SPDX-License-Identifier: Apache-2.0
// SQL on practice.
#include "features/practice/practice_store.h"

#include "db/id_list.h"

namespace espalier::practice::store {

namespace {

constexpr std::string_view practised =
    R"(SELECT c.id, c.practice_deck_id, d.title AS deck_title, c.kind, c.front, c.back, c.options, c.right_option,
              m.stability, m.difficulty, m.remembered_in_a_row, m.answered_at, m.answered_on, m.due_on )";

struct MemoryKey
{
    PersonId person_id;
    PracticeCardId practice_card_id;
};
BOOST_DESCRIBE_STRUCT(MemoryKey, (), (person_id, practice_card_id))

} // namespace

std::optional<PracticeDeck> find_deck(db::Transaction& tx, PracticeDeckId id)
{
    return tx.select_one<PracticeDeck>("FROM practice_decks WHERE id = $1", id);
}

void delete_deck(db::Transaction& tx, PracticeDeckId id)
{
    tx.execute("DELETE FROM practice_cards WHERE practice_deck_id = $1", id);
    tx.execute("DELETE FROM practice_decks WHERE id = $1", id);
}

std::vector<CardRow> cards_of(db::Transaction& tx, PracticeDeckId id)
{
    return tx.select<CardRow>(
        "FROM practice_cards WHERE practice_deck_id = $1 AND NOT is_dropped ORDER BY position, id", id);
}

std::optional<courses::CourseVersionId> newest_course_version(db::Transaction& tx, CourseId id)
{
    return tx.row<courses::CourseVersionId>(
        "SELECT id FROM course_versions WHERE course_id = $1 ORDER BY number DESC LIMIT 1", id);
}

std::vector<CompetencyName> competency_names(db::Transaction& tx, PracticeDeckId id)
{
    return tx.rows<CompetencyName>(
        R"(SELECT k.id, k.name FROM competencies k
           WHERE k.id IN (SELECT competency_id FROM practice_cards WHERE practice_deck_id = $1))",
        id);
}

std::vector<DeckLine> decks(db::Transaction& tx, DeckQuestion const& question)
{
    return tx.rows<DeckLine>(
        R"(SELECT d.id, d.title, d.summary, d.language, d.state, d.course_id,
                  (SELECT v.title FROM course_versions v WHERE v.course_id = d.course_id
                   ORDER BY v.number DESC LIMIT 1) AS course_title,
                  COUNT(c.id) AS cards, (p.person_id IS NOT NULL) AS is_practised,
                  COUNT(CASE WHEN c.id IS NOT NULL AND m.due_on IS NULL THEN 1 END) AS unseen,
                  COUNT(CASE WHEN m.stability < $2 THEN 1 END) AS learning,
                  COUNT(CASE WHEN m.stability >= $2 THEN 1 END) AS known,
                  COUNT(CASE WHEN m.due_on <= $3 THEN 1 END) AS due
           FROM practice_decks d
           LEFT JOIN practice_members p ON p.practice_deck_id = d.id AND p.person_id = $1
           LEFT JOIN practice_cards c ON c.practice_deck_id = d.id AND NOT c.is_dropped
           LEFT JOIN practice_memories m ON m.practice_card_id = c.id AND m.person_id = $1
           WHERE (d.state = 'published' OR p.person_id IS NOT NULL OR $4)
             AND (CAST($5 AS BIGINT) IS NULL OR d.id = $5)
           GROUP BY d.id, d.title, d.summary, d.language, d.state, d.course_id, p.person_id
           ORDER BY d.title, d.id)",
        question.person_id, known_stability, question.today, question.sees_all, question.one);
}

std::int64_t count_learners(db::Transaction& tx, PracticeDeckId id)
{
    return *tx.row<std::int64_t>("SELECT COUNT(*) FROM practice_members WHERE practice_deck_id = $1", id);
}

bool add_member(db::Transaction& tx, Member const& member)
{
    return tx.execute("INSERT INTO practice_members (practice_deck_id, person_id, began_at) VALUES ($1, $2, $3) "
                      "ON CONFLICT DO NOTHING",
                      member.practice_deck_id, member.person_id, member.began_at) == 1;
}

bool remove_member(db::Transaction& tx, PracticeDeckId id, PersonId person)
{
    return tx.execute("DELETE FROM practice_members WHERE practice_deck_id = $1 AND person_id = $2", id, person) == 1;
}

std::vector<PractisedCard> due_cards(db::Transaction& tx, PersonId person, Date today, std::int64_t limit)
{
    return tx.rows<PractisedCard>(std::string(practised) +
                                      R"(FROM practice_memories m
               JOIN practice_cards c ON c.id = m.practice_card_id AND NOT c.is_dropped
               JOIN practice_decks d ON d.id = c.practice_deck_id
               JOIN practice_members p ON p.practice_deck_id = d.id AND p.person_id = m.person_id
               WHERE m.person_id = $1 AND m.due_on <= $2 ORDER BY m.due_on, m.stability, c.id LIMIT $3)",
                                  person, today, limit);
}

std::vector<PractisedCard> unseen_cards(db::Transaction& tx, PersonId person, std::int64_t limit)
{
    return tx.rows<PractisedCard>(std::string(practised) +
                                      R"(FROM practice_members p
               JOIN practice_decks d ON d.id = p.practice_deck_id
               JOIN practice_cards c ON c.practice_deck_id = d.id AND NOT c.is_dropped
               LEFT JOIN practice_memories m ON m.person_id = p.person_id AND m.practice_card_id = c.id
               WHERE p.person_id = $1 AND m.person_id IS NULL
               ORDER BY p.began_at, d.id, c.position LIMIT $2)",
                                  person, limit);
}

PracticeCounts counts(db::Transaction& tx, PersonId person, Date today)
{
    return *tx.row<PracticeCounts>(
        R"(SELECT (SELECT COUNT(*) FROM practice_members WHERE person_id = $1) AS decks,
                  COUNT(CASE WHEN m.due_on <= $2 THEN 1 END) AS due,
                  COUNT(CASE WHEN m.person_id IS NULL THEN 1 END) AS unseen,
                  (SELECT COUNT(DISTINCT practice_card_id) FROM practice_answers
                   WHERE person_id = $1 AND answered_at >= $3) AS answered,
                  (SELECT COUNT(*) FROM practice_answers
                   WHERE person_id = $1 AND answered_at >= $3 AND recall IS NULL) AS begun,
                  MIN(CASE WHEN m.due_on > $2 THEN m.due_on END) AS next_on
           FROM practice_members p
           JOIN practice_cards c ON c.practice_deck_id = p.practice_deck_id AND NOT c.is_dropped
           LEFT JOIN practice_memories m ON m.person_id = p.person_id AND m.practice_card_id = c.id
           WHERE p.person_id = $1)",
        person, today, start_of_day_utc(today));
}

std::vector<CardMemory> memories(db::Transaction& tx, PersonId person, std::vector<PracticeCardId> const& cards)
{
    return tx.select<CardMemory>("FROM practice_memories WHERE person_id = $1 AND practice_card_id IN (" +
                                     db::unfolded(tx, "$2") + ")",
                                 person, db::folded(cards));
}

void keep_memories(db::Transaction& tx, std::vector<PersonMemory> const& memories)
{
    std::vector<MemoryKey> keys;
    for (auto const& memory : memories)
        keys.push_back({memory.person_id, memory.practice_card_id});
    tx.remove_all("practice_memories", keys);
    tx.insert_all("practice_memories", memories);
}

std::vector<AskedCard> asked_cards(db::Transaction& tx, std::vector<PracticeCardId> const& cards)
{
    return tx.select<AskedCard>("FROM practice_cards WHERE id IN (" + db::unfolded(tx, "$1") + ")", db::folded(cards));
}

std::vector<AnsweredQuestion> answered_questions(db::Transaction& tx, PersonId person,
                                                 std::vector<CompetencyId> const& competencies)
{
    return tx.rows<AnsweredQuestion>(R"(SELECT c.competency_id, m.remembered_in_a_row, m.answered_on
           FROM practice_memories m
           JOIN practice_cards c ON c.id = m.practice_card_id AND c.kind = 'choice' AND NOT c.is_dropped
           WHERE m.person_id = $1 AND c.competency_id IN ()" +
                                         db::unfolded(tx, "$2") + ") ORDER BY c.competency_id",
                                     person, db::folded(competencies));
}

std::vector<RecalledCard> recalled_cards(db::Transaction& tx, PersonId person)
{
    return tx.rows<RecalledCard>(
        R"(SELECT k.id AS competency_id, k.name AS competency_name, m.stability, m.answered_on
           FROM practice_memories m
           JOIN practice_cards c ON c.id = m.practice_card_id AND NOT c.is_dropped
           JOIN competencies k ON k.id = c.competency_id
           WHERE m.person_id = $1 ORDER BY k.name, k.id)",
        person);
}

std::optional<PracticeWishes> wishes(db::Transaction& tx, PersonId person)
{
    return tx.select_one<PracticeWishes>("FROM practice_wishes WHERE person_id = $1", person);
}

void keep_wishes(db::Transaction& tx, WishesRow const& wishes)
{
    tx.execute("DELETE FROM practice_wishes WHERE person_id = $1", wishes.person_id);
    tx.insert("practice_wishes", wishes);
}

std::vector<PersonId> to_remind(db::Transaction& tx, Date today, Instant since)
{
    return tx.rows<PersonId>(
        R"(SELECT w.person_id FROM practice_wishes w JOIN people x ON x.id = w.person_id
           WHERE w.is_reminded AND (x.left_on IS NULL OR x.left_on >= $1)
             AND EXISTS (SELECT 1 FROM practice_memories m
                         JOIN practice_cards c ON c.id = m.practice_card_id AND NOT c.is_dropped
                         JOIN practice_members p ON p.practice_deck_id = c.practice_deck_id
                                                AND p.person_id = m.person_id
                         WHERE m.person_id = w.person_id AND m.due_on <= $1)
             AND NOT EXISTS (SELECT 1 FROM notifications n
                             WHERE n.person_id = w.person_id AND n.kind = 'practice_waits' AND n.created_at >= $2)
           ORDER BY w.person_id)",
        today, since);
}

std::string time_zone_of(db::Transaction& tx, PersonId person)
{
    return *tx.row<std::string>("SELECT time_zone FROM people WHERE id = $1", person);
}

} // namespace espalier::practice::store
