// SPDX-License-Identifier: Apache-2.0
// The endpoints on enrolments, on what offerings hold, and on progress. What moves an enrolment answers with it.
#include "features/courses/materials.h"
#include "features/learning/enrolling.h"
#include "features/learning/enrolment_views.h"
#include "features/learning/lesson_progress.h"
#include "features/learning/lesson_work_api.h"
#include "features/learning/offering_courses.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::learning {

namespace {

struct EnrolmentMaterial
{
    EnrolmentId enrolment_id;
    Text<64, 64> digest;
};
BOOST_DESCRIBE_STRUCT(EnrolmentMaterial, (), (enrolment_id, digest))

template <class Input> EnrolmentView view(Context& c, Input const& in)
{
    return enrolment_view(c, in.enrolment_id);
}

EnrolmentView enrol_and_view(Context& c, EnrolmentDraft const& in)
{
    return enrolment_view(c, enrol(c, in));
}

// Of the version that was begun; of any of the course's files, since a version in force names the very file.
platform::Download send_own_material(platform::Caller& caller, EnrolmentMaterial const& in)
{
    auto const course = platform::read_as(caller.viewer, caller.workspace, [&](Context& c) {
        auto const enrolment = own_enrolment(c, in.enrolment_id);
        if (!enrolment.course_version_id || enrolment.state == EnrolmentState::withdrawn)
            throw not_found("file");
        return store::version(c.tx, *enrolment.course_version_id).course_id;
    });
    return courses::send_material(caller, {course, in.digest});
}

platform::Page<NextLesson> list_next(Context& c)
{
    constexpr std::int64_t most = 5;
    return {.items = next_lessons(c, c.viewer_person(), most), .next = {}};
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    using platform::then;
    r.get("read_offering_course", "/offerings/{offering_id}/course", read_catalogue,
          "Read what an offering holds to work through", offering_course);
    r.put("choose_offering_course", "/offerings/{offering_id}/course", write_courses,
          "Choose the course that an offering holds", choose_course);
    r.remove("remove_offering_course", "/offerings/{offering_id}/course", write_courses,
             "Let an offering hold no course any more", remove_course);
    r.get("list_offerings_of_course", "/courses/{course_id}/offerings", write_courses,
          "List the offerings that hold a course", offerings_of_course);
    r.get("read_enrolment_terms", "/offerings/{offering_id}/enrolment-terms", own_learning,
          "Read whether somebody may enrol, who is asked, and what it could serve", enrolment_terms);
    r.post("enrol", "/offerings/{offering_id}/enrolments", own_learning, "Enrol in an offering, or ask for it",
           enrol_and_view);
    r.get("list_enrolments", "/enrolments", own_learning, "List enrolments, newest first", enrolments);
    r.get("read_enrolment", "/enrolments/{enrolment_id}", own_learning, "Read an enrolment", view<EnrolmentPath>)
        .recording_sightings_of_others();
    r.post("answer_enrolment", "/enrolments/{enrolment_id}/answer", enrol_others,
           "Agree to an enrolment that was asked for, or refuse it", then(answer, view<EnrolmentAnswer>));
    r.post("withdraw_enrolment", "/enrolments/{enrolment_id}/withdrawal", own_learning, "Give a place up",
           then(withdraw, view<EnrolmentEnd>));
    r.post("exempt_enrolment", "/enrolments/{enrolment_id}/exemption", enrol_others,
           "Say that somebody need not do this, and why", then(exempt, view<EnrolmentEnd>));
    r.post("complete_enrolment", "/enrolments/{enrolment_id}/completion", own_learning,
           "Say that something that is not worked through here is done", then(tell_completion, view<ToldCompletion>));
    r.post("begin_enrolment", "/enrolments/{enrolment_id}/beginning", own_learning,
           "Begin the course in its version in force", then(begin, learner_course));
    r.get("read_learner_course", "/enrolments/{enrolment_id}/course", own_learning,
          "Read the course that was begun, and how far one has come", learner_course);
    r.get("read_learner_material", "/enrolments/{enrolment_id}/materials/{digest}", own_learning,
          "Read a file of the course that was begun, or a part of it", send_own_material);
    r.post("save_progress", "/enrolments/{enrolment_id}/progress", own_learning,
           "Save what was done in lessons; late, twice or in another order is the same", save_progress);
    r.put("write_lesson_note", "/enrolments/{enrolment_id}/lessons/{key}/note", own_learning,
          "Write one's own note on a lesson", write_note);
    r.get("list_next_lessons", "/learning/next", own_learning, "List what to go on with", list_next);
    lesson_work_routes(r);
    learning_record_routes(r);
}

} // namespace espalier::learning
