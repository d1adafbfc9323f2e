// SPDX-License-Identifier: Apache-2.0
// A start of the loop that several features' scenarios share: competencies of gardening, and a job that requires them.
#pragma once

#include "support/scenario.h"

namespace espalier::test {

// An approved framework. Remembers "framework", "prune" and "graft".
void prepare_framework(Scenario& scenario);

// The framework, and the approved job "Gardener" with one responsibility, held by nobody. Remembers "job", "job_version"
// and "responsibility", too. `requirements` is JSON; without it, pruning at level 4.
void prepare_job(Scenario& scenario,
                 std::string_view requirements = R"([{"competency_id":"{prune}","level":4,"importance":5}])");

// The employee holds the job from today on.
void make_gardener(Scenario& scenario);

// Somebody of the cast has left by the day on which scenarios begin.
Step leave(std::string_view who);

} // namespace espalier::test
