// SPDX-License-Identifier: Apache-2.0
// Public frameworks that can be brought in from their published files, in a folder or a .zip. Each source has one reader in
// sources/, which turns the files into the same bundle; one function stores every bundle.
//
// What a source does not say is said here, in its reader, and in docs/guide/import.md, instead of being guessed silently:
// weights of responsibilities, levels and importance of requirements.
#pragma once

#include "features/competencies/bundles.h"
#include "features/competencies/release_files.h"
#include "features/organization/job_bundles.h"

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

struct FrameworkSource
{
    std::string_view name;  // "onet", as on the command line
    std::string_view title; // for people
    // Fault not_found when a file is missing, invalid (with file and line) when one cannot be read.
    SourceBundle (*read)(ReleaseFiles const& files);
};

std::span<FrameworkSource const> framework_sources();

// Stores what is new, or only compares; in a transaction of its own, as the program. All or nothing.
organization::ImportReport import_framework(platform::Workspace& workspace, std::string_view name,
                                            SourceBundle const& bundle, organization::ImportOptions options,
                                            organization::ImportRun::Progress progress);
// Stores a bundle in the context's transaction.
organization::ImportReport import_bundle(Context& context, std::string_view name, SourceBundle const& bundle,
                                         organization::ImportOptions options,
                                         organization::ImportRun::Progress progress);

} // namespace espalier::competencies
