// SPDX-License-Identifier: Apache-2.0
// Writing a recognition that gives nothing but its words.
#include "features/recognition/announcing.h"

namespace espalier::recognition {

namespace {

struct ReceiverRow
{
    RecognitionId recognition_id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(ReceiverRow, (), (recognition_id, person_id))

void insert_announced(Context& context, RecognitionId id, Announcement const& announcement)
{
    context.tx.execute(
        R"(INSERT INTO recognitions (id, giver_id, message, company_value_id, visibility, points_each, state, at,
                                     by_account_id, answer, version)
           VALUES ($1, $2, $3, $4, 'everybody', 0, 'given', $5, $6, '', 1))",
        id, announcement.giver_id, announcement.message, announcement.company_value_id, context.now,
        context.viewer.account_id);
}

} // namespace

RecognitionId announce(Context& context, Announcement const& announcement)
{
    auto const id = context.next_id<Recognition>();
    insert_announced(context, id, announcement);
    std::vector<ReceiverRow> receivers;
    for (auto const person : announcement.receiver_ids)
        receivers.push_back({id, person});
    context.tx.insert_all("recognition_receivers", receivers);
    return id;
}

} // namespace espalier::recognition
