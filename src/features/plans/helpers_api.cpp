// SPDX-License-Identifier: Apache-2.0
// The endpoints on helpers: for those who ask, and for those who are asked.
#include "base/checks.h"
#include "features/plans/helper_candidates.h"
#include "features/plans/helpers.h"
#include "features/plans/plans_api.h"
#include "platform/permissions.h"
#include "platform/settings.h"

namespace espalier::plans {

namespace {

struct AskWithReason
{
    HelperAskId helper_ask_id;
    std::optional<Text<0, 1000>> reason;
};
BOOST_DESCRIBE_STRUCT(AskWithReason, (), (helper_ask_id, reason))

struct AskDeclined
{
    HelperAskId helper_ask_id;
    Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(AskDeclined, (), (helper_ask_id, reason))

struct Availability
{
    bool is_available = true;
};
BOOST_DESCRIBE_STRUCT(Availability, (), (is_available))

struct HelperAsks
{
    std::vector<HelperAskView> items; // the newest first
};
BOOST_DESCRIBE_STRUCT(HelperAsks, (), (items))

HelperAsks list_helpers(Context& c, OnePlan const& in)
{
    return {helper_asks_of(c, in.plan_id)};
}

HelperSearch search_helpers(Context& c, OneItem const& in)
{
    return who_could_help(c, in.plan_item_id);
}

void ask(Context& c, HelperAskDraft const& in)
{
    ask_helper(c, in);
}

void end_one_help(Context& c, AskWithReason const& in)
{
    end_help(c, in.helper_ask_id, or_empty(in.reason));
}

Helping read_helping(Context& c)
{
    return helping_of(c, c.viewer_person());
}

Helping set_availability(Context& c, Availability const& in)
{
    set_available(c, c.viewer_person(), in.is_available);
    return read_helping(c);
}

Helping accept_one_help(Context& c, AskWithReason const& in)
{
    accept_help(c, in.helper_ask_id, or_empty(in.reason));
    return read_helping(c);
}

Helping decline_one_help(Context& c, AskDeclined const& in)
{
    decline_help(c, in.helper_ask_id, in.reason);
    return read_helping(c);
}

Helping stop_one_help(Context& c, AskDeclined const& in)
{
    stop_help(c, in.helper_ask_id, in.reason);
    return read_helping(c);
}

HelpSettings read_help_settings(Context& c)
{
    return platform::settings::read<HelpSettings>(c.tx);
}

HelpSettings change_help_settings(Context& c, HelpSettings const& in)
{
    return platform::settings::change_as_read(c, in);
}

} // namespace

void helpers_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_helpers", "/plans/{plan_id}/helpers", read_plans, "See who was asked to help with a plan's items",
          list_helpers)
        .recording_sightings();
    r.get("search_helpers", "/plan-items/{plan_item_id}/helper-candidates", write_plans,
          "Find who could coach or teach what an item is about", search_helpers)
        .recording_sightings();
    r.post("ask_helper", "/plan-items/{plan_item_id}/helpers", write_plans,
           "Ask somebody to help with an item; whoever stood before is no longer asked", ask);
    r.post("end_help", "/helper-asks/{helper_ask_id}/end", write_plans, "Withdraw an ask, or end somebody's help",
           end_one_help);
    r.get("read_helping", "/helping", help_others, "See whom you help, and who asked you", read_helping);
    r.put("set_helping_availability", "/helping/availability", help_others,
          "Say whether you can be found and asked as a helper", set_availability);
    r.post("accept_help", "/helper-asks/{helper_ask_id}/acceptance", help_others, "Accept to help", accept_one_help);
    r.post("decline_help", "/helper-asks/{helper_ask_id}/refusal", help_others, "Decline to help, with a reason",
           decline_one_help);
    r.post("stop_help", "/helper-asks/{helper_ask_id}/stop", help_others, "Stop helping, with a reason", stop_one_help);
    r.get("read_help_settings", "/settings/helpers", read_settings, "Read how many a person may help at once",
          read_help_settings);
    r.put("change_help_settings", "/settings/helpers", change_settings, "Change how many a person may help at once",
          change_help_settings);
}

} // namespace espalier::plans
