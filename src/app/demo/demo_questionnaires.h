// SPDX-License-Identifier: Apache-2.0
// Questionnaires of the people team: two in force, one of them in its second version, and one being written.
#pragma once

#include "features/questionnaires/questionnaires.h"

namespace espalier::app::demo {

void make_questionnaires(platform::Workspace& workspace);

// Only what stands by itself, since that can take turns.
questionnaires::QuestionnaireVersionView put_series_questionnaire_in_force(platform::Context& context);

} // namespace espalier::app::demo
