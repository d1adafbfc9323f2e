// SPDX-License-Identifier: Apache-2.0
// Public frameworks that can be brought in from their published files, in a folder or a .zip. Each source has one reader in
// sources/, which turns the files into the same bundle; one function stores every bundle.
//
// What a source does not say is said here, in its reader, and in docs/guide/import.md, instead of being guessed silently:
// weights of responsibilities, levels and importance of requirements.
#pragma once

#include "features/competencies/catalogue.h"
#include "features/organization/job_bundles.h"

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::competencies {

struct SourceBundle
{
    std::vector<FrameworkBundle> frameworks;
    std::vector<ScaleBundle> scales;
    std::vector<CompetencyBundle> competencies;
    std::vector<organization::JobBundle> jobs;
    std::vector<RequirementBundle> requirements;
};

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

struct FrameworkSource
{
    std::string_view name;  // "onet", as on the command line
    std::string_view title; // for people
    // Fault not_found when a file is missing, invalid (with file and line) when one cannot be read.
    SourceBundle (*read)(ReleaseFiles const& files);
};

std::span<FrameworkSource const> framework_sources();

// Each source as a kind of import, whose file is a .zip of the release.
void add_framework_kinds(organization::ImportKinds& kinds);

// Stores what is new, or only compares; in a transaction of its own, as the program. All or nothing.
organization::ImportReport import_framework(platform::Workspace& workspace, std::string_view name,
                                            SourceBundle const& bundle, organization::ImportOptions options,
                                            organization::ImportRun::Progress progress);
// Stores a bundle in the context's transaction.
organization::ImportReport import_bundle(Context& context, std::string_view name, SourceBundle const& bundle,
                                         organization::ImportOptions options,
                                         organization::ImportRun::Progress progress);

} // namespace espalier::competencies
