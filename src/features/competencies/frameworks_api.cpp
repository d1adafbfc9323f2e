// SPDX-License-Identifier: Apache-2.0
// The endpoints on scales and frameworks.
#include "features/competencies/frameworks_api.h"

#include "features/competencies/competencies.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::competencies {

namespace {

enum class ExportFormat
{
    csv,
    json
};
BOOST_DESCRIBE_ENUM(ExportFormat, csv, json)

struct OneFramework
{
    Id<Framework> framework_id;
    std::optional<Language> language;
};
BOOST_DESCRIBE_STRUCT(OneFramework, (), (framework_id, language))

struct FrameworkExport
{
    Id<Framework> framework_id;
    ExportFormat format = ExportFormat::csv;
};
BOOST_DESCRIBE_STRUCT(FrameworkExport, (), (framework_id, format))

template <class Thing> struct PageQuestion
{
    std::optional<Id<Thing>> after;
    std::optional<Whole<1, 200>> limit;
    BOOST_DESCRIBE_CLASS(PageQuestion, (), (after, limit), (), ())
};

// There are tens of scales and frameworks, not thousands: a page is cut from all of them.
template <class Thing> Page<Thing> cut(std::vector<Thing> all, PageQuestion<Thing> const& question)
{
    auto const is_last_seen = [&](Thing const& one) { return one.id.value == question.after->value; };
    if (question.after)
        all.erase(all.begin(), std::find_if(all.begin(), all.end(), is_last_seen));
    if (question.after && !all.empty())
        all.erase(all.begin());
    return platform::page_of(question.limit, [&](std::int64_t limit) {
        all.resize(std::min(all.size(), static_cast<std::size_t>(limit)));
        return std::move(all);
    });
}

Page<Scale> list_scales(Context& c, PageQuestion<Scale> const& in)
{
    return cut(all_scales(c), in);
}

Page<FrameworkSummary> list_frameworks(Context& c, PageQuestion<FrameworkSummary> const& in)
{
    return cut(all_frameworks(c), in);
}

FrameworkContent read_framework(Context& c, OneFramework const& in)
{
    return content_of(c, in.framework_id, language_of(in.language));
}

platform::Download export_framework(Context& c, FrameworkExport const& in)
{
    auto const content = content_of(c, in.framework_id, "");
    auto const& code = content.framework.code.value;
    if (in.format == ExportFormat::json)
        return {code + ".json", "application/json", reflect::to_json(content)};
    return {code + ".csv", "text/csv; charset=utf-8", to_csv(content)};
}

} // namespace

std::string language_of(std::optional<Language> const& language)
{
    return language ? primary_language(language->value) : std::string();
}

void frameworks_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_scales", "/scales", read_frameworks, "List the scales", list_scales);
    r.post("create_scale", "/scales", manage_frameworks, "Add a scale with its levels", create_scale);
    r.put("change_scale", "/scales/{scale_id}", manage_frameworks, "Change a scale", change_scale);

    r.get("list_frameworks", "/frameworks", read_frameworks, "List the frameworks", list_frameworks);
    r.post("create_framework", "/frameworks", manage_frameworks, "Draft a framework", create_framework);
    r.get("read_framework", "/frameworks/{framework_id}", read_frameworks,
          "Read a framework: categories, competencies and indicators", read_framework);
    r.put("change_framework", "/frameworks/{framework_id}", manage_frameworks, "Change what a framework says of itself",
          change_framework);
    r.post("approve_framework", "/frameworks/{framework_id}/approval", manage_frameworks, "Put a framework in force",
           approve_framework);
    r.post("retire_framework", "/frameworks/{framework_id}/retirement", manage_frameworks, "Retire a framework",
           retire_framework);
    r.get("export_framework", "/frameworks/{framework_id}/export", read_frameworks,
          "Save a framework as CSV, as the import reads it, or as JSON", export_framework);
    competencies_routes(r);
}

} // namespace espalier::competencies
