// SPDX-License-Identifier: Apache-2.0
// The endpoints on cycles and reviews, and their background work. What changes a thing answers with it.
#include "features/identity/identity.h"
#include "features/reviews/cycle_file.h"
#include "features/reviews/cycle_tasks.h"
#include "features/reviews/past_reviews.h"
#include "features/reviews/review_steps.h"
#include "features/reviews/review_views.h"
#include "features/reviews/reviews.h"
#include "features/reviews/reviews_store.h"
#include "features/reviews/sheet_writing.h"
#include "platform/daily_work.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "reflect/json.h"

namespace espalier::reviews {

namespace {

constexpr std::size_t sheet_limit = 1024 * 1024; // bytes: many items, some of them long
constexpr std::size_t audience_limit = 1024 * 1024;

struct OneReviewTemplate
{
    ReviewTemplateId review_template_id;
};
BOOST_DESCRIBE_STRUCT(OneReviewTemplate, (), (review_template_id))

struct OneCycle
{
    ReviewCycleId review_cycle_id;
};
BOOST_DESCRIBE_STRUCT(OneCycle, (), (review_cycle_id))

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

struct CyclesQuestion
{
    std::optional<ReviewCycleId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(CyclesQuestion, (), (after, limit))

struct PagedCyclePeople : CyclePeopleFilter
{
    std::optional<ReviewId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(PagedCyclePeople, (CyclePeopleFilter), (after, limit))

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

platform::Page<ReviewTemplateLine> list_templates(Context& c)
{
    return {.items = review_templates(c), .next = {}};
}

ReviewTemplateContent read_starter(Context& c)
{
    return starter_template(identity::language_of(c));
}

ReviewTemplateView create_one_template(Context& c, ReviewTemplateContent const& in)
{
    return review_template(c, create_template(c, in));
}

ReviewTemplateView read_template(Context& c, OneReviewTemplate const& in)
{
    return review_template(c, in.review_template_id);
}

ReviewTemplateView change_one_template(Context& c, ReviewTemplateChange const& in)
{
    change_template(c, in);
    return review_template(c, in.review_template_id);
}

ReviewTemplateView retire_one_template(Context& c, ReviewTemplateStep const& in)
{
    retire_template(c, in);
    return review_template(c, in.review_template_id);
}

platform::Page<CycleLine> list_cycles(Context& c, CyclesQuestion const& in)
{
    return platform::page_by_id<CycleLine>(
        in.after, in.limit, [&](ReviewCycleId before, std::int64_t limit) { return cycle_lines(c, before, limit); });
}

CycleView create_cycle(Context& c, CycleContent const& in)
{
    return cycle_view(c, draft_cycle(c, in));
}

CycleView read_cycle(Context& c, OneCycle const& in)
{
    return cycle_view(c, in.review_cycle_id);
}

CycleView change_one_cycle(Context& c, CycleChange const& in)
{
    change_cycle(c, in);
    return cycle_view(c, in.review_cycle_id);
}

void discard_one_cycle(Context& c, OneCycle const& in)
{
    discard_cycle(c, in.review_cycle_id);
}

CyclePreview preview_cycle(Context& c, OneCycle const& in)
{
    return cycle_preview(c, in.review_cycle_id);
}

CycleView launch_one_cycle(Context& c, CycleStep const& in)
{
    launch_cycle(c, in);
    return cycle_view(c, in.review_cycle_id);
}

CycleView extend_one_phase(Context& c, PhaseExtension const& in)
{
    extend_phase(c, in);
    return cycle_view(c, in.review_cycle_id);
}

CycleView close_one_cycle(Context& c, CycleStep const& in)
{
    close_cycle(c, in);
    return cycle_view(c, in.review_cycle_id);
}

CycleView add_to_cycle(Context& c, CycleJoiners const& in)
{
    add_joiners(c, in.review_cycle_id, in.person_ids);
    return cycle_view(c, in.review_cycle_id);
}

platform::Page<ReviewLine> list_cycle_reviews(Context& c, PagedCyclePeople const& in)
{
    return platform::page_by_id<ReviewLine>(
        in.after, in.limit, [&](ReviewId before, std::int64_t limit) { return lines_of_cycle(c, in, before, limit); });
}

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

// Every step on a review answers with the review.
template <class Input, void (*step)(Context&, Input const&)> ReviewView take(Context& c, Input const& in)
{
    step(c, in);
    return review_view(c, in.review_id);
}

// Somebody who ends their part in a review may not see it any more.
void end_one(Context& c, ReviewStepWithWords const& in)
{
    end_review(c, in);
}

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

template <class Work> auto of_cycle(Work work)
{
    return [work](platform::TaskRun& run) {
        return reflect::to_json(work(run, reflect::from_json<CycleTask>(run.input()).review_cycle_id));
    };
}

void add_template_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_review_templates", "/review-templates", manage_reviews, "List templates of reviews, by name",
          list_templates);
    r.get("read_review_template_starter", "/review-template-starter", manage_reviews,
          "Read what a new template begins with", read_starter);
    r.post("create_review_template", "/review-templates", manage_reviews, "Write a template", create_one_template);
    r.get("read_review_template", "/review-templates/{review_template_id}", manage_reviews, "Read a template",
          read_template);
    r.put("change_review_template", "/review-templates/{review_template_id}", manage_reviews,
          "Change a template; cycles under way keep theirs", change_one_template);
    r.post("retire_review_template", "/review-templates/{review_template_id}/retirement", manage_reviews,
           "Retire a template", retire_one_template);
}

void add_cycle_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_review_cycles", "/review-cycles", manage_reviews, "List cycles of reviews, newest first", list_cycles);
    r.post("create_review_cycle", "/review-cycles", manage_reviews, "Draft a cycle", create_cycle)
        .with_body_limit(audience_limit);
    r.get("read_review_cycle", "/review-cycles/{review_cycle_id}", manage_reviews,
          "Read a cycle, and how far its reviews have come", read_cycle);
    r.put("change_review_cycle", "/review-cycles/{review_cycle_id}", manage_reviews, "Change a draft", change_one_cycle)
        .with_body_limit(audience_limit);
    r.remove("discard_review_cycle", "/review-cycles/{review_cycle_id}", manage_reviews, "Discard a draft",
             discard_one_cycle);
    r.get("preview_review_cycle", "/review-cycles/{review_cycle_id}/preview", manage_reviews,
          "See whom the launch would review, and what is missing for it", preview_cycle);
    r.post("launch_review_cycle", "/review-cycles/{review_cycle_id}/launch", manage_reviews,
           "Begin a cycle; a task does it", launch_one_cycle);
    r.post("extend_review_phase", "/review-cycles/{review_cycle_id}/extension", manage_reviews,
           "Set a later last day of a phase", extend_one_phase);
    r.post("close_review_cycle", "/review-cycles/{review_cycle_id}/closing", manage_reviews,
           "Close a cycle; what is open ends without sign-off", close_one_cycle);
    r.post("add_to_review_cycle", "/review-cycles/{review_cycle_id}/people", manage_reviews,
           "Add people who come later to an open cycle", add_to_cycle);
    r.get("list_cycle_reviews", "/review-cycles/{review_cycle_id}/reviews", manage_reviews,
          "List the reviews of a cycle, and whom each waits for", list_cycle_reviews);
}

void add_writing_routes(platform::Routes& r)
{
    using namespace platform::permissions;
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
           take<SheetSubmission, submit_sheet>);
    r.post("approve_review", "/reviews/{review_id}/approval", use_reviews, "Approve what the manager wrote",
           take<ReviewStep, approve>);
    r.post("return_review", "/reviews/{review_id}/return", use_reviews,
           "Give it back to the manager with what should change", take<ReviewStepWithWords, return_to_manager>);
    r.post("pass_on_review", "/reviews/{review_id}/passing-on", use_reviews, "Let it go on from calibration as it is",
           take<ReviewStep, pass_on>);
}

void add_sharing_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.post("share_review", "/reviews/{review_id}/sharing", use_reviews, "Share it with the employee",
           take<ReviewStep, share>);
    r.post("record_review_meeting", "/reviews/{review_id}/meeting", use_reviews, "Record that one has met",
           take<ReviewMeeting, record_meeting>);
    r.post("respond_to_review", "/reviews/{review_id}/response", use_reviews, "Acknowledge having read it, or disagree",
           take<ReviewResponse, respond>);
    r.post("sign_review", "/reviews/{review_id}/signature", use_reviews, "Sign as the reviewer",
           take<ReviewStep, sign_as_manager>);
    r.post("appeal_review", "/reviews/{review_id}/appeal", use_reviews, "Appeal after disagreeing",
           take<ReviewStepWithWords, appeal>);
    r.post("choose_second_reviewer", "/reviews/{review_id}/second-reviewer", use_reviews,
           "Choose who decides on the appeal", take<SecondReviewerChoice, choose_second_reviewer>);
    r.post("answer_review_appeal", "/reviews/{review_id}/appeal-answer", use_reviews, "Decide on an appeal",
           take<AppealAnswer, answer_appeal>);
    r.get("read_review_copy", "/reviews/{review_id}/copies/{review_copy_id}", use_reviews,
          "Read a signed copy: a PDF that never changes", read_copy)
        .recording_sightings();
    r.post("learn_from_review", "/reviews/{review_id}/learning", use_reviews,
           "Make a need, and an item of a plan, of what the review found", take<ReviewLearning, learn_from_review>);
}

void add_care_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.post("reopen_review", "/reviews/{review_id}/reopening", use_reviews,
           "Reopen one level; what was signed after it is void", take<ReviewReopening, reopen>);
    r.post("extend_review", "/reviews/{review_id}/extension", manage_reviews, "Give one review more time",
           take<ReviewExtension, extend>);
    r.post("change_reviewer", "/reviews/{review_id}/reviewer", manage_reviews, "Choose another reviewer",
           take<ReviewerChange, change_reviewer>);
    r.post("end_review", "/reviews/{review_id}/end", manage_reviews, "End a review without sign-off", end_one);
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
    add_template_routes(r);
    add_cycle_routes(r);
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
    tasks.add_kind(std::string(launching_task), of_cycle(launch));
    tasks.add_kind(std::string(closing_task), of_cycle(close));
}

void add_daily_work(platform::Workspace& workspace)
{
    platform::add_daily_work(workspace, "reviews.daily", work_of_the_day);
}

} // namespace espalier::reviews
