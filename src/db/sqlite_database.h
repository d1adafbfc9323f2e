// SPDX-License-Identifier: Apache-2.0
// How a workspace in an SQLite file is opened. Private to src/db.
#pragma once

#include "db/database.h"

namespace espalier::db {

std::unique_ptr<Database> open_sqlite(Settings settings);

} // namespace espalier::db
