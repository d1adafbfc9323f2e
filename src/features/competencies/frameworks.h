// SPDX-License-Identifier: Apache-2.0
// Frameworks: competencies in categories, the scales they are rated in, and the behaviour that shows each level.
//
// A draft is free to change and cannot be rated or required. An approved framework is in force: its texts may still be
// corrected and competencies added or retired (each change is an event), but a competency keeps its scale, because levels
// were given on it. A retired framework stays readable for what refers to it, and takes nothing new.
#pragma once

#include "base/fault.h"
#include "features/competencies/proficiency.h"
#include "platform/routes.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::organization {
struct Job;
struct JobVersion;
} // namespace espalier::organization

namespace espalier::competencies {

using platform::Context;
using platform::Page;

using Level = Real<0, 100>;
using Importance = Real<1, 5>; // how much a requirement matters: 1 a little, 5 decisive
using Code = Text<1, 100>;     // an identifier that people know and imports recognise
using Behaviour = Text<1, 2000>;
using Language = Text<2, 35>; // BCP 47; texts are given in its primary language where there is a translation

enum class FrameworkState
{
    draft,
    approved,
    retired
};
BOOST_DESCRIBE_ENUM(FrameworkState, draft, approved, retired)

struct ScaleLevel
{
    Level level;
    Text<1, 200> name;
    Text<0, 2000> description;
};
BOOST_DESCRIBE_STRUCT(ScaleLevel, (), (level, name, description))

struct Scale
{
    Id<Scale> id;
    Code code;
    Text<1, 200> name;
    std::int64_t version = 1;
    std::vector<ScaleLevel> levels; // ascending, at least two

    ScaleRange range() const { return {levels.front().level, levels.back().level}; }
};
BOOST_DESCRIBE_STRUCT(Scale, (), (id, code, name, version, levels))

struct Framework
{
    Id<Framework> id;
    Code code;
    Text<1, 200> name;
    Text<0, 40> edition; // the author's own version
    Text<0, 4000> description;
    Text<0, 400> licence;
    Text<0, 1000> attribution; // shown wherever the framework is
    FrameworkState state = FrameworkState::draft;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Framework, (), (id, code, name, edition, description, licence, attribution, state, version))

struct FrameworkSummary
{
    Id<Framework> id;
    std::string code;
    std::string name;
    std::string edition;
    std::string licence;
    std::string attribution;
    FrameworkState state = FrameworkState::draft;
    std::int64_t version = 1;
    std::int64_t competencies = 0; // those not retired
};
BOOST_DESCRIBE_STRUCT(FrameworkSummary, (),
                      (id, code, name, edition, licence, attribution, state, version, competencies))

// The behaviours that show one level.
struct Indicators
{
    Level level;
    std::vector<Behaviour> behaviours;
};
BOOST_DESCRIBE_STRUCT(Indicators, (), (level, behaviours))

struct Competency
{
    Id<Competency> id;
    Id<Framework> framework_id;
    std::string category;
    Code code;
    std::string name;
    std::string definition;
    Id<Scale> scale_id;
    bool is_retired = false;
    std::int64_t version = 1;
    std::vector<Indicators> indicators; // ascending levels; levels without behaviours are left out
};
BOOST_DESCRIBE_STRUCT(Competency, (),
                      (id, framework_id, category, code, name, definition, scale_id, is_retired, version, indicators))

struct Category
{
    std::string name;
    std::vector<Competency> competencies;
};
BOOST_DESCRIBE_STRUCT(Category, (), (name, competencies))

// A framework with all that is in it, and the scales it uses.
struct FrameworkContent
{
    Framework framework;
    std::vector<Scale> scales;
    std::vector<Category> categories;
};
BOOST_DESCRIBE_STRUCT(FrameworkContent, (), (framework, scales, categories))

struct CompetencySummary
{
    Id<Competency> id;
    Id<Framework> framework_id;
    std::string framework_name;
    std::string category;
    std::string code;
    std::string name;
    std::string definition;
    double scale_lowest = 0;
    double scale_highest = 0;
    bool is_retired = false;
};
BOOST_DESCRIBE_STRUCT(CompetencySummary, (),
                      (id, framework_id, framework_name, category, code, name, definition, scale_lowest, scale_highest,
                       is_retired))

// A job whose version in force requires a competency.
struct RequiringJob
{
    Id<organization::Job> job_id;
    std::string title;
    double level = 0;
    double importance = 0;
};
BOOST_DESCRIBE_STRUCT(RequiringJob, (), (job_id, title, level, importance))

struct CompetencyDetail
{
    Competency competency;
    Framework framework;
    Scale scale;
    std::vector<RequiringJob> required_by; // the most important first
};
BOOST_DESCRIBE_STRUCT(CompetencyDetail, (), (competency, framework, scale, required_by))

// What is sent to make or change them. Changes carry the version they were read at (Fault stale).

struct ScaleDraft
{
    Code code;
    Text<1, 200> name;
    std::vector<ScaleLevel> levels;
};
BOOST_DESCRIBE_STRUCT(ScaleDraft, (), (code, name, levels))

struct ScaleChange
{
    Id<Scale> scale_id;
    std::int64_t version;
    Text<1, 200> name;
    std::vector<ScaleLevel> levels;
};
BOOST_DESCRIBE_STRUCT(ScaleChange, (), (scale_id, version, name, levels))

struct FrameworkDraft
{
    Code code;
    Text<1, 200> name;
    std::optional<Text<0, 40>> edition;
    std::optional<Text<0, 4000>> description;
    std::optional<Text<0, 400>> licence;
    std::optional<Text<0, 1000>> attribution;
};
BOOST_DESCRIBE_STRUCT(FrameworkDraft, (), (code, name, edition, description, licence, attribution))

struct FrameworkChange
{
    Id<Framework> framework_id;
    std::int64_t version;
    Text<1, 200> name;
    Text<0, 40> edition;
    Text<0, 4000> description;
    Text<0, 400> licence;
    Text<0, 1000> attribution;
};
BOOST_DESCRIBE_STRUCT(FrameworkChange, (), (framework_id, version, name, edition, description, licence, attribution))

struct FrameworkStep // to approved, to retired
{
    Id<Framework> framework_id;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(FrameworkStep, (), (framework_id, version))

struct CompetencyDraft
{
    Id<Framework> framework_id;
    Text<1, 200> category;
    Code code;
    Text<1, 300> name;
    std::optional<Text<0, 4000>> definition;
    Id<Scale> scale_id;
    std::vector<Indicators> indicators;
};
BOOST_DESCRIBE_STRUCT(CompetencyDraft, (), (framework_id, category, code, name, definition, scale_id, indicators))

struct CompetencyChange
{
    Id<Competency> competency_id;
    std::int64_t version;
    Text<1, 200> category;
    Text<1, 300> name;
    Text<0, 4000> definition;
    Id<Scale> scale_id;
    std::vector<Indicators> indicators;
};
BOOST_DESCRIBE_STRUCT(CompetencyChange, (), (competency_id, version, category, name, definition, scale_id, indicators))

struct CompetencyStep // to retired
{
    Id<Competency> competency_id;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(CompetencyStep, (), (competency_id, version))

struct CompetencyFilter
{
    std::optional<Text<1, 100>> search; // in name and code, without regard to case and accents
    std::optional<Id<Framework>> framework_id;
    std::optional<Text<1, 200>> category;
    std::optional<bool> with_retired; // left out otherwise
    std::optional<bool> in_force;     // only of approved frameworks: what can be rated and required
    std::optional<Language> language;
    std::optional<Id<Competency>> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(CompetencyFilter, (),
                      (search, framework_id, category, with_retired, in_force, language, after, limit))

// Reading.
std::vector<FrameworkSummary> all_frameworks(Context& context);                             // by name
std::vector<Scale> all_scales(Context& context);                                            // by name
FrameworkContent content_of(Context& context, Id<Framework> id, std::string_view language); // Fault not_found
CompetencyDetail detail_of(Context& context, Id<Competency> id, std::string_view language); // Fault not_found
Page<CompetencySummary> find_competencies(Context& context, CompetencyFilter const& filter);
Scale scale_of(Context& context, Id<Scale> id);                                           // Fault not_found
Framework framework_of(Context& context, Id<Framework> id);                               // Fault not_found
Competency competency_of(Context& context, Id<Competency> id, std::string_view language); // Fault not_found
// The competency as CSV lines in the form that the import reads.
std::string to_csv(FrameworkContent const& content);

// Changing. Faults: invalid (levels outside the scale, two indicators for one level, …), conflict (code taken, state
// forbids it), stale, not_found.
Scale create_scale(Context& context, ScaleDraft const& draft);
Scale change_scale(Context& context, ScaleChange const& change);
Framework create_framework(Context& context, FrameworkDraft const& draft);
Framework change_framework(Context& context, FrameworkChange const& change);
Framework approve_framework(Context& context, FrameworkStep const& step);
Framework retire_framework(Context& context, FrameworkStep const& step);
Competency create_competency(Context& context, CompetencyDraft const& draft);
Competency change_competency(Context& context, CompetencyChange const& change);
Competency retire_competency(Context& context, CompetencyStep const& step);

// What is wrong with a level of the competency, "out_of_range", without a pointer; nothing when it lies on the scale.
std::optional<Violation> level_fault(std::string_view competency, ScaleRange range, double level);
// Adds that, at `pointer`.
void check_level(Violations& violations, std::string pointer, std::string_view competency, ScaleRange range,
                 double level);

// "de" of "de-AT", in lower case.
std::string primary_language(std::string_view language);

} // namespace espalier::competencies
