// SPDX-License-Identifier: Apache-2.0
// The faults both engines throw, in one wording. Which engine error becomes which stands in *_faults.cpp.
#pragma once

#include "base/fault.h"

#include <string>
#include <string_view>
#include <vector>

namespace espalier::db {

Fault already_exists(std::vector<std::string> const& columns, std::string note);
// A foreign key said no: a deletion found rows that refer to the row, any other statement named a row that is not there.
Fault broken_reference(std::string_view sql, std::vector<std::string> const& columns, std::string note);
Fault database_unavailable(std::string key, std::string message, std::string note);
Fault database_failed(std::string note); // our mistake: internal

Fault disk_full(std::string note);
Fault database_busy(std::string note);
Fault database_read_only(std::string note);

// The columns in an index's key list, inside expressions too: "unit_id, lower(email::text)" gives unit_id and email.
std::vector<std::string> columns_in(std::string_view key_list);

} // namespace espalier::db
