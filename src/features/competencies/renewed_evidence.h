// SPDX-License-Identifier: Apache-2.0
// What a quiz showed is as fresh as the day on which its person last showed that they still know it: docs/decisions/0039-recall.md.
// Part of the face of this feature.
#pragma once

#include "features/competencies/competencies.h"

#include <vector>

namespace espalier::competencies {

constexpr int renewed_after_days = 30; // evidence that is younger stays as it is

// The newest result of a quiz that stands in each of these competencies counts as of today: the same level, in the same name. Where there is
// none, nothing happens: to remember is no level.
void renew_quiz_evidence(Context& context, platform::PersonId person, std::vector<Id<Competency>> const& ids);

} // namespace espalier::competencies
