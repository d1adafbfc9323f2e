// SPDX-License-Identifier: Apache-2.0
// One calendar entry a meeting, known by the meeting's id for as long as there is the meeting.
#include "features/one_on_ones/invitations.h"

#include "features/identity/identity.h"
#include "features/organization/organization.h"
#include "platform/mail.h"

#include <fmt/core.h>

namespace espalier::one_on_ones {

namespace {

struct TwoPeople
{
    organization::Person person;
    organization::Person other;

    organization::Person const& partner_of(PersonId one) const { return one == person.id ? other : person; }
};

TwoPeople two_of(Context& context, OneOnOneSeries const& series)
{
    return {organization::person(context, series.person_id), organization::person(context, series.other_id)};
}

std::string room_path(OneOnOneSeries const& series)
{
    return fmt::format("/one-on-ones/{}", series.id.value);
}

platform::Invitation invitation(OneOnOneMeeting const& meeting, std::string title, std::string link,
                                platform::InvitationMethod method)
{
    platform::Invitation made;
    made.uid = fmt::format("one-on-one-{}@espalier", meeting.id.value);
    made.sequence = meeting.calendar_sequence;
    made.method = method;
    made.title = std::move(title);
    made.link = std::move(link);
    made.starts_at = meeting.starts_at;
    made.minutes = meeting.minutes;
    return made;
}

} // namespace

void send_invitations(Context& context, OneOnOneSeries const& series, OneOnOneMeeting const& meeting,
                      platform::InvitationMethod method)
{
    if (!platform::sends_mail(context.workspace))
        return;
    auto const two = two_of(context, series);
    auto const link = platform::public_link(context.workspace, room_path(series));
    for (auto const* to : {&two.person, &two.other}) {
        auto const with = organization::full_name(two.partner_of(to->id));
        platform::post_mail(
            context, to->id, platform::MailKind::invitation,
            [&](platform::Addressee const& addressee, platform::Words const& words) {
                auto const title = words.text("one_on_one.with", {{"name", with}});
                auto made = invitation(meeting, title, link, method);
                made.organizer = platform::mail_sender(context);
                made.attendees = {{addressee.name, addressee.email}};
                auto const key = method == platform::InvitationMethod::request ? "one_on_one.mail_invitation"
                                                                               : "one_on_one.mail_cancellation";
                return platform::Letter{title, words.text(key, {{"name", with}, {"link", link}}),
                                        platform::CalendarPart{platform::write_invitation(made, context.now), method}};
            });
    }
}

platform::Download invitation_of(Context& context, OneOnOneMeetingId id, std::string_view base)
{
    auto const [found, meeting] = find_meeting(context, id);
    auto const two = two_of(context, found.series);
    auto const& self = two.partner_of(found.partner_id);
    auto const& partner = two.partner_of(found.viewer_id);
    platform::Words const words(identity::language_of(context));
    auto made = invitation(meeting, words.text("one_on_one.with", {{"name", organization::full_name(partner)}}),
                           std::string(base) + room_path(found.series),
                           meeting.state == MeetingState::skipped ? platform::InvitationMethod::cancel
                                                                  : platform::InvitationMethod::request);
    made.organizer = {organization::full_name(partner), partner.email.value_or("")};
    made.attendees = {{organization::full_name(self), self.email.value_or("")}};
    return {"one-on-one.ics", "text/calendar; charset=utf-8", platform::write_invitation(made, context.now)};
}

} // namespace espalier::one_on_ones
