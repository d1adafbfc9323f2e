// SPDX-License-Identifier: Apache-2.0
// Files that tests read: our own below tests/golden, and larger collections that may lie beside the repository.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace espalier::test {

inline std::string read_file(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The folder or file of this name in the working folder (ctest starts tests in the source tree) or in any above it.
inline std::optional<std::filesystem::path> find_upwards(std::filesystem::path const& name)
{
    for (auto folder = std::filesystem::current_path();; folder = folder.parent_path()) {
        if (std::filesystem::exists(folder / name))
            return folder / name;
        if (folder == folder.root_path())
            return std::nullopt;
    }
}

// The files of a folder with this extension, sorted.
inline std::vector<std::filesystem::path> files_in(std::filesystem::path const& folder, std::string const& extension)
{
    std::vector<std::filesystem::path> found;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == extension)
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace espalier::test
