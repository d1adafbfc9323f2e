// SPDX-License-Identifier: Apache-2.0
// Writing .zip with libarchive, into a string.
#include "support/zip_file.h"

#include "support/input_files.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>

namespace espalier::test {

namespace {

la_ssize_t append(archive*, void* out, void const* bytes, std::size_t size)
{
    static_cast<std::string*>(out)->append(static_cast<char const*>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

void require(archive* writer, int result)
{
    if (result != ARCHIVE_OK)
        throw std::runtime_error(archive_error_string(writer));
}

} // namespace

std::string zip_of(std::vector<std::pair<std::string, std::string>> const& files, std::string const& password)
{
    std::string zip;
    std::unique_ptr<archive, decltype(&archive_write_free)> const writer(archive_write_new(), archive_write_free);
    auto* const to = writer.get();
    require(to, archive_write_set_format_zip(to));
    require(to, archive_write_set_bytes_in_last_block(to, 1)); // no zeros after the end
    if (!password.empty()) {
        require(to, archive_write_set_options(to, "zip:encryption=zipcrypt"));
        require(to, archive_write_set_passphrase(to, password.c_str()));
    }
    require(to, archive_write_open(to, &zip, nullptr, append, nullptr));
    for (auto const& [path, content] : files) {
        std::unique_ptr<archive_entry, decltype(&archive_entry_free)> const entry(archive_entry_new(),
                                                                                  archive_entry_free);
        archive_entry_set_pathname(entry.get(), path.c_str());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
        require(to, archive_write_header(to, entry.get()));
        archive_write_data(to, content.data(), content.size());
    }
    require(to, archive_write_close(to));
    return zip;
}

std::string zip_of_folder(std::string const& folder, std::string const& inside)
{
    std::vector<std::pair<std::string, std::string>> files;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        files.emplace_back(inside + entry.path().filename().string(), read_file(entry.path()));
    return zip_of(files);
}

} // namespace espalier::test
