// SPDX-License-Identifier: Apache-2.0
// How long answering takes, from the questions alone: nobody's time is kept.
//
// Seconds = words to read ÷ 4 (240 words a minute) + for each question what thinking and answering take:
// agreement and one choice 4, eNPS 6, several choices 8, ranking 4 an option, matrix 4 a row, number and date 8,
// a line of text 15, a long text 60 where it is required and 25 where many leave it out, a competency 20 each
// (reading its levels included). Our estimates, meant so that answering rarely takes longer than was said.
#pragma once

#include "features/questionnaires/questionnaire_content.h"

#include <string_view>

namespace espalier::questionnaires {

constexpr std::size_t competencies_of_a_job = 8; // taken where nobody's job is known

// Whole minutes, rounded up: without what comes under conditions only, and with all of it.
struct AnsweringTime
{
    std::int64_t shortest_minutes = 0;
    std::int64_t longest_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(AnsweringTime, (), (shortest_minutes, longest_minutes))

double seconds_to_read(std::string_view text);
// Thinking and answering, without reading. `competencies`: how many it rates.
double seconds_to_answer(Question const& question, std::size_t competencies);
AnsweringTime in_minutes(double shortest_seconds, double longest_seconds);

} // namespace espalier::questionnaires
