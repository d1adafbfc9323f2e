// SPDX-License-Identifier: Apache-2.0
// Finding the words of the part, and handing them to one-on-ones.
#include "features/check_ins/check_in_agenda.h"

#include "features/check_ins/check_in_readers.h"
#include "features/check_ins/check_in_reviews.h"
#include "features/check_ins/check_ins_store.h"
#include "features/one_on_ones/one_on_ones.h"
#include "platform/events.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::check_ins {

namespace {

constexpr std::size_t most_bytes = 2000; // of a talking point there are as many characters

struct Part
{
    CheckInPart part = CheckInPart::progress;
    std::int64_t id = 0;
    std::string text;
    bool is_blocker = false;
};

// Whole characters only.
std::string cut(std::string text)
{
    if (text.size() > most_bytes) {
        text.resize(most_bytes);
        text.resize(valid_utf8_length(text));
    }
    return text;
}

template <class Rows, class Wanted> auto named(Rows rows, Wanted id, std::string_view field)
{
    auto const found = std::find_if(rows.begin(), rows.end(), [&](auto const& row) { return row.id == id; });
    if (found == rows.end())
        throw invalid(fmt::format("/{}", field), "unknown_reference", "Choose a part of this check-in.");
    return *found;
}

Part part_of(db::Transaction& tx, CheckIn const& check_in, AgendaChoice const& choice)
{
    if (choice.check_in_point_id) {
        auto const point = named(store::points_of(tx, {check_in.id}), *choice.check_in_point_id, "check_in_point_id");
        return {CheckInPart::point, point.id.value, point.text, point.kind == CheckInPointKind::blocker};
    }
    if (choice.check_in_priority_id) {
        auto const priority =
            named(store::priorities_of(tx, {check_in.id}), *choice.check_in_priority_id, "check_in_priority_id");
        return {CheckInPart::priority, priority.id.value, priority.text};
    }
    if (choice.check_in_question_id) {
        for (auto const& answer : store::answers_of(tx, {check_in.id}))
            if (answer.check_in_question_id == *choice.check_in_question_id)
                return {CheckInPart::answer, answer.check_in_question_id.value,
                        fmt::format("{} {}", answer.question, answer.text)};
        throw invalid("/check_in_question_id", "unknown_reference", "Choose a part of this check-in.");
    }
    if (check_in.progress.empty())
        throw invalid("/check_in_id", "unknown_reference", "Choose a part of this check-in.");
    return {CheckInPart::progress, 0, check_in.progress};
}

} // namespace

void send_to_agenda(Context& context, AgendaChoice const& choice)
{
    using one_on_ones::PointOrigin;
    auto const check_in = find_to_review(context, choice.check_in_id);
    auto const part = part_of(context.tx, check_in, choice);
    auto const viewer = context.viewer_person();
    auto const row = store::put_agenda_point(context.tx,
                                             {.id = context.next_id<store::AgendaRow>(),
                                              .check_in_id = check_in.id,
                                              .part = part.part,
                                              .part_id = {part.id},
                                              .at = context.now,
                                              .by_person_id = viewer});
    one_on_ones::add_to_agenda(
        context, viewer, check_in.person_id,
        {.text = cut(part.text),
         .origin_kind = part.is_blocker ? PointOrigin::check_in_blocker : PointOrigin::check_in_answer,
         .origin_id = row.value});
    mark_reviewed(context, check_in.id);
    platform::record(context, {"check_in.sent_to_agenda", check_in.person_id, "check_in", check_in.id.value, "{}"});
}

} // namespace espalier::check_ins
