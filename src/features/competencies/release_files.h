// SPDX-License-Identifier: Apache-2.0
// The files that a source is published as, wherever they lie: in a folder, or in a .zip of it. What is in them is for the
// readers in sources/.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace espalier::competencies {

// The files of a release by their names, from a folder or from a .zip of it. In the .zip they may lie in a folder.
class ReleaseFiles
{
public:
    // Fault not_found when there is nothing at the path; invalid as platform::Archive.
    static ReleaseFiles at(std::string const& path); // a folder, or a .zip
    static ReleaseFiles in_archive(std::string zip);

    std::set<std::string, std::less<>> const& names() const { return names_; }
    std::string read(std::string_view name) const; // one of names()
    // The names of the folder in the .zip and of the folder or .zip itself, as far as known: often they tell the edition.
    std::string const& place() const { return place_; }

private:
    std::string place_;
    std::set<std::string, std::less<>> names_;
    std::function<std::string(std::string_view)> read_;
};

} // namespace espalier::competencies
