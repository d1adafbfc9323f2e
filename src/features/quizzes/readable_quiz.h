// SPDX-License-Identifier: Apache-2.0
// A quiz as people keep it in a file: settings and questions as JSON, without ids. So starter courses hold their quizzes, and
// archives of courses. What belongs to one workspace stays out of it: dates, levels, and whom it is open to.
#pragma once

#include "features/quizzes/quizzes.h"

#include <map>

namespace espalier::quizzes {

struct ReadableFault
{
    std::int64_t line = 1;
    std::string key; // stable, for translation
    std::string message;
    reflect::Document parameters = {"{}"};
};

// What of it cannot be read; empty: all of it can. Throws nothing, whatever the text is.
std::vector<ReadableFault> faults_of_readable(std::string_view json);

struct ReadableToAdd
{
    std::string_view json;
    std::string title;    // where the file has none
    std::string category; // of its questions, in the bank
    bool is_open_to_all = false;
};

// The quizzes with their questions, in their order. In force, unless a question needs something that files do not hold, as a
// picture. Fault invalid when one cannot be read.
std::vector<QuizId> add_readable_quizzes(Context& context, std::vector<ReadableToAdd> const& all);

// The other way, of the version in force, or else the draft, or else the last.
std::map<QuizId, std::string> readable_quizzes(Context& context, std::vector<QuizId> const& ids);

} // namespace espalier::quizzes
