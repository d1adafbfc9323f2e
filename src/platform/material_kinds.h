// SPDX-License-Identifier: Apache-2.0
// What a file of a course is, by its bytes: the kinds of files.h, and recordings, captions and pictures besides. What a browser could
// run is refused: HTML, and SVG with anything active in it.
#pragma once

#include "platform/files.h"

#include <optional>
#include <string>
#include <string_view>

namespace espalier::platform {

// So many bytes from the start tell a recording; everything else is looked at whole, and is no larger than `looked_at_whole`.
constexpr std::size_t enough_to_tell = 4096;
constexpr std::size_t looked_at_whole = std::size_t{50} * 1024 * 1024;

// Of a video or audio that browsers play, or of a picture, by its first bytes; none: something else.
std::optional<FileKind> recording_kind(std::string_view beginning);

// Of any other file, whole. None: not kept. Fault invalid on "content": "active_content" for HTML and active SVG; as kind_of.
std::optional<FileKind> material_kind(std::string_view content);

// A name that is the same on every system and in every address: its last part, without control characters and marks that mean
// something elsewhere, at most 100 letters, with the ending of its kind.
std::string material_name(std::string_view file_name, FileKind const& kind);

} // namespace espalier::platform
