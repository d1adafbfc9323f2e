// SPDX-License-Identifier: Apache-2.0
// One row a person and quiz; who granted what before is in events.
#include "features/quizzes/quiz_leeway.h"

#include "platform/events.h"

namespace espalier::quizzes {

namespace {

struct AccommodationRow
{
    Id<AccommodationRow> id;
    QuizId quiz_id;
    PersonId person_id;
    std::int64_t more_time_percent = 0;
    std::int64_t more_attempts = 0;
    std::optional<Instant> opens_at;
    std::optional<Instant> closes_at;
    std::string reason;
    Instant given_at;
    AccountId given_by_account_id;
    std::optional<PersonId> given_by_id;
};
BOOST_DESCRIBE_STRUCT(AccommodationRow, (),
                      (id, quiz_id, person_id, more_time_percent, more_attempts, opens_at, closes_at, reason, given_at,
                       given_by_account_id, given_by_id))

std::int64_t remove_row(db::Transaction& tx, QuizId quiz, PersonId person)
{
    return tx.execute("DELETE FROM quiz_accommodations WHERE quiz_id = $1 AND person_id = $2", quiz, person);
}

} // namespace

std::vector<QuizAccommodation> quiz_accommodations(Context& context, QuizId id)
{
    return context.tx.rows<QuizAccommodation>(
        R"(SELECT a.person_id, p.given_name || ' ' || p.family_name AS person_name, a.more_time_percent,
                  a.more_attempts, a.opens_at, a.closes_at, a.reason, a.given_at
           FROM quiz_accommodations a JOIN people p ON p.id = a.person_id
           WHERE a.quiz_id = $1 ORDER BY p.family_name, p.given_name, p.id)",
        id);
}

void put_accommodation(Context& context, AccommodationDraft const& draft)
{
    context.narrows_itself();
    if (!context.chart->knows(draft.person_id))
        throw not_found("person");
    if (quiz_names(context, {draft.quiz_id}).empty())
        throw not_found("quiz");
    if (draft.opens_at && draft.closes_at && *draft.closes_at <= *draft.opens_at)
        throw invalid("/closes_at", "before_start", "It must close after it opens.");
    remove_row(context.tx, draft.quiz_id, draft.person_id);
    context.tx.insert("quiz_accommodations",
                      AccommodationRow{context.next_id<AccommodationRow>(), draft.quiz_id, draft.person_id,
                                       draft.more_time_percent, draft.more_attempts, draft.opens_at, draft.closes_at,
                                       draft.reason.value, context.now, context.viewer.account_id,
                                       context.viewer.person_id});
    platform::record(context, {"quiz.accommodated", draft.person_id, "quiz", draft.quiz_id.value});
}

void remove_accommodation(Context& context, OneAccommodation const& one)
{
    context.narrows_itself();
    if (remove_row(context.tx, one.quiz_id, one.person_id) == 0)
        throw not_found("accommodation");
    platform::record(context, {"quiz.accommodation_removed", one.person_id, "quiz", one.quiz_id.value});
}

} // namespace espalier::quizzes
