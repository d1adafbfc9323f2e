// SPDX-License-Identifier: Apache-2.0
// The endpoint of a step on a thing: it takes the step, and answers with what the thing has become.
#pragma once

#include "platform/workspace.h"

namespace espalier::platform {

// `read(context, input)` answers; a rule that `step` breaks is thrown before.
template <class Input, class Read> auto then(void (*step)(Context&, Input const&), Read read)
{
    return [step, read](Context& context, Input const& input) {
        step(context, input);
        return read(context, input);
    };
}

} // namespace espalier::platform
