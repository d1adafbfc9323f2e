// SPDX-License-Identifier: Apache-2.0
// Proposing, agreeing to and reading notes on record.
#include "features/one_on_ones/records.h"

namespace espalier::one_on_ones {

namespace {

constexpr std::string_view record_views = R"(
    SELECT r.id, p.given_name || ' ' || p.family_name AS person_name,
           o.given_name || ' ' || o.family_name AS other_name, r.text, r.state, r.proposed_by_id, r.proposed_at,
           r.answered_at
    FROM one_on_one_records r JOIN one_on_one_series s ON s.id = r.one_on_one_series_id
    JOIN people p ON p.id = s.person_id JOIN people o ON o.id = s.other_id )";

struct FoundRecord
{
    FoundSeries found;
    OneOnOneRecord record;
};

FoundRecord find_proposed(Context& context, OneOnOneRecordId id)
{
    context.narrows_itself();
    auto const record = context.tx.select_one<OneOnOneRecord>("FROM one_on_one_records WHERE id = $1", id);
    if (!record)
        throw not_found("note on record");
    auto found = find_series(context, record->one_on_one_series_id);
    if (record->state != RecordState::proposed)
        throw conflict("record_answered", "This note has been answered or withdrawn.");
    return {std::move(found), *record};
}

void answer_record(Context& context, FoundRecord const& found, RecordState state)
{
    context.tx.execute("UPDATE one_on_one_records SET state = $2, answered_at = $3, answered_by_id = $4 WHERE id = $1",
                       found.record.id, state, context.now, found.found.viewer_id);
    tell_watchers(context, found.found.series.id);
}

FoundRecord find_record_to_answer(Context& context, OneOnOneRecordId id)
{
    auto found = find_proposed(context, id);
    if (found.record.proposed_by_id == found.found.viewer_id)
        throw forbidden("The other answers what you proposed. You can withdraw it.");
    return found;
}

} // namespace

OneOnOneSeriesId propose_record(Context& context, OneOnOneRecordDraft const& draft)
{
    auto const found = find_running_series(context, draft.one_on_one_series_id);
    context.tx.insert("one_on_one_records",
                      OneOnOneRecord{.id = context.next_id<OneOnOneRecord>(),
                                     .one_on_one_series_id = found.series.id,
                                     .person_id = found.series.person_id,
                                     .text = draft.text.value,
                                     .proposed_at = context.now,
                                     .proposed_by_id = found.viewer_id,
                                     .state = RecordState::proposed,
                                     .answered_at = {},
                                     .answered_by_id = {}});
    tell_watchers(context, found.series.id);
    tell_partner(context, "one_on_one_record_proposed", found);
    return found.series.id;
}

OneOnOneSeriesId agree_record(Context& context, OneOnOneRecordId id)
{
    auto const found = find_record_to_answer(context, id);
    answer_record(context, found, RecordState::agreed);
    note(context, "one_on_one.record_agreed", found.found.series);
    return found.found.series.id;
}

OneOnOneSeriesId decline_record(Context& context, OneOnOneRecordId id)
{
    auto const found = find_record_to_answer(context, id);
    answer_record(context, found, RecordState::declined);
    return found.found.series.id;
}

OneOnOneSeriesId withdraw_record(Context& context, OneOnOneRecordId id)
{
    auto const found = find_proposed(context, id);
    if (found.record.proposed_by_id != found.found.viewer_id)
        throw forbidden("Who proposed a note withdraws it. Decline it instead.");
    answer_record(context, found, RecordState::withdrawn);
    return found.found.series.id;
}

std::vector<OneOnOneRecordView> records_of_series(Context& context, OneOnOneSeriesId series)
{
    static auto const statement = std::string(record_views) + "WHERE r.one_on_one_series_id = $1 ORDER BY r.id DESC";
    return context.tx.rows<OneOnOneRecordView>(statement, series);
}

std::vector<OneOnOneRecordView> agreed_records_of(Context& context, PersonId person)
{
    static auto const statement =
        std::string(record_views) + "WHERE r.person_id = $1 AND r.state = 'agreed' ORDER BY r.id DESC";
    return context.tx.rows<OneOnOneRecordView>(statement, person);
}

} // namespace espalier::one_on_ones
