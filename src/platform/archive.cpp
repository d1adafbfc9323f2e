// SPDX-License-Identifier: Apache-2.0
// Reading .zip with libarchive: only this format, no filters, from memory to memory.
#include "platform/archive.h"

#include "base/fault.h"
#include "base/text.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/core.h>
#include <sodium.h>

#include <algorithm>
#include <memory>

namespace espalier::platform {

namespace {

constexpr int base64_variant = sodium_base64_VARIANT_ORIGINAL;

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;

Fault refused(std::string key, std::string message, FaultParameters parameters = {})
{
    return invalid({{"/content", std::move(key), std::move(message), std::move(parameters)}});
}

Fault too_large(std::size_t limit)
{
    auto const megabytes = limit / (std::size_t{1024} * 1024);
    return refused("zip_too_large", fmt::format("Unpacked, this holds more than {} MB.", megabytes),
                   {{"maximum", std::to_string(megabytes)}});
}

Reader open(std::string_view zip)
{
    Reader reader(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(reader.get());
    if (!zip.starts_with("PK") || archive_read_open_memory(reader.get(), zip.data(), zip.size()) != ARCHIVE_OK)
        throw refused("not_a_zip", "This is not a .zip file.");
    return reader;
}

// The next entry, or none at the end.
archive_entry* next(Reader const& reader)
{
    archive_entry* entry = nullptr;
    auto const result = archive_read_next_header(reader.get(), &entry);
    if (result == ARCHIVE_EOF)
        return nullptr;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
        throw refused("zip_damaged", "The .zip file is damaged, or was not sent whole.");
    return entry;
}

std::string name_of(archive_entry* entry)
{
    auto const* name = archive_entry_pathname_utf8(entry);
    if (!name)
        name = archive_entry_pathname(entry);
    return name && is_valid_utf8(name) ? name : "";
}

bool leads_out(std::string_view name)
{
    if (name.starts_with('/') || name.find('\\') != std::string_view::npos || first_control_character(name))
        return true;
    while (!name.empty()) {
        auto const end = std::min(name.find('/'), name.size());
        if (name.substr(0, end) == "..")
            return true;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return false;
}

} // namespace

Archive::Archive(std::string zip, ArchiveLimits limits) : zip_(std::move(zip)), limits_(limits)
{
    auto const reader = open(zip_);
    std::size_t count = 0, total = 0;
    while (auto* entry = next(reader)) {
        if (++count > limits_.entries)
            throw refused("zip_too_many", fmt::format("This holds more than {} files.", limits_.entries),
                          {{"maximum", std::to_string(limits_.entries)}});
        auto name = name_of(entry);
        auto const type = archive_entry_filetype(entry);
        if (leads_out(name) || (type != AE_IFREG && type != AE_IFDIR))
            throw refused("zip_path", fmt::format("\"{}\" is no file inside the archive.", name), {{"name", name}});
        if (archive_entry_is_encrypted(entry) != 0)
            throw refused("zip_encrypted", "This .zip file is encrypted. Send it without a password.");
        if (type == AE_IFDIR || name.empty())
            continue;
        auto const bytes = static_cast<std::size_t>(std::max<la_int64_t>(archive_entry_size(entry), 0));
        if (bytes > limits_.file_bytes || (total += bytes) > limits_.total_bytes)
            throw too_large(bytes > limits_.file_bytes ? limits_.file_bytes : limits_.total_bytes);
        files_.emplace(std::move(name), bytes);
    }
    if (count == 0)
        throw refused("not_a_zip", "There is nothing in this .zip file.");
}

std::string Archive::read(std::string_view path) const
{
    auto const reader = open(zip_);
    while (auto* entry = next(reader)) {
        if (name_of(entry) != path)
            continue;
        std::string content;
        void const* block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        for (;;) {
            auto const result = archive_read_data_block(reader.get(), &block, &size, &offset);
            if (result == ARCHIVE_EOF)
                return content;
            if (result != ARCHIVE_OK)
                break;
            if (content.size() + size > limits_.file_bytes)
                throw too_large(limits_.file_bytes);
            content.append(static_cast<char const*>(block), size);
        }
        break;
    }
    throw refused("zip_damaged", "The .zip file is damaged, or was not sent whole.");
}

std::string written_zip(std::map<std::string, std::string, std::less<>> const& files)
{
    std::string zip;
    std::unique_ptr<archive, decltype(&archive_write_free)> const writer(archive_write_new(), archive_write_free);
    archive_write_set_format_zip(writer.get());
    archive_write_set_bytes_per_block(writer.get(), 0);
    auto const append = [](archive*, void* to, void const* bytes, std::size_t size) -> la_ssize_t {
        static_cast<std::string*>(to)->append(static_cast<char const*>(bytes), size);
        return static_cast<la_ssize_t>(size);
    };
    auto result = archive_write_open(writer.get(), &zip, nullptr, append, nullptr);
    std::unique_ptr<archive_entry, decltype(&archive_entry_free)> const entry(archive_entry_new(), archive_entry_free);
    for (auto const& [path, bytes] : files) {
        archive_entry_clear(entry.get());
        archive_entry_set_pathname_utf8(entry.get(), path.c_str());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), std::ssize(bytes));
        archive_entry_set_mtime(entry.get(), 315'532'800, 0); // 1 January 1980, where time begins for .zip
        result = std::min({result, archive_write_header(writer.get(), entry.get()),
                           archive_write_data(writer.get(), bytes.data(), bytes.size()) == std::ssize(bytes)
                               ? ARCHIVE_OK
                               : ARCHIVE_FATAL});
    }
    result = std::min(result, archive_write_close(writer.get()));
    if (result != ARCHIVE_OK)
        throw Fault(FaultCode::internal, "zip_not_written", "The archive could not be made.");
    return zip;
}

std::string bytes_as_text(std::string_view bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), base64_variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
                      base64_variant);
    text.pop_back(); // the terminating zero
    return text;
}

std::string bytes_from_text(std::string_view text)
{
    std::string bytes(text.size() / 4 * 3, '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                          nullptr, &length, nullptr, base64_variant) != 0)
        throw Fault(FaultCode::internal, "unreadable_value", "A stored file cannot be read.");
    bytes.resize(length);
    return bytes;
}

} // namespace espalier::platform
