// SPDX-License-Identifier: Apache-2.0
// Turning violations into what an answer can hold.
#include "features/questionnaires/questionnaire_fault.h"

#include "reflect/parameters.h"

namespace espalier::questionnaires {

std::vector<QuestionnaireFault> faults_from(std::vector<Violation> const& violations)
{
    std::vector<QuestionnaireFault> faults;
    for (auto const& one : violations) {
        reflect::Document parameters{""};
        reflect::write_parameters(parameters.json, one.parameters);
        faults.push_back({one.pointer, one.key, one.message, std::move(parameters)});
    }
    return faults;
}

} // namespace espalier::questionnaires
