// SPDX-License-Identifier: Apache-2.0
// The statements on uploaded files and remembered mappings.
#pragma once

#include "features/organization/import_requests.h"

namespace espalier::organization::store {

struct ImportRow
{
    Id<Import> id;
    std::string kind;
    std::string file_name;
    std::string content;
    reflect::Document mapping; // JSON array of ImportColumnChoice
    platform::AccountId created_by;
    Instant created_at;
    std::optional<Id<platform::Task>> task_id;
    std::optional<Instant> applied_at;
};
BOOST_DESCRIBE_STRUCT(ImportRow, (),
                      (id, kind, file_name, content, mapping, created_by, created_at, task_id, applied_at))

std::optional<ImportRow> find_import(db::Transaction& tx, Id<Import> id);
void update_mapping(db::Transaction& tx, Id<Import> id, std::string_view mapping);
void update_task(db::Transaction& tx, Id<Import> id, Id<platform::Task> task);
bool is_applied(db::Transaction& tx, Id<Import> id);
void mark_applied(db::Transaction& tx, Id<Import> id, Instant at);

std::optional<std::string> remembered_mapping(db::Transaction& tx, std::string_view kind, std::string_view header);
void remember_mapping(db::Transaction& tx, std::string_view kind, std::string_view header, std::string_view mapping);

} // namespace espalier::organization::store
