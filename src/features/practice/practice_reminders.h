// SPDX-License-Identifier: Apache-2.0
// Who asked to be reminded is told once a day that cards have come back.
#pragma once

#include "platform/tasks.h"

namespace espalier::practice {

// Running it again tells nobody twice.
void remind_of_practice(platform::TaskRun& run, Date day);

} // namespace espalier::practice
