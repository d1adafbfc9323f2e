// SPDX-License-Identifier: Apache-2.0
// Finding and reading them.
#include "features/competencies/release_files.h"

#include "base/fault.h"
#include "platform/archive.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>

namespace espalier::competencies {

namespace {

std::string content_of(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw Fault(FaultCode::not_found, "no_file", fmt::format("{} cannot be read.", path.string()))
            .with_parameters({{"name", path.filename().string()}});
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

ReleaseFiles ReleaseFiles::in_archive(std::string zip)
{
    auto const archive = std::make_shared<platform::Archive const>(std::move(zip));
    std::map<std::string, std::string, std::less<>> paths; // the nearest to the top, where a name comes twice
    for (auto const& [path, bytes] : archive->files()) {
        auto const name = path.substr(path.rfind('/') + 1);
        if (name.starts_with('.')) // what systems add of their own: "__MACOSX/._Skills.txt"
            continue;
        auto const [known, is_new] = paths.emplace(name, path);
        if (!is_new && std::ranges::count(path, '/') < std::ranges::count(known->second, '/'))
            known->second = path;
    }
    ReleaseFiles files;
    for (auto const& [name, path] : paths)
        files.names_.insert(name);
    if (!paths.empty())
        files.place_ = std::filesystem::path(paths.begin()->second).parent_path().string();
    files.read_ = [archive, paths = std::move(paths)](std::string_view name) {
        return archive->read(paths.find(name)->second);
    };
    return files;
}

ReleaseFiles ReleaseFiles::at(std::string const& path)
{
    std::filesystem::path const place(path);
    if (!std::filesystem::is_directory(place)) {
        auto files = in_archive(content_of(place));
        files.place_ += "/" + place.filename().string();
        return files;
    }
    ReleaseFiles files;
    files.place_ = std::filesystem::canonical(place).filename().string();
    for (auto const& entry : std::filesystem::directory_iterator(place))
        if (entry.is_regular_file())
            files.names_.insert(entry.path().filename().string());
    files.read_ = [place](std::string_view name) { return content_of(place / name); };
    return files;
}

std::string ReleaseFiles::read(std::string_view name) const
{
    return read_(name);
}

} // namespace espalier::competencies
