// SPDX-License-Identifier: Apache-2.0
#include "db/postgres_database.h"
namespace espalier::db {
std::unique_ptr<Database> open_postgres(Settings)
{
    throw Fault(FaultCode::unavailable, "no_postgresql", "This build has no PostgreSQL driver yet.");
}
} // namespace espalier::db
