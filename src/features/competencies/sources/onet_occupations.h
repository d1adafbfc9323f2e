// SPDX-License-Identifier: Apache-2.0
// The occupations of an O*NET release with their tasks, as jobs with responsibilities; onet.cpp says what is made of what.
#pragma once

#include "features/competencies/framework_sources.h"

namespace espalier::competencies::sources {

constexpr std::string_view onet_attribution =
    "This product includes information from the O*NET Database by the U.S. Department of Labor, Employment and "
    "Training "
    "Administration (USDOL/ETA), used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. Espalier has "
    "turned "
    "occupations into jobs, task statements into weighted responsibilities and ratings into requirements.";

// Faults as FrameworkSource::read.
std::vector<organization::JobBundle> read_onet_occupations(ReleaseFiles const& files);

} // namespace espalier::competencies::sources
