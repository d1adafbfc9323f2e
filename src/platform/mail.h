// SPDX-License-Identifier: Apache-2.0
// Mail to people: invitations to meetings, and once a day that something waits for them. A letter is a row, written in the
// transaction that causes it; a task sends what waits and tries again for two days. Where the operator named no mail server,
// nothing is written. A letter says no words that only its page may show: who reads a mailbox is beyond us.
#pragma once

#include "platform/daily_work.h"
#include "platform/mime.h"
#include "platform/routes.h"
#include "platform/smtp.h"
#include "platform/words.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace espalier::platform {

// What somebody wants by mail.
enum class MailChoice
{
    everything,
    invitations,
    none
};
BOOST_DESCRIBE_ENUM(MailChoice, everything, invitations, none)

enum class MailKind
{
    invitation,
    reminder
};

// Somebody whom mail reaches.
struct Addressee
{
    PersonId person_id;
    std::string name;
    std::string email;
    std::string language;
    std::string time_zone; // IANA name
};
BOOST_DESCRIBE_STRUCT(Addressee, (), (person_id, name, email, language, time_zone))

// Of these people those who have an address and have not left, in any order; given by the organization feature through app.
using FindAddressees =
    std::function<std::vector<Addressee>(db::Transaction&, std::vector<PersonId> const&, Date today)>;

// At start, before the tasks start: the tasks that send, and the daily reminder.
void add_mail_tasks(Workspace& workspace, FindAddressees find);
// Fault invalid for settings that belong together and are not there together.
void require_whole(MailServer const& server);
// From now on mail is sent by this server. The same Fault.
void set_up_mail(Workspace& workspace, MailServer server);
bool sends_mail(Workspace& workspace);

// Who sends, as an invitation names its organizer.
Participant mail_sender(Context& context);
// The address of a page, "/one-on-ones/17".
std::string public_link(Workspace& workspace, std::string_view path);

// Writes a letter to a person, in their language; `write` is not called when no mail is sent, when they want none of this
// kind, have left or have no address. Answers whether it was written.
using WriteLetter = std::function<Letter(Addressee const&, Words const&)>;
bool post_mail(Context& context, PersonId to, MailKind kind, WriteLetter const& write);

// Does mail go out of this workspace? Not out of a demo organisation, whose addresses are invented.
bool sends_mail(Context& context);
// The same to people from outside, in the language of the workspace. Only where mail is sent.
struct OutsideLetter
{
    Participant to;
    Letter letter;
};
Words workspace_words(Context& context);
void post_outside_mail(Context& context, std::vector<OutsideLetter> letters);

// Hands what is due to a task, unless one is at it. Asked each minute.
void look_for_mail(Workspace& workspace);

// The viewer's own choice, and whether it matters.
struct MailPreference
{
    bool is_sent = false; // this server sends mail
    MailChoice choice = MailChoice::everything;
};
BOOST_DESCRIBE_STRUCT(MailPreference, (), (is_sent, choice))
MailPreference mail_preference(Context& context);
// Fault forbidden for an account that belongs to nobody of the organisation.
MailPreference choose_mail(Context& context, MailChoice choice);

struct MailCounts
{
    std::int64_t waiting = 0;
    std::int64_t failed = 0; // given up in the last 30 days
    std::optional<std::string> last_failure;
    std::optional<Instant> last_failed_at;
};
BOOST_DESCRIBE_STRUCT(MailCounts, (), (waiting, failed, last_failure, last_failed_at))

// How sending goes, for those who look after it.
struct MailState : MailCounts
{
    bool is_sent = false;
};
BOOST_DESCRIBE_STRUCT(MailState, (MailCounts), (is_sent))
MailState mail_state(Context& context);
MailCounts mail_counts(db::Transaction& tx);

} // namespace espalier::platform
