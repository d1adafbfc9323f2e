// SPDX-License-Identifier: Apache-2.0
// Files that people upload, kept in the database with the change they belong to: all of a file or nothing. What a file is,
// its bytes say and never its name; only a short list of kinds is kept. Who may see a file is the affair of the record that
// names it: there is no route to a file by itself.
#pragma once

#include "platform/routes.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::platform {

// A row of the table stored_files.
struct StoredFile
{
    Id<StoredFile> id;
    std::string file_name;  // as it was called, with the ending of its kind
    std::string media_type; // found in its bytes
    std::int64_t size = 0;  // bytes
    std::string digest;     // SHA-256 in hexadecimal
    Instant stored_at;
    AccountId by_account_id;
};
BOOST_DESCRIBE_STRUCT(StoredFile, (), (id, file_name, media_type, size, digest, stored_at, by_account_id))
using StoredFileId = Id<StoredFile>;

// What a record shows of its file.
struct FileLine
{
    std::string file_name;
    std::string media_type;
    std::int64_t size = 0; // bytes
};
BOOST_DESCRIBE_STRUCT(FileLine, (), (file_name, media_type, size))

struct FileSettings
{
    static constexpr std::string_view settings_name = "files";

    Whole<1, 50> largest_megabytes{10}; // of one file
    std::int64_t version = 1;           // moves with each change
};
BOOST_DESCRIBE_STRUCT(FileSettings, (), (largest_megabytes, version))

// For the routes that take a file: as raw bytes, no larger than the setting may ever allow.
constexpr std::string_view file_body = "application/octet-stream";
constexpr std::size_t file_body_limit = std::size_t{50} * 1024 * 1024;

// The media type that the bytes are of, and the ending for it.
struct FileKind
{
    std::string_view media_type;
    std::string_view ending; // ".pdf"
};

// What takes long with a large file, and needs no transaction: SQLite has one writer, and nobody waits for a digest.
struct PreparedFile
{
    std::optional<FileKind> kind;
    std::int64_t size = 0;           // bytes
    std::string digest;              // SHA-256 in hexadecimal
    std::vector<std::string> pieces; // base64, each for a statement
};
PreparedFile prepared_file(std::string_view content); // Fault as kind_of
std::string digest_of(std::string_view content);      // SHA-256 in hexadecimal

// For Route::prepared_by: an input whose `content` are the bytes has a member `prepared`, which is no part of its description.
template <class Input> void prepare_file(void* input)
{
    auto& file = *static_cast<Input*>(input);
    file.prepared = prepared_file(file.content);
}

// Keeps the bytes. Fault invalid on "content" when they are empty or of no kind that is kept; too_large "file_too_large".
StoredFile store_file(Context& context, std::string_view file_name, PreparedFile const& file);
// Keeps them no longer; nothing may name the file any more.
void remove_file(db::Transaction& tx, StoredFileId id);

// For an answer; the caller has asked who may. Fault not_found; internal when what is stored is not what was sent.
Download stored_file(db::Transaction& tx, StoredFileId id);

// What a record shows of it; none: there is no such file.
std::optional<FileLine> file_line(db::Transaction& tx, StoredFileId id);

// None: not kept. A .zip is looked into, and an office document with macros is none. Fault invalid for a .zip that is damaged.
std::optional<FileKind> kind_of(std::string_view content);

// The last part of the name, with the ending of its kind.
std::string stored_name(std::string_view file_name, FileKind const& kind);

} // namespace espalier::platform
