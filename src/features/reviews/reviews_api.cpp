// SPDX-License-Identifier: Apache-2.0
// The endpoints on reviews, for whoever takes part in them, and the background work. A step on a review answers with it.
#include "features/reviews/cycle_file.h"
#include "features/reviews/cycle_tasks.h"
#include "features/reviews/past_reviews.h"
#include "features/reviews/review_lines.h"
#include "features/reviews/review_routes.h"
#include "features/reviews/review_steps.h"
#include "features/reviews/review_views.h"
#include "features/reviews/reviews.h"
#include "features/reviews/reviews_store.h"
#include "features/reviews/sheet_writing.h"
#include "platform/daily_work.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "platform/steps.h"
#include "reflect/json.h"

namespace espalier::reviews {

namespace {

constexpr std::size_t sheet_limit = 1024 * 1024; // bytes: many items, some of them long

struct OneReview
{
    ReviewId review_id;
};
BOOST_DESCRIBE_STRUCT(OneReview, (), (review_id))

struct OneReviewCopy
{
    ReviewId review_id;
    ReviewCopyId review_copy_id;
};
BOOST_DESCRIBE_STRUCT(OneReviewCopy, (), (review_id, review_copy_id))

struct ReviewedPersonQuestion
{
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(ReviewedPersonQuestion, (), (person_id))

struct PagedReviewLines : ReviewLinesFilter
{
    std::optional<ReviewId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(PagedReviewLines, (ReviewLinesFilter), (after, limit))

struct ReviewQuestionsAsked
{
    ReviewId review_id;
    std::optional<questionnaires::Language> language; // none: the questionnaire's own
};
BOOST_DESCRIBE_STRUCT(ReviewQuestionsAsked, (), (review_id, language))

// What a sheet came to when it was kept.
struct SavedReviewSheet
{
    std::int64_t version = 1;
    std::optional<OverallRating> overall; // of the manager's part
};
BOOST_DESCRIBE_STRUCT(SavedReviewSheet, (), (version, overall))

platform::Page<ReviewLine> list_reviews(Context& c, PagedReviewLines const& in)
{
    return platform::page_by_id<ReviewLine>(
        in.after, in.limit, [&](ReviewId before, std::int64_t limit) { return review_lines(c, in, before, limit); });
}

ReviewView read_review(Context& c, OneReview const& in)
{
    return review_view(c, in.review_id);
}

questionnaires::QuestionnaireForm read_questions(Context& c, ReviewQuestionsAsked const& in)
{
    auto const held = find_review(c, in.review_id);
    return further_questions(c, held, held.party(), in.language);
}

SavedReviewSheet save_one_sheet(Context& c, SheetSave const& in)
{
    SavedReviewSheet saved{.version = save_sheet(c, in), .overall = {}};
    auto const held = find_review(c, in.review_id);
    if (held.is_reviewer)
        saved.overall = overall_rating(held.form, reflect::from_json<std::vector<ReviewItem>>(held.review.items.json),
                                       in.content.items);
    return saved;
}

constexpr auto the_review = [](Context& c, auto const& in) { return review_view(c, in.review_id); };

// Whoever has signed reads what they signed, also once it is void.
platform::Download read_copy(Context& c, OneReviewCopy const& in)
{
    auto const held = find_review(c, in.review_id);
    for (auto const& copy : store::copies_of(c.tx, held.review.id))
        if (copy.id == in.review_copy_id && (held.is_subject || held.reads_manager_part()))
            return platform::stored_file(c.tx, copy.stored_file_id);
    throw not_found("copy");
}

platform::Page<RecurringGap> list_gaps_of(Context& c, ReviewedPersonQuestion const& in)
{
    return {.items = recurring_gaps_of(c, in.person_id), .next = {}};
}

platform::Page<RecurringGapTotal> list_gaps(Context& c, RecurringGapsQuestion const& in)
{
    return {.items = recurring_gaps(c, in), .next = {}};
}

platform::Page<RecurringPerson> list_gap_people(Context& c, RecurringPeopleQuestion const& in)
{
    return {.items = recurring_people(c, in), .next = {}};
}

void add_writing_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    using platform::then;
    r.get("list_reviews", "/reviews", use_reviews, "List one's own reviews, or those that one writes or decides on",
          list_reviews);
    r.get("read_review", "/reviews/{review_id}", use_reviews, "Read a review, as far as it is one's own to read",
          read_review)
        .recording_sightings_of_others();
    r.get("read_review_questions", "/reviews/{review_id}/questions", use_reviews,
          "Read the further questions of a review", read_questions);
    r.put("save_review_sheet", "/reviews/{review_id}/sheet", use_reviews, "Keep what one has written so far",
          save_one_sheet)
        .with_body_limit(sheet_limit);
    r.post("submit_review_sheet", "/reviews/{review_id}/submission", use_reviews, "Hand in one's part",
           then(submit_sheet, the_review));
    r.post("approve_review", "/reviews/{review_id}/approval", use_reviews, "Approve what the manager wrote",
           then(approve, the_review));
    r.post("return_review", "/reviews/{review_id}/return", use_reviews,
           "Give it back to the manager with what should change", then(return_to_manager, the_review));
    r.post("pass_on_review", "/reviews/{review_id}/passing-on", use_reviews, "Let it go on from calibration as it is",
           then(pass_on, the_review));
}

void add_sharing_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    using platform::then;
    r.post("share_review", "/reviews/{review_id}/sharing", use_reviews, "Share it with the employee",
           then(share, the_review));
    r.post("record_review_meeting", "/reviews/{review_id}/meeting", use_reviews, "Record that one has met",
           then(record_meeting, the_review));
    r.post("respond_to_review", "/reviews/{review_id}/response", use_reviews, "Acknowledge having read it, or disagree",
           then(respond, the_review));
    r.post("sign_review", "/reviews/{review_id}/signature", use_reviews, "Sign as the reviewer",
           then(sign_as_manager, the_review));
    r.post("appeal_review", "/reviews/{review_id}/appeal", use_reviews, "Appeal after disagreeing",
           then(appeal, the_review));
    r.post("choose_second_reviewer", "/reviews/{review_id}/second-reviewer", use_reviews,
           "Choose who decides on the appeal", then(choose_second_reviewer, the_review));
    r.post("answer_review_appeal", "/reviews/{review_id}/appeal-answer", use_reviews, "Decide on an appeal",
           then(answer_appeal, the_review));
    r.get("read_review_copy", "/reviews/{review_id}/copies/{review_copy_id}", use_reviews,
          "Read a signed copy: a PDF that never changes", read_copy)
        .recording_sightings();
    r.post("learn_from_review", "/reviews/{review_id}/learning", use_reviews,
           "Make a need, and an item of a plan, of what the review found", then(learn_from_review, the_review));
}

void add_care_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    using platform::then;
    r.post("reopen_review", "/reviews/{review_id}/reopening", use_reviews,
           "Reopen one level; what was signed after it is void", then(reopen, the_review));
    r.post("extend_review", "/reviews/{review_id}/extension", manage_reviews, "Give one review more time",
           then(extend, the_review));
    r.post("change_reviewer", "/reviews/{review_id}/reviewer", manage_reviews, "Choose another reviewer",
           then(change_reviewer, the_review));
    // Answers with nothing: somebody who ends their part in a review may not see it any more.
    r.post("end_review", "/reviews/{review_id}/end", manage_reviews, "End a review without sign-off", end_review);
    r.get("list_recurring_gaps_of", "/people/{person_id}/recurring-gaps", read_growth,
          "List competencies that a person's reviews found too low, the most often found first", list_gaps_of);
    r.get("list_recurring_gaps", "/recurring-gaps", read_recurring_gaps,
          "List competencies that reviews of the same people found too low again and again", list_gaps);
    r.get("list_recurring_gap_people", "/recurring-gaps/{competency_id}/people", read_recurring_gaps,
          "List for whom a competency is found too low again and again", list_gap_people)
        .recording_sightings();
}

} // namespace

void routes(platform::Routes& r)
{
    template_routes(r);
    cycle_routes(r);
    cycle_file_routes(r);
    add_writing_routes(r);
    add_sharing_routes(r);
    add_care_routes(r);
}

void add_import_kinds(organization::ImportKinds& kinds)
{
    kinds.emplace(
        "past_reviews",
        organization::import_kind("past_reviews", platform::permissions::manage_reviews, import_past_reviews));
}

void add_tasks(platform::Tasks& tasks)
{
    tasks.add_kind(std::string(launching_task), platform::on_one(launch));
    tasks.add_kind(std::string(closing_task), platform::on_one(close));
    tasks.add_kind(std::string(following_task), [](platform::TaskRun& run) {
        follow_the_organization(run);
        return std::string("{}");
    });
}

void add_daily_work(platform::Workspace& workspace)
{
    platform::add_daily_work(workspace, "reviews.daily", work_of_the_day);
    follow_upon_events(workspace);
}

} // namespace espalier::reviews
