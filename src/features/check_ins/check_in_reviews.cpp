// SPDX-License-Identifier: Apache-2.0
// Rules on reviewing.
#include "features/check_ins/check_in_reviews.h"

#include "features/check_ins/check_in_readers.h"
#include "features/check_ins/check_ins_store.h"
#include "platform/events.h"
#include "platform/notifications.h"

#include <fmt/core.h>

namespace espalier::check_ins {

namespace {

void note(Context& context, std::string_view kind, CheckIn const& check_in)
{
    platform::record(context, {kind, check_in.person_id, "check_in", check_in.id.value, "{}"});
}

void review(Context& context, CheckIn const& check_in)
{
    if (check_in.reviewed_at)
        return;
    store::mark_reviewed(context.tx, check_in.id, context.now, context.viewer_person());
    note(context, "check_in.reviewed", check_in);
}

// Names who did it, never what was said.
void tell(Context& context, PersonId whom, std::string_view kind, CheckIn const& check_in)
{
    auto const name = organization::full_name(organization::person(context, context.viewer_person()));
    platform::notify(context, whom, kind, {{"person", name}}, fmt::format("/check-ins/{}", check_in.id.value));
}

} // namespace

void mark_reviewed(Context& context, CheckInId id)
{
    review(context, find_to_review(context, id));
}

void react(Context& context, ReactionChoice const& choice)
{
    auto const check_in = find_to_review(context, choice.check_in_id);
    auto const viewer = context.viewer_person();
    if (!choice.kind)
        return store::remove_reaction(context.tx, check_in.id, viewer);
    review(context, check_in);
    store::put_reaction(context.tx, check_in.id, viewer, *choice.kind, context.now);
    note(context, "check_in.reacted_to", check_in);
    tell(context, check_in.person_id, "check_in_answered", check_in);
}

void comment(Context& context, CheckInCommentDraft const& draft)
{
    auto const check_in = find_check_in(context, draft.check_in_id);
    auto const is_own = context.viewer.person_id == check_in.person_id;
    if (is_own && !check_in.submitted_at)
        throw conflict("check_in_not_submitted", "Nobody reads a draft, so there is nobody to comment for.");
    if (!is_own)
        review(context, find_to_review(context, draft.check_in_id));
    context.tx.insert("check_in_comments",
                      store::CommentRow{context.next_id<CheckInComment>(), check_in.id, context.now,
                                        context.viewer_person(), draft.words.value});
    note(context, "check_in.commented", check_in);
    if (!is_own)
        tell(context, check_in.person_id, "check_in_answered", check_in);
    else if (auto const manager = context.chart->present_manager_of(check_in.person_id, context.today()))
        tell(context, *manager, "check_in_commented", check_in);
}

} // namespace espalier::check_ins
