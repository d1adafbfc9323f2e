// SPDX-License-Identifier: Apache-2.0
// The endpoints on values, programmes and the reach report; and the work that grants allowances.
#include "features/recognition/allowance.h"
#include "features/recognition/reach_report.h"
#include "features/recognition/recognition_api.h"
#include "platform/permissions.h"

namespace espalier::recognition {

namespace {

struct OneProgramme
{
    RecognitionProgrammeId recognition_programme_id;
};
BOOST_DESCRIBE_STRUCT(OneProgramme, (), (recognition_programme_id))

// A handful: one page, as are programmes.
platform::Page<CompanyValue> list_values(Context& c)
{
    return {.items = company_values(c), .next = {}};
}

platform::Page<ProgrammeView> list_programmes(Context& c)
{
    return {.items = programmes(c), .next = {}};
}

ProgrammeView read_programme(Context& c, OneProgramme const& in)
{
    return programme_view(c, in.recognition_programme_id);
}

} // namespace

void programme_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_company_values", "/company-values", read_recognition, "List the company's values", list_values);
    r.post("create_company_value", "/company-values", manage_recognition, "Add a company value", add_company_value);
    r.put("change_company_value", "/company-values/{company_value_id}", manage_recognition,
          "Change or retire a company value", change_company_value);
    r.get("list_recognition_programmes", "/recognition-programmes", read_recognition, "List recognition programmes",
          list_programmes);
    r.post("create_recognition_programme", "/recognition-programmes", manage_recognition,
           "Set up a recognition programme", add_programme);
    r.get("read_recognition_programme", "/recognition-programmes/{recognition_programme_id}", read_recognition,
          "Read a recognition programme", read_programme);
    r.put("change_recognition_programme", "/recognition-programmes/{recognition_programme_id}", manage_recognition,
          "Change a recognition programme", change_programme);
    r.get("read_recognition_reach", "/recognition-reach", read_reach,
          "See whom recognition reaches, by unit and by value", reach_report);
}

void add_allowance_task(platform::Tasks& tasks)
{
    tasks.add_kind(std::string(allowances_task), [](platform::TaskRun& run) {
        grant_allowances(run);
        return std::string("{}");
    });
}

void add_daily_allowances(platform::Workspace& workspace)
{
    platform::add_daily_work(workspace, "recognition.daily_allowances",
                             [](platform::TaskRun& run, Date) { grant_allowances(run); });
}

} // namespace espalier::recognition
