// SPDX-License-Identifier: Apache-2.0
// Keeping files, and what they are by their first bytes.
#include "platform/files.h"

#include "platform/archive.h"
#include "platform/files_store.h"
#include "platform/settings.h"

#include <fmt/core.h>
#include <sodium.h>

#include <algorithm>

namespace espalier::platform {

namespace {

constexpr std::int64_t megabyte = 1024 * 1024;

// Office documents are archives with a file that only their kind has (ECMA-376 part 2; ODF 1.3 part 2, "mimetype").
struct OfficeKind
{
    std::string_view part;
    FileKind kind;
};
constexpr OfficeKind office_open_kinds[] = {
    {"word/document.xml", {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"}},
    {"xl/workbook.xml", {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"}},
    {"ppt/presentation.xml", {"application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"}},
};
constexpr FileKind open_document_kinds[] = {
    {"application/vnd.oasis.opendocument.text", ".odt"},
    {"application/vnd.oasis.opendocument.spreadsheet", ".ods"},
    {"application/vnd.oasis.opendocument.presentation", ".odp"},
};

std::optional<FileKind> office_kind(std::string_view content)
{
    Archive const archive{std::string(content)};
    auto const& files = archive.files();
    auto const has_macros = std::any_of(files.begin(), files.end(), [](auto const& file) {
        return file.first.ends_with("vbaProject.bin") || file.first.starts_with("Basic/");
    });
    if (has_macros)
        return std::nullopt;
    if (files.contains("[Content_Types].xml"))
        for (auto const& [part, kind] : office_open_kinds)
            if (files.contains(part))
                return kind;
    if (files.contains("mimetype")) {
        auto const type = archive.read("mimetype");
        for (auto const& kind : open_document_kinds)
            if (type == kind.media_type)
                return kind;
    }
    return std::nullopt;
}

bool is_plain_text(std::string_view content)
{
    return is_valid_utf8(content) && std::none_of(content.begin(), content.end(), [](char c) {
               auto const byte = static_cast<unsigned char>(c);
               return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || byte == 0x7f;
           });
}

} // namespace

std::string digest_of(std::string_view content)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<unsigned char const*>(content.data()), content.size());
    std::string hex;
    for (auto const byte : hash)
        hex += fmt::format("{:02x}", byte);
    return hex;
}

std::optional<FileKind> kind_of(std::string_view content)
{
    using namespace std::string_view_literals;
    if (content.starts_with("%PDF-"))
        return FileKind{"application/pdf", ".pdf"};
    if (content.starts_with("\x89PNG\r\n\x1a\n"))
        return FileKind{"image/png", ".png"};
    if (content.starts_with("\xff\xd8\xff"))
        return FileKind{"image/jpeg", ".jpg"};
    if (content.starts_with("RIFF") && content.size() > 12 && content.substr(8, 4) == "WEBP")
        return FileKind{"image/webp", ".webp"};
    if (content.starts_with("PK\x03\x04"sv))
        return office_kind(content);
    if (!content.empty() && is_plain_text(content))
        return FileKind{"text/plain; charset=utf-8", ".txt"};
    return std::nullopt;
}

std::string stored_name(std::string_view file_name, FileKind const& kind)
{
    auto const last = file_name.find_last_of("/\\");
    auto name = std::string(trimmed(last == std::string_view::npos ? file_name : file_name.substr(last + 1)));
    auto const lower = lower_ascii(name);
    auto const fits = lower.ends_with(kind.ending) || (kind.ending == ".jpg" && lower.ends_with(".jpeg")) ||
        (kind.ending == ".txt" && (lower.ends_with(".md") || lower.ends_with(".csv")));
    if (name.empty())
        name = "file";
    return fits ? name : name + std::string(kind.ending);
}

PreparedFile prepared_file(std::string_view content)
{
    return {kind_of(content), std::ssize(content), digest_of(content), store::pieces_of(content)};
}

StoredFile store_file(Context& context, std::string_view file_name, PreparedFile const& prepared)
{
    if (prepared.size == 0)
        throw invalid("/content", "empty_file", "This file is empty. Choose another one.");
    auto const largest = settings::read<FileSettings>(context.tx).largest_megabytes.value;
    if (prepared.size > largest * megabyte)
        throw Fault(FaultCode::too_large, "file_too_large",
                    fmt::format("A file has at most {} megabytes. Make it smaller, or link to it.", largest))
            .with_parameters({{"maximum", std::to_string(largest)}});
    if (!prepared.kind)
        throw invalid("/content", "file_kind",
                      "This kind of file is not kept. Send a PDF, a picture (PNG, JPEG, WebP), plain text or an office "
                      "document without macros.");
    StoredFile const file{.id = context.next_id<StoredFile>(),
                          .file_name = stored_name(file_name, *prepared.kind),
                          .media_type = std::string(prepared.kind->media_type),
                          .size = prepared.size,
                          .digest = prepared.digest,
                          .stored_at = context.now,
                          .by_account_id = context.viewer.account_id};
    store::insert_file(context.tx, file, prepared.pieces);
    return file;
}

void remove_file(db::Transaction& tx, StoredFileId id)
{
    store::delete_file(tx, id);
}

std::optional<FileLine> file_line(db::Transaction& tx, StoredFileId id)
{
    auto const file = store::find_file(tx, id);
    return file ? std::optional(FileLine{file->file_name, file->media_type, file->size}) : std::nullopt;
}

Download stored_file(db::Transaction& tx, StoredFileId id)
{
    auto const file = store::find_file(tx, id);
    if (!file)
        throw not_found("file");
    auto content = store::file_content(tx, id);
    if (digest_of(content) != file->digest)
        throw Fault(FaultCode::internal, "damaged_file", "This file is damaged where it is stored.")
            .with_private_note(fmt::format("stored file {}: its digest differs", id.value));
    return {file->file_name, file->media_type, std::move(content)};
}

} // namespace espalier::platform
