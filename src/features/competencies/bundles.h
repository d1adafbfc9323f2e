// SPDX-License-Identifier: Apache-2.0
// Bringing frameworks and requirements in from elsewhere: compares what a file says with what is stored and writes the
// difference in bulk. Every source, CSV or framework, ends here. A row is recognised by its code; what is missing from
// the source stays; the same source twice changes nothing.
#pragma once

#include "features/competencies/bundles_store.h"
#include "features/organization/imports.h"
#include "features/organization/next_versions.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace espalier::competencies {

using organization::ImportChanges;
using organization::ImportRun;

struct ScaleBundle
{
    std::int64_t line = 0; // in the file; 0: none in particular
    std::string code;
    std::string name; // empty: the source does not say; a stored one stays, a new scale bears its code
    std::vector<ScaleLevel> levels;
};

struct FrameworkBundle
{
    std::int64_t line = 0;
    std::string code;
    std::string name;
    std::string edition;
    std::string description;
    std::string licence;
    std::string attribution;
};

struct TranslationBundle
{
    std::string language; // primary subtag: "nl"
    std::string field;    // name, category, definition
    std::string text;
};

struct CompetencyBundle
{
    std::int64_t line = 0;
    std::string framework_code;
    std::string category;
    std::string code;
    std::string name;
    std::optional<std::string> definition; // none: the source does not speak of it, what is stored stays
    std::string scale_code;
    std::optional<std::vector<Indicators>> indicators; // as definition
    std::vector<TranslationBundle> translations = {};
};

struct RequirementBundle
{
    std::int64_t line = 0;
    std::string job_code;
    std::string competency_code;
    double level = 0;
    double importance = 0; // 1 to 5
};

class CatalogueMerge
{
public:
    explicit CatalogueMerge(ImportRun& run);
    ~CatalogueMerge();
    CatalogueMerge(CatalogueMerge const&) = delete;

    // In this order; each reports its difference, or its problems, to the run.
    void add(ScaleBundle const& scale);
    void add(FrameworkBundle const& framework);
    void add(CompetencyBundle const& competency);
    void add(RequirementBundle const& requirement);

    // The versions in force of jobs that come in together with this and are not stored yet.
    void add_job(std::string const& code, JobVersionId version) { jobs_.insert_or_assign(code, version); }

    // Versions in force that had requirements already, whose requirements change: each needs its next version.
    std::set<JobVersionId> const& outdated() const { return outdated_; }

    // Writes the difference, when the run may write, and records one event.
    void write(std::string_view event);
    // The same where jobs come in together with this, with the versions that follow all that is outdated.
    void write(std::string_view event, organization::NextVersions const& next);

private:
    struct KnownScale
    {
        Id<Scale> id;
        std::string name;
        std::int64_t version = 1;
        std::vector<ScaleLevel> levels;
        bool is_in_force = false; // a framework that is no draft uses it
    };
    struct KnownCompetency
    {
        store::CompetencyRow row;
        std::vector<store::IndicatorRow> indicators;
    };

    void load_scales_and_frameworks();
    void load_competencies();
    bool is_repeated(std::string_view kind, std::string const& code, std::int64_t line);
    KnownScale const* scale_for(CompetencyBundle const& competency);
    Framework& framework_for(std::string const& code);
    std::vector<store::IndicatorRow> checked_indicators(CompetencyBundle const& competency, KnownScale const& scale,
                                                        Id<Competency> id);
    void add_new(CompetencyBundle const& competency, Framework const& framework, KnownScale const& scale);
    void add_known(CompetencyBundle const& competency, KnownCompetency& known, Framework const& framework,
                   KnownScale const& scale);
    bool add_translations(CompetencyBundle const& competency, Id<Competency> id);
    void load_requirements();

    ImportRun& run_;
    std::map<std::string, KnownScale, std::less<>> scales_;
    std::map<std::string, Framework, std::less<>> frameworks_;
    std::unordered_map<std::string, KnownCompetency> competencies_;
    std::unordered_map<std::string, JobVersionId> jobs_;
    std::set<JobVersionId> approved_; // before the run
    std::set<JobVersionId> fixed_;    // of those, which had requirements
    std::set<JobVersionId> outdated_;
    std::map<std::pair<JobVersionId, Id<Competency>>, store::RequirementRow> requirements_;
    std::map<store::TranslationKey, std::string> translations_;
    std::map<Id<Framework>, std::int64_t> positions_; // the last one taken
    std::map<std::pair<std::string, std::string>, std::int64_t, std::less<>> seen_;
    bool has_competencies_ = false, has_requirements_ = false, has_translations_ = false;

    store::CatalogueChanges changes_;
};

} // namespace espalier::competencies
