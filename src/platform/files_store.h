// SPDX-License-Identifier: Apache-2.0
// The statements on stored files.
#pragma once

#include "platform/files.h"

namespace espalier::platform::store {

void insert_file(db::Transaction& tx, StoredFile const& file, std::string_view content);
std::optional<StoredFile> find_file(db::Transaction& tx, StoredFileId id);
std::string file_content(db::Transaction& tx, StoredFileId id);

} // namespace espalier::platform::store
