// SPDX-License-Identifier: Apache-2.0
// The statements on stored files.
#pragma once

#include "platform/files.h"

namespace espalier::platform::store {

std::vector<std::string> pieces_of(std::string_view content); // base64, each for a statement
void insert_file(db::Transaction& tx, StoredFile const& file, std::vector<std::string> const& pieces);
void delete_file(db::Transaction& tx, StoredFileId id);
std::optional<StoredFile> find_file(db::Transaction& tx, StoredFileId id);
std::string file_content(db::Transaction& tx, StoredFileId id);

} // namespace espalier::platform::store
