// SPDX-License-Identifier: Apache-2.0
// The training record of a person: what they have completed, the hours of each year, and how these are known.
#pragma once

#include "features/learning/learning_terms.h"
#include "platform/documents.h"
#include "platform/words.h"

namespace espalier::learning {

struct RecordWanted
{
    PersonId person_id;
    std::optional<Whole<1900, 9999>> year; // none: all of them
};
BOOST_DESCRIBE_STRUCT(RecordWanted, (), (person_id, year))

struct RecordLine
{
    Date completed_on;
    std::string title;
    std::string provider;                // empty: the organisation itself
    std::optional<plans::Method> method; // none: outside training
    std::optional<double> hours;
    std::optional<HoursProof> hours_proof;
    bool is_mandatory = false;
    std::optional<std::int64_t> course_version; // of the course, as it was then
    std::optional<EnrolmentId> enrolment_id;    // none: outside training
};
BOOST_DESCRIBE_STRUCT(RecordLine, (),
                      (completed_on, title, provider, method, hours, hours_proof, is_mandatory, course_version,
                       enrolment_id))

struct RecordYear
{
    std::int64_t year = 0;
    std::int64_t completions = 0;
    double tracked_hours = 0; // counted while they worked: these can be proved
    double told_hours = 0;
};
BOOST_DESCRIBE_STRUCT(RecordYear, (), (year, completions, tracked_hours, told_hours))

struct LearningRecord
{
    PersonId person_id;
    std::string person_name;
    std::vector<RecordYear> years; // the newest first
    std::vector<RecordLine> lines; // the newest first
};
BOOST_DESCRIBE_STRUCT(LearningRecord, (), (person_id, person_name, years, lines))

std::vector<RecordYear> years_of(std::vector<RecordLine> const& lines); // pure

LearningRecord learning_record(Context& context, RecordWanted const& wanted); // Fault forbidden
std::string record_as_csv(LearningRecord const& record);

struct RecordFacts
{
    std::string organisation;
    Date today;
};
platform::Document record_document(LearningRecord const& record, RecordFacts const& facts,
                                   platform::Words const& words);

// What is mandatory, by offering: whose turn it still is.
struct MandatoryLine
{
    OfferingId offering_id;
    std::string offering_title;
    std::int64_t people = 0; // of each person the newest enrolment that is mandatory counts
    std::int64_t done = 0;   // completed or exempted
    std::int64_t open = 0;
    std::int64_t overdue = 0; // of the open ones
};
BOOST_DESCRIBE_STRUCT(MandatoryLine, (), (offering_id, offering_title, people, done, open, overdue))

// Of everybody, for who sees all; else of the people below the viewer. By title.
platform::Page<MandatoryLine> mandatory_training(Context& context);

} // namespace espalier::learning
