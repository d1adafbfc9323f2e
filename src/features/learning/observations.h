// SPDX-License-Identifier: Apache-2.0
// Checklists: the learner asks somebody to see at work what was learnt; who has seen all of it signs. Never the learner.
#pragma once

#include "features/learning/lesson_quizzes.h"

namespace espalier::learning {

struct Observation;
using ObservationId = Id<Observation>;

// A row of observations.
struct Observation
{
    ObservationId id;
    EnrolmentId enrolment_id;
    std::string lesson_key;
    PersonId observer_id;
    Instant asked_at;
    reflect::Document steps; // keys of those that were seen
    std::string comment;
    std::optional<Instant> answered_at;
    bool is_signed = false;
    std::optional<PersonId> signed_by_id;
};
BOOST_DESCRIBE_STRUCT(Observation, (),
                      (id, enrolment_id, lesson_key, observer_id, asked_at, steps, comment, answered_at, is_signed,
                       signed_by_id))

struct ObserverChoice
{
    EnrolmentId enrolment_id;
    courses::Key key;
    std::optional<PersonId> observer_id; // none: the nearest manager
};
BOOST_DESCRIBE_STRUCT(ObserverChoice, (), (enrolment_id, key, observer_id))

struct ObservationPath
{
    ObservationId observation_id;
};
BOOST_DESCRIBE_STRUCT(ObservationPath, (), (observation_id))

struct ObservationAnswer
{
    ObservationId observation_id;
    std::vector<courses::Key> steps; // that were seen; with all of them it is signed
    Text<0, 2000> comment;           // needed where some were not
};
BOOST_DESCRIBE_STRUCT(ObservationAnswer, (), (observation_id, steps, comment))

struct ObservationView
{
    ObservationId id;
    EnrolmentId enrolment_id;
    std::string lesson_key;
    std::string lesson_title;
    std::string offering_title;
    PersonId person_id;
    std::string person_name;
    PersonId observer_id;
    std::string observer_name;
    courses::ChecklistPart checklist;
    Instant asked_at;
    std::vector<std::string> steps; // that were seen
    std::string comment;
    std::optional<Instant> answered_at;
    bool is_signed = false;
    std::optional<std::string> signed_by;
    bool may_answer = false;
};
BOOST_DESCRIBE_STRUCT(ObservationView, (),
                      (id, enrolment_id, lesson_key, lesson_title, offering_title, person_id, person_name, observer_id,
                       observer_name, checklist, asked_at, steps, comment, answered_at, is_signed, signed_by,
                       may_answer))

// In the place of somebody who was asked and has not answered. Fault invalid on "observer_id"; conflict "signed_already".
ObservationView ask_observer(Context& context, ObserverChoice const& choice);
ObservationView answer_observation(Context& context,
                                   ObservationAnswer const& answer); // Fault conflict "observation_answered"
ObservationView observation_view(Context& context, ObservationPath const& path);
platform::Page<ObservationView> observations_waiting(Context& context);                           // for the viewer
platform::Page<ObservationView> observations_of_lesson(Context& context, LessonPath const& path); // newest first

} // namespace espalier::learning
