// SPDX-License-Identifier: Apache-2.0
// Attaching courses to offerings.
#include "features/learning/offering_courses.h"

#include "features/learning/enrolments_store.h"
#include "platform/events.h"
#include "platform/permissions.h"

#include <fmt/core.h>

namespace espalier::learning {

namespace {

// Authors write for drafts that are not theirs to see in the catalogue.
void require_offering(Context& context, OfferingId id)
{
    if (!store::offering(context.tx, id))
        throw not_found("offering");
}

} // namespace

OfferingCourse offering_course(Context& context, OfferingPath const& path)
{
    if (!context.may_for_everybody(platform::permissions::write_courses))
        catalogue::find_offering(context, path.offering_id);
    if (auto found = store::course_of(context.tx, path.offering_id))
        return *std::move(found);
    throw not_found("course");
}

platform::Page<NamedOffering> offerings_of_course(Context& context, CoursePath const& path)
{
    return {.items = store::offerings_with(context.tx, path.course_id), .next = {}};
}

OfferingCourse choose_course(Context& context, OfferingContentChoice const& choice)
{
    require_offering(context, choice.offering_id);
    store::attach(context.tx, {choice.offering_id, choice.course_id});
    platform::record(context,
                     {"offering.course_chosen",
                      {},
                      "offering",
                      choice.offering_id.value,
                      fmt::format(R"({{"course_id":"{}"}})", choice.course_id.value)});
    return store::course_of(context.tx, choice.offering_id).value();
}

void remove_course(Context& context, OfferingPath const& path)
{
    require_offering(context, path.offering_id);
    store::detach(context.tx, path.offering_id);
    platform::record(context, {"offering.course_removed", {}, "offering", path.offering_id.value, "{}"});
}

} // namespace espalier::learning
