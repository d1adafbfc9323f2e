// SPDX-License-Identifier: Apache-2.0
// Keeping files and giving them back, a piece at a time.
#include "features/courses/materials.h"

#include "features/courses/materials_store.h"
#include "http/byte_ranges.h"
#include "platform/digest.h"
#include "platform/events.h"
#include "platform/material_kinds.h"
#include "platform/settings.h"
#include "platform/virus_scanner.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::courses {

namespace {

Upload find_upload(db::Transaction& tx, UploadId id)
{
    if (auto found = store::find_upload(tx, id))
        return std::move(*found);
    throw not_found("upload");
}

UploadLine line_of(Upload const& upload)
{
    return {.id = upload.id, .file_name = upload.file_name, .size = upload.size, .received = upload.received};
}

void require_room(Context& context, std::int64_t size)
{
    auto const settings = platform::settings::read<MaterialSettings>(context.tx);
    if (size > settings.largest_megabytes.value * megabyte)
        throw Fault(FaultCode::too_large, "file_too_large",
                    fmt::format("A file has at most {} megabytes. Make it smaller, or link to it.",
                                settings.largest_megabytes.value))
            .with_parameters({{"maximum", std::to_string(settings.largest_megabytes.value)}});
    if (store::used_bytes(context.tx) + size > settings.quota_megabytes.value * megabyte)
        throw conflict("quota_reached",
                       fmt::format("There is no room for this file: all files of courses together have at most {} "
                                   "megabytes. Remove some, or have the limit raised.",
                                   settings.quota_megabytes.value),
                       {{"maximum", std::to_string(settings.quota_megabytes.value)}});
}

Fault no_kind()
{
    return invalid(
        "/content", "material_kind_unknown",
        "This kind of file is not kept. Send a video (MP4, WebM), audio (MP3, M4A, Ogg, WAV, FLAC), a picture "
        "(PNG, JPEG, WebP, GIF, AVIF, SVG), captions (WebVTT), a PDF, plain text or an office document.");
}

platform::FileKind require_kind(std::optional<platform::FileKind> kind)
{
    if (!kind)
        throw no_kind();
    return *kind;
}

// What lies in the database, read by a transaction for each piece: nobody waits for a long one. The virus scanner sees all of it.
struct Reading
{
    std::string digest;
    std::string beginning; // whole, where the file is small enough to be looked at so
};

Reading read_all(platform::Workspace& workspace, Upload const& upload)
{
    Reading reading;
    platform::Digest digest;
    platform::VirusScan scan(workspace);
    bool is_recording = false;
    auto const is_small = upload.size <= static_cast<std::int64_t>(platform::looked_at_whole);
    for (std::int64_t at = 0, number = 0; at < upload.size; at += piece_bytes, ++number) {
        auto const piece = workspace.database().read(
            [&](db::Transaction& tx) { return store::piece(tx, upload.material_id, number); });
        digest.add(piece);
        scan.add(piece);
        if (at == 0)
            is_recording = platform::recording_kind(piece).has_value();
        if (at == 0 || (is_small && !is_recording))
            reading.beginning += piece;
    }
    scan.end();
    reading.digest = digest.text();
    return reading;
}

platform::FileKind kind_of(Upload const& upload, Reading const& reading)
{
    if (auto const recording = platform::recording_kind(reading.beginning))
        return *recording;
    if (upload.size > static_cast<std::int64_t>(platform::looked_at_whole))
        throw no_kind();
    return require_kind(platform::material_kind(reading.beginning));
}

// The upload becomes a file of its course; the same file of before stays the only one.
void keep(Context& context, Upload const& upload, std::string_view digest, platform::FileKind const& kind)
{
    store::delete_upload(context.tx, upload.id);
    auto material = upload.material_id;
    if (auto const known = store::material_with(context.tx, digest)) {
        store::delete_material(context.tx, material);
        material = known->id;
    } else {
        store::set_whole(context.tx, material, digest, kind.media_type);
    }
    store::link(context.tx, upload.course_id, material, context.now);
    platform::record(
        context,
        {"course.material_added", {}, "course", upload.course_id.value, fmt::format(R"({{"digest":"{}"}})", digest)});
}

// A transaction for each piece.
std::string part_of(platform::Workspace& workspace, Material const& material, http::ByteRange range)
{
    std::string part;
    auto const length = static_cast<std::size_t>(piece_bytes);
    for (auto at = range.first; at <= range.last;) {
        auto const piece = workspace.database().read(
            [&](db::Transaction& tx) { return store::piece(tx, material.id, static_cast<std::int64_t>(at / length)); });
        auto const within = std::string_view(piece).substr(std::min(at % length, piece.size()));
        if (within.empty())
            throw Fault(FaultCode::internal, "damaged_file", "This file is damaged where it is stored.");
        part += within.substr(0, range.last - at + 1);
        at += within.size();
    }
    return part;
}

void drop(Context& context, Upload const& upload)
{
    store::delete_upload(context.tx, upload.id);
    store::delete_material(context.tx, upload.material_id);
}

} // namespace

MaterialUse material_use(db::Transaction& tx)
{
    auto const settings = platform::settings::read<MaterialSettings>(tx);
    return {.used_bytes = store::used_bytes(tx),
            .quota_bytes = settings.quota_megabytes.value * megabyte,
            .largest_bytes = settings.largest_megabytes.value * megabyte};
}

std::vector<UploadLine> open_uploads(db::Transaction& tx, CourseId id)
{
    std::vector<UploadLine> lines;
    for (auto const& upload : store::uploads_of(tx, id))
        lines.push_back(line_of(upload));
    return lines;
}

UploadLine upload(db::Transaction& tx, UploadId id)
{
    return line_of(find_upload(tx, id));
}

UploadLine begin_upload(Context& context, UploadDraft const& draft)
{
    if (!context.tx.row<CourseId>("SELECT id FROM courses WHERE id = $1", draft.course_id))
        throw not_found("course");
    require_room(context, draft.size.value);
    Material const material{.id = context.next_id<Material>(),
                            .digest = {},
                            .media_type = {},
                            .size = draft.size.value,
                            .stored_at = context.now};
    context.tx.insert("materials", material);
    auto const last = draft.file_name.value.find_last_of("/\\");
    Upload const made{.id = context.next_id<Upload>(),
                      .course_id = draft.course_id,
                      .material_id = material.id,
                      .file_name = draft.file_name.value.substr(last == std::string::npos ? 0 : last + 1),
                      .size = draft.size.value,
                      .received = 0,
                      .touched_at = context.now,
                      .by_account_id = context.viewer.account_id};
    context.tx.insert("uploads", made);
    return line_of(made);
}

UploadLine add_piece(Context& context, UploadPiece const& piece)
{
    auto made = find_upload(context.tx, piece.upload_id);
    if (piece.offset.value != made.received)
        throw conflict("upload_offset", fmt::format("{} bytes have come so far: go on there.", made.received),
                       {{"received", std::to_string(made.received)}});
    auto const expected = std::min(piece_bytes, made.size - made.received);
    if (std::ssize(piece.content) != expected || expected == 0)
        throw invalid("/content", "piece_size", fmt::format("This piece has {} bytes.", expected),
                      {{"expected", std::to_string(expected)}});
    if (piece.digest && platform::digest_of(piece.content) != piece.digest->value)
        throw invalid("/content", "piece_damaged", "This piece was damaged on its way. Send it again.");
    store::insert_piece(context.tx, made.material_id, made.received / piece_bytes, piece.content);
    made.received += expected;
    store::set_received(context.tx, made.id, made.received, context.now);
    return line_of(made);
}

UploadedMaterial end_upload(platform::Caller& caller, UploadEnd const& end)
{
    auto& workspace = caller.workspace;
    auto const made = workspace.database().read([&](db::Transaction& tx) { return find_upload(tx, end.upload_id); });
    if (made.received != made.size)
        throw conflict("upload_unfinished", fmt::format("{} of {} bytes have come so far.", made.received, made.size),
                       {{"received", std::to_string(made.received)}, {"size", std::to_string(made.size)}});
    try {
        auto const reading = read_all(workspace, made);
        if (end.digest && end.digest->value != reading.digest)
            throw invalid("/content", "file_damaged", "The file was damaged on its way. Send it again.");
        auto const kind = kind_of(made, reading);
        platform::write_as(caller.viewer, workspace,
                           [&](Context& context) { keep(context, made, reading.digest, kind); });
        return {platform::material_name(made.file_name, kind), reading.digest, std::string(kind.media_type), made.size};
    } catch (Fault const& fault) {
        if (fault.code() == FaultCode::invalid)
            platform::write_as(caller.viewer, workspace, [&](Context& context) { drop(context, made); });
        throw;
    }
}

void abandon_upload(Context& context, UploadId id)
{
    drop(context, find_upload(context.tx, id));
}

void remove_material(Context& context, OneMaterial const& material)
{
    auto const found = store::material_of(context.tx, material.course_id, material.digest);
    if (!found)
        throw not_found("file");
    if (store::is_named(context.tx, material.course_id, material.digest))
        throw conflict("material_in_use", "A version of the course shows this file.");
    store::unlink(context.tx, material.course_id, found->id);
    platform::record(context,
                     {"course.material_removed",
                      {},
                      "course",
                      material.course_id.value,
                      fmt::format(R"({{"digest":"{}"}})", material.digest.value)});
}

UploadedMaterial keep_material(Context& context, CourseId id, std::string_view file_name, std::string_view content)
{
    auto const kind = require_kind(platform::material_kind(content));
    auto const digest = platform::digest_of(content);
    auto known = store::material_with(context.tx, digest);
    if (!known) {
        require_room(context, std::ssize(content));
        known = Material{.id = context.next_id<Material>(),
                         .digest = digest,
                         .media_type = std::string(kind.media_type),
                         .size = std::ssize(content),
                         .stored_at = context.now};
        context.tx.insert("materials", *known);
        for (std::size_t at = 0; at < content.size(); at += piece_bytes)
            store::insert_piece(context.tx, known->id, static_cast<std::int64_t>(at) / piece_bytes,
                                content.substr(at, piece_bytes));
    }
    store::link(context.tx, id, known->id, context.now);
    return {platform::material_name(file_name, kind), digest, std::string(kind.media_type), std::ssize(content)};
}

std::string material_content(db::Transaction& tx, CourseId id, std::string_view digest)
{
    auto const found = store::material_of(tx, id, digest);
    if (!found)
        throw not_found("file");
    std::string content;
    for (std::int64_t number = 0; std::ssize(content) < found->size; ++number)
        content += store::piece(tx, found->id, number);
    return content;
}

platform::Download send_material(platform::Caller& caller, OneMaterial const& material)
{
    auto const found = caller.workspace.database().read(
        [&](db::Transaction& tx) { return store::material_of(tx, material.course_id, material.digest); });
    if (!found)
        throw not_found("file");
    auto& response = caller.response;
    auto const size = static_cast<std::size_t>(found->size);
    auto const tag = '"' + *found->digest + '"';
    response.set_header("etag", tag);
    response.set_header("accept-ranges", "bytes");
    // Somebody uploaded it: whatever a browser takes it for, it runs nothing and reaches nothing.
    response.set_header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    platform::Download download{material.digest.value.substr(0, 12), *found->media_type, {}};
    if (http::names_tag(caller.request.header("if-none-match"), tag)) {
        response.status = 304;
        return download;
    }
    auto range = http::wanted_range(caller.request, size, tag);
    if (!range && found->size > most_at_once)
        throw Fault(FaultCode::too_large, "ask_in_parts", "This file is large: ask for it in parts (Range).");
    if (range && range->first <= range->last)
        range->last = std::min(range->last, range->first + static_cast<std::size_t>(piece_bytes) - 1);
    if (range)
        http::describe_range(response, *range, size);
    if (response.status != 416)
        download.content = part_of(caller.workspace, *found, range.value_or(http::ByteRange{0, size - 1}));
    return download;
}

void clear_materials(platform::Workspace& workspace)
{
    constexpr std::int64_t patience = std::int64_t{2} * 24 * 60 * 60 * 1000; // milliseconds
    workspace.database().write([&](db::Transaction& tx) {
        store::delete_uploads_before(tx, Instant{workspace.now().milliseconds - patience});
    });
    // A file for each transaction: a large one takes long to remove.
    for (bool is_done = false; !is_done;)
        workspace.database().write([&](db::Transaction& tx) {
            auto const one = store::unneeded(tx);
            if (one)
                store::delete_material(tx, *one);
            is_done = !one;
        });
}

} // namespace espalier::courses
