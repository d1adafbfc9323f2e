// SPDX-License-Identifier: Apache-2.0
// A .zip that somebody sent, read in memory within stated limits. Nothing of it is ever written to a disk, so no name
// inside can lead anywhere. What its files mean is the business of those who read them.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace espalier::platform {

struct ArchiveLimits
{
    std::size_t entries = 2000;
    std::size_t file_bytes = std::size_t{128} * 1024 * 1024;  // of one file, unpacked
    std::size_t total_bytes = std::size_t{512} * 1024 * 1024; // of all files, as the archive says
};

class Archive
{
public:
    // Lists the files. Fault invalid on the field "content": "not_a_zip", "zip_encrypted", "zip_path" (a name that leads
    // out of the archive, or something else than a file), "zip_too_many", "zip_too_large".
    explicit Archive(std::string zip, ArchiveLimits limits = {});

    // Path inside the archive → bytes unpacked, as the archive says.
    std::map<std::string, std::size_t, std::less<>> const& files() const { return files_; }
    // Unpacks one file of the list. Fault invalid "zip_damaged", or "zip_too_large" when there is more in it than allowed,
    // whatever the archive says.
    std::string read(std::string_view path) const;

private:
    std::string zip_;
    ArchiveLimits limits_;
    std::map<std::string, std::size_t, std::less<>> files_;
};

// The same the other way: a .zip of these files by path. The same files give the same bytes.
std::string written_zip(std::map<std::string, std::string, std::less<>> const& files);

// Bytes as text and back, for a column of text (base64). Fault internal when it is none.
std::string bytes_as_text(std::string_view bytes);
std::string bytes_from_text(std::string_view text);

} // namespace espalier::platform
