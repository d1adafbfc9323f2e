// SPDX-License-Identifier: Apache-2.0
// The mark of a demo organisation that is being made. It is made in many transactions: the first sets the mark, the last
// takes it away, so a workspace that still bears it holds a part only, because somebody or something stopped the making.
#pragma once

#include "platform/workspace.h"

#include <optional>
#include <string>

namespace espalier::app::demo {

void mark_begun(platform::Context& context);
void mark_finished(platform::Context& context);

struct Unfinished
{
    std::string message; // what is there
    std::string advice;  // how to start anew
};
// Nothing when no demo organisation was begun here, or when it was finished.
std::optional<Unfinished> unfinished(db::Database& database);

} // namespace espalier::app::demo
