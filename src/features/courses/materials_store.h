// SPDX-License-Identifier: Apache-2.0
// The statements on files of courses and on uploads.
#pragma once

#include "features/courses/materials.h"

namespace espalier::courses {

// A row of materials.
struct Material
{
    MaterialId id;
    std::optional<std::string> digest;     // none: on its way
    std::optional<std::string> media_type; // the same
    std::int64_t size = 0;
    Instant stored_at;
};
BOOST_DESCRIBE_STRUCT(Material, (), (id, digest, media_type, size, stored_at))

} // namespace espalier::courses

namespace espalier::courses::store {

std::int64_t used_bytes(db::Transaction& tx);
std::optional<Upload> find_upload(db::Transaction& tx, UploadId id);
std::vector<Upload> uploads_of(db::Transaction& tx, CourseId id);
std::optional<Material> material_with(db::Transaction& tx, std::string_view digest);
std::optional<Material> material_of(db::Transaction& tx, CourseId id, std::string_view digest);
std::string piece(db::Transaction& tx, MaterialId id, std::int64_t number);
bool is_named(db::Transaction& tx, CourseId id, std::string_view digest); // by a version of the course

void insert_piece(db::Transaction& tx, MaterialId id, std::int64_t number, std::string_view content);
void set_received(db::Transaction& tx, UploadId id, std::int64_t received, Instant now);
void set_whole(db::Transaction& tx, MaterialId id, std::string_view digest, std::string_view media_type);
void link(db::Transaction& tx, CourseId course, MaterialId material, Instant now);
void unlink(db::Transaction& tx, CourseId course, MaterialId material);
void delete_upload(db::Transaction& tx, UploadId id); // its pieces stay with the material
void delete_material(db::Transaction& tx, MaterialId id);
// Uploads not touched since then; and all of a course.
void delete_uploads_before(db::Transaction& tx, Instant instant);
// The oldest that no course has and no upload fills.
std::optional<MaterialId> unneeded(db::Transaction& tx);

} // namespace espalier::courses::store
