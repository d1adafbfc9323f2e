// SPDX-License-Identifier: Apache-2.0
// A note on record: words that one of the two proposes and the other agrees to, never changed after. The only words of a
// one-on-one that others ever read: the person's line and the people team, once both have agreed.
#pragma once

#include "features/one_on_ones/agenda.h"

namespace espalier::one_on_ones {

struct OneOnOneRecordDraft
{
    OneOnOneSeriesId one_on_one_series_id;
    Text<1, 5000> text;
};
BOOST_DESCRIBE_STRUCT(OneOnOneRecordDraft, (), (one_on_one_series_id, text))

struct OneOnOneRecordView
{
    OneOnOneRecordId id;
    std::string person_name; // of the series
    std::string other_name;
    std::string text;
    RecordState state = RecordState::proposed;
    PersonId proposed_by_id;
    Instant proposed_at;
    std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(OneOnOneRecordView, (),
                      (id, person_name, other_name, text, state, proposed_by_id, proposed_at, answered_at))

// All but the last: Fault not_found for everybody but the two.
OneOnOneSeriesId propose_record(Context& context, OneOnOneRecordDraft const& draft);
// By the other than who proposed it; Fault forbidden, conflict "record_answered".
OneOnOneSeriesId agree_record(Context& context, OneOnOneRecordId id);
OneOnOneSeriesId decline_record(Context& context, OneOnOneRecordId id);
OneOnOneSeriesId withdraw_record(Context& context, OneOnOneRecordId id); // by who proposed it

std::vector<OneOnOneRecordView> records_of_series(Context& context, OneOnOneSeriesId series); // newest first
// What was agreed on a person, newest first. Who may ask is the route's affair.
std::vector<OneOnOneRecordView> agreed_records_of(Context& context, PersonId person);

} // namespace espalier::one_on_ones
