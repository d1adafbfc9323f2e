// SPDX-License-Identifier: Apache-2.0
// The starter courses: folders of readable files in demo/courses, put into the program.
#include "features/courses/archives.h"

#include "base/embedded.h"

namespace espalier::courses {

namespace {

constexpr std::string_view folder = "courses/";
constexpr std::string_view outline = "/course.json";

} // namespace

std::vector<std::string> starter_keys()
{
    std::vector<std::string> keys;
    for (auto const& file : embedded_demo())
        if (file.path.starts_with(folder) && file.path.ends_with(outline))
            keys.emplace_back(file.path.substr(folder.size(), file.path.size() - folder.size() - outline.size()));
    return keys;
}

ArchiveFiles starter_files(std::string_view key)
{
    auto const within = std::string(folder) + std::string(key) + "/";
    ArchiveFiles files;
    for (auto const& file : embedded_demo())
        if (file.path.starts_with(within))
            files.emplace(file.path.substr(within.size()), file.content);
    if (!files.contains(outline_file))
        throw not_found("starter course");
    return files;
}

} // namespace espalier::courses
