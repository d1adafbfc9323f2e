// SPDX-License-Identifier: Apache-2.0
// The endpoints of setting up an organisation.
#include "features/setup/setup.h"
#include "platform/permissions.h"

namespace espalier::setup {

namespace {

struct StepPath
{
    SetupStep step = SetupStep::organization;
};
BOOST_DESCRIBE_STRUCT(StepPath, (), (step))

Setup read_setup(platform::Context& c)
{
    return setup(c);
}

void take_back_setup_step(platform::Context& c, StepPath const& in)
{
    take_back(c, in.step);
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_setup", "/setup", change_settings, "See how far the organisation is from its first agreed plan",
          read_setup);
    r.remove("take_back_setup_step", "/setup/{step}", manage_organization,
             "Remove what a step of the setup brought, while nothing rests on it", take_back_setup_step);
}

} // namespace espalier::setup
