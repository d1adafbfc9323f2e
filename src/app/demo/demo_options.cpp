// SPDX-License-Identifier: Apache-2.0
// Options with what speaks for and against each way of learning.
#include "app/demo/demo_options.h"

#include "features/plans/options.h"

#include <array>

namespace espalier::app::demo {

namespace {

struct Weighed
{
    plans::Method method;
    plans::Resource resource; // where it costs something
    std::string_view provider;
    std::string_view advantages;
    std::string_view drawbacks;
};

constexpr std::array<Weighed, 9> weighed{{
    {plans::Method::course, plans::Resource::paid, "Greenhouse Academy (invented)",
     "A fixed date, a trainer who knows the subject, and a folder to come back to.",
     "Away from the team, and the examples are not ours."},
    {plans::Method::workshop, plans::Resource::paid, "Glasshouse Workshops (invented)",
     "We bring our own case and leave with a first result.", "Needs at least four of us at the same time."},
    {plans::Method::on_the_job, plans::Resource::paid, "",
     "On our own machines, at our own pace; what is learned is used the same day.",
     "Somebody experienced gives up time in a full week."},
    {plans::Method::coaching, plans::Resource::paid, "Trellis Coaching (invented)", "Every hour is about my own work.",
     "The dearest way by the hour."},
    {plans::Method::mentoring, plans::Resource::paid, "", "Experience from inside the company, over a longer time.",
     "Depends on how often the two really meet."},
    {plans::Method::peer_teaching, plans::Resource::paid, "",
     "Whoever teaches learns as well; questions are easy to ask.", "Only as good as the colleague's own knowledge."},
    {plans::Method::reading, plans::Resource::paid, "", "At any time, and cheap.",
     "Nobody sees whether it was understood until it is tried."},
    {plans::Method::conference, plans::Resource::partner, "Growers' association (invented)",
     "Meets people who have solved the same thing elsewhere.", "Broad rather than deep, and a day of travel."},
    {plans::Method::other, plans::Resource::paid, "", "Fits no form and may be just right.",
     "Harder to say beforehand what it takes."},
}};

std::optional<Text<0, 1000>> words(std::string_view text)
{
    return Text<0, 1000>(std::string(text));
}

plans::OptionDraft option_from(plans::PlanItemId item, PlanItemLine const& line)
{
    auto const method = reflect::from_name<plans::Method>(line.method).value_or(plans::Method::other);
    auto const& known = weighed.at(static_cast<std::size_t>(method));
    plans::OptionDraft draft{{.title = Text<1, 200>(line.title),
                              .method = method,
                              .resource = line.cost == Money{} ? plans::Resource::free : known.resource,
                              .hours_on_duty = Real<0, 10000>(line.hours),
                              .direct_cost = line.cost,
                              .advantages = words(known.advantages),
                              .drawbacks = words(known.drawbacks)},
                             item};
    if (!known.provider.empty())
        draft.provider = Text<0, 200>(std::string(known.provider));
    return draft;
}

} // namespace

void research(platform::Context& context, plans::PlanItemId item, PlanItemLine const& chosen,
              std::vector<PlanItemLine const*> const& found)
{
    for (auto const* line : found) {
        auto const option = plans::add_option(context, option_from(item, *line));
        if (line == &chosen)
            plans::choose_option(context, {item, option});
    }
}

} // namespace espalier::app::demo
