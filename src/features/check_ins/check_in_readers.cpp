// SPDX-License-Identifier: Apache-2.0
// The rule on readers, and finding what it lets one read.
#include "features/check_ins/check_in_readers.h"

#include "features/check_ins/check_ins_store.h"

namespace espalier::check_ins {

Reader reader_of(CheckIn const& check_in, std::optional<PersonId> viewer, platform::OrgChart const& chart, Date today)
{
    if (!viewer)
        return Reader::nobody;
    if (*viewer == check_in.person_id)
        return Reader::writer;
    if (!check_in.submitted_at)
        return Reader::nobody;
    if (chart.present_manager_of(check_in.person_id, today) == viewer)
        return Reader::manager;
    if (check_in.is_shared_upward && chart.is_above(*viewer, check_in.person_id))
        return Reader::above;
    return Reader::nobody;
}

namespace {

Reader reader_of(Context const& context, CheckIn const& check_in)
{
    return reader_of(check_in, context.viewer.person_id, *context.chart, context.today());
}

} // namespace

CheckIn find_check_in(Context& context, CheckInId id)
{
    context.narrows_itself();
    auto check_in = store::find_check_in(context.tx, id);
    if (!check_in || reader_of(context, *check_in) == Reader::nobody)
        throw not_found("check-in");
    context.concerned = check_in->person_id; // whose look is recorded
    return std::move(*check_in);
}

CheckIn find_own(Context& context, CheckInId id)
{
    auto check_in = find_check_in(context, id);
    if (reader_of(context, check_in) != Reader::writer)
        throw forbidden("Only who wrote a check-in does this.");
    return check_in;
}

CheckIn find_to_review(Context& context, CheckInId id)
{
    auto check_in = find_check_in(context, id);
    if (reader_of(context, check_in) != Reader::manager)
        throw forbidden("The manager of whoever wrote it does this.");
    return check_in;
}

} // namespace espalier::check_ins
