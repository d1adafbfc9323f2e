// SPDX-License-Identifier: Apache-2.0
// What mail keeps of a workspace in memory, set at start and only read afterwards. Only for mail*.cpp.
#pragma once

#include "platform/mail.h"
#include "platform/settings.h"

namespace espalier::platform {

struct PostOffice
{
    MailServer server = {};
    FindAddressees find = {};
};

// In which a letter to them is written, with the ending that each letter has.
Words words_for(Addressee const& addressee, WorkspaceSettings const& workspace);
Letter with_ending(Workspace& workspace, Words const& words, Letter letter);

} // namespace espalier::platform
