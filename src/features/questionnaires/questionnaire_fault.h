// SPDX-License-Identifier: Apache-2.0
// A violation as part of an answer instead of a refusal: what is still wrong with a draft, or with answers so far.
#pragma once

#include "base/fault.h"
#include "reflect/type.h"

#include <string>
#include <vector>

namespace espalier::questionnaires {

struct QuestionnaireFault
{
    std::string pointer; // into the content; of answers "/QUESTION" or "/QUESTION/ROW"
    std::string key;     // stable, for translation
    std::string message;
    reflect::Document parameters = {"{}"};
};
BOOST_DESCRIBE_STRUCT(QuestionnaireFault, (), (pointer, key, message, parameters))

std::vector<QuestionnaireFault> faults_from(std::vector<Violation> const& violations);

} // namespace espalier::questionnaires
