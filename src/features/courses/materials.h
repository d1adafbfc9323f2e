// SPDX-License-Identifier: Apache-2.0
// The files of courses: sent piece by piece, so that a line that was cut goes on where it stopped; kept once each, by their hash;
// served only through a course. See docs/decisions/0037-materials.md.
#pragma once

#include "features/courses/courses.h"

#include <string>
#include <vector>

namespace espalier::courses {

struct MaterialSettings
{
    static constexpr std::string_view settings_name = "materials";

    Whole<1, 4096> largest_megabytes{500};       // of one file
    Whole<1, 1'000'000> quota_megabytes{20'000}; // of all of them together
    std::int64_t version = 1;                    // moves with each change
};
BOOST_DESCRIBE_STRUCT(MaterialSettings, (), (largest_megabytes, quota_megabytes, version))

constexpr std::int64_t megabyte = 1024 * 1024;
constexpr std::int64_t piece_bytes = 2 * megabyte; // that one request brings, and one statement moves

struct Material;
using MaterialId = Id<Material>;

// A row of uploads.
struct Upload
{
    Id<Upload> id;
    CourseId course_id;
    MaterialId material_id;
    std::string file_name;
    std::int64_t size = 0;     // bytes, as announced
    std::int64_t received = 0; // bytes so far
    Instant touched_at;
    AccountId by_account_id;
};
BOOST_DESCRIBE_STRUCT(Upload, (), (id, course_id, material_id, file_name, size, received, touched_at, by_account_id))
using UploadId = Id<Upload>;

struct UploadDraft
{
    CourseId course_id;
    Text<1, 300> file_name;
    Whole<1, INT64_MAX> size;
};
BOOST_DESCRIBE_STRUCT(UploadDraft, (), (course_id, file_name, size))

struct UploadPiece
{
    UploadId upload_id;
    Whole<0, INT64_MAX> offset;         // where it begins: as many bytes as were received
    std::optional<Text<64, 64>> digest; // SHA-256 of the piece, where the sender can tell
    std::string content;
};
BOOST_DESCRIBE_STRUCT(UploadPiece, (), (upload_id, offset, digest, content))

struct UploadEnd
{
    UploadId upload_id;
    std::optional<Text<64, 64>> digest; // SHA-256 of the whole
};
BOOST_DESCRIBE_STRUCT(UploadEnd, (), (upload_id, digest))

struct UploadLine
{
    UploadId id;
    std::string file_name;
    std::int64_t size = 0;
    std::int64_t received = 0;                       // where to go on
    std::int64_t piece_bytes = courses::piece_bytes; // of each piece but the last
};
BOOST_DESCRIBE_STRUCT(UploadLine, (), (id, file_name, size, received, piece_bytes))

struct UploadedMaterial
{
    std::string name; // neutral, with the ending of its kind
    std::string digest;
    std::string media_type;
    std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(UploadedMaterial, (), (name, digest, media_type, size))

struct MaterialUse
{
    std::int64_t used_bytes = 0; // what is on its way counts as announced
    std::int64_t quota_bytes = 0;
    std::int64_t largest_bytes = 0;
};
BOOST_DESCRIBE_STRUCT(MaterialUse, (), (used_bytes, quota_bytes, largest_bytes))

struct OneMaterial
{
    CourseId course_id;
    Text<64, 64> digest;
};
BOOST_DESCRIBE_STRUCT(OneMaterial, (), (course_id, digest))

MaterialUse material_use(db::Transaction& tx);
std::vector<UploadLine> open_uploads(db::Transaction& tx, CourseId id);
UploadLine upload(db::Transaction& tx, UploadId id); // Fault not_found

// Fault not_found for the course; too_large "file_too_large"; conflict "quota_reached".
UploadLine begin_upload(Context& context, UploadDraft const& draft);
// Fault conflict "upload_offset" with what was received; invalid on "content" "piece_size", "piece_damaged".
UploadLine add_piece(Context& context, UploadPiece const& piece);
// Opens its own transactions: reading it takes as long as the file is large. Fault conflict "upload_unfinished"; invalid on "content"
// "file_kind", "active_content", "file_damaged", "virus_found": then it is gone; unavailable "virus_scanner_silent": it waits.
UploadedMaterial end_upload(platform::Caller& caller, UploadEnd const& end);
void abandon_upload(Context& context, UploadId id);
// Fault conflict "material_in_use" while a version of the course names it.
void remove_material(Context& context, OneMaterial const& material);

// Keeps bytes that are here already (an archive that is imported); answers with their hash. Faults as above.
UploadedMaterial keep_material(Context& context, CourseId id, std::string_view file_name, std::string_view content);
// Whole, for an archive that is exported. Fault not_found.
std::string material_content(db::Transaction& tx, CourseId id, std::string_view digest);

// Of one of the course's files; whoever asks says who may. What is asked for by a range is answered by at most a piece, as RFC 9110
// §15.3.7 lets a server do, so that memory stays bounded; players ask on. Without a range a file comes whole, up to
// `most_at_once`. Fault not_found; too_large "ask_in_parts".
platform::Download send_material(platform::Caller& caller, OneMaterial const& material);
constexpr std::int64_t most_at_once = 50 * megabyte;

// Daily: uploads that nobody has gone on with for two days, and files that no course has any more.
void clear_materials(platform::Workspace& workspace);

void material_routes(platform::Routes& routes);

} // namespace espalier::courses
