// SPDX-License-Identifier: Apache-2.0
// Gaps of a text as Moodle writes them into it: {2:SHORTANSWER:=Larch#Yes~%50%Fir}. Pure.
#pragma once

#include "features/quizzes/bank_question.h"

#include <string>
#include <string_view>

namespace espalier::quizzes {

// The text with {{g1}} where gaps stand. Empty: it is none of these, or holds a kind of gap that we do not have.
std::optional<BankQuestionContent> content_of_cloze(std::string_view text);

// None: a text with a brace of its own cannot be written so.
std::optional<std::string> moodle_cloze(BankQuestionContent const& content);

} // namespace espalier::quizzes
