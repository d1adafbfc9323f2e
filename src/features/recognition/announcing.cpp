// SPDX-License-Identifier: Apache-2.0
// Writing a recognition that gives nothing but its words.
#include "features/recognition/announcing.h"

#include "features/recognition/recognition_store.h"

namespace espalier::recognition {

RecognitionId announce(Context& context, Announcement const& announcement)
{
    Recognition recognition;
    recognition.id = context.next_id<Recognition>();
    recognition.giver_id = announcement.giver_id;
    recognition.message = announcement.message;
    recognition.company_value_id = announcement.company_value_id;
    recognition.at = context.now;
    recognition.by_account_id = context.viewer.account_id;
    store::insert(context, recognition, announcement.receiver_ids);
    return recognition.id;
}

} // namespace espalier::recognition
