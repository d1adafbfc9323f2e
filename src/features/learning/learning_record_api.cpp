// SPDX-License-Identifier: Apache-2.0
// The endpoints on training records and on what is mandatory.
#include "features/identity/identity.h"
#include "features/learning/learning_changes.h"
#include "features/learning/learning_record.h"
#include "features/learning/lesson_work_api.h"
#include "platform/permissions.h"
#include "platform/settings.h"

namespace espalier::learning {

namespace {

struct RecordPrint : RecordWanted
{
    std::optional<Text<2, 10>> language; // one the program speaks; none: the viewer's
};
BOOST_DESCRIBE_STRUCT(RecordPrint, (RecordWanted), (language))

platform::Download export_record(Context& c, RecordWanted const& in)
{
    auto const record = learning_record(c, in);
    return {"training-record-" + record.person_name + ".csv", "text/csv; charset=utf-8", record_as_csv(record)};
}

platform::Download print_record(Context& c, RecordPrint const& in)
{
    auto const record = learning_record(c, in);
    auto const workspace = platform::settings::read<platform::WorkspaceSettings>(c.tx);
    platform::Words const words(in.language ? in.language->value : identity::language_of(c));
    c.afterwards = [document = record_document(record, {workspace.name.value, c.today()}, words)](
                       http::Response& response) { response.body = platform::write_pdf(document).content; };
    return {"training-record-" + record.person_name + ".pdf", "application/pdf", {}};
}

} // namespace

void learning_record_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_learning_record", "/people/{person_id}/learning-record", read_learning,
          "Read what a person has completed, with the hours of each year", learning_record)
        .recording_sightings_of_others();
    r.get("export_learning_record", "/people/{person_id}/learning-record/export", read_learning,
          "Save a person's training record as CSV", export_record)
        .recording_sightings();
    r.get("print_learning_record", "/people/{person_id}/learning-record/print", read_learning,
          "Print a person's training record", print_record)
        .recording_sightings();
    r.get("read_work_change", "/enrolments/{enrolment_id}/change", own_learning,
          "Read what changed at work some weeks after a completion", work_change);
    r.put("tell_work_change", "/enrolments/{enrolment_id}/change", own_learning,
          "Say what changed at work, as the learner or as somebody above", tell_work_change);
    r.get("list_mandatory_training", "/mandatory-training", read_learning,
          "List how many have completed what is mandatory, by offering", mandatory_training);
}

} // namespace espalier::learning
