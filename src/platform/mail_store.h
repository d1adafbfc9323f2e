// SPDX-License-Identifier: Apache-2.0
// The statements on mail.
#pragma once

#include "platform/mail.h"

namespace espalier::platform::store {

// A row of the table mails.
struct MailRow
{
    Id<MailRow> id;
    std::optional<PersonId> person_id; // none: somebody from outside, as follows
    std::optional<std::string> to_name = {};
    std::optional<std::string> to_email = {};
    std::string subject;
    std::string content;
    std::optional<std::string> calendar;
    std::optional<InvitationMethod> calendar_method;
    Instant created_at;
    std::int64_t attempts = 0;
    Instant not_before;
    std::optional<Instant> failed_at = {};
    std::optional<std::string> failure = {};
};
BOOST_DESCRIBE_STRUCT(MailRow, (),
                      (id, person_id, to_name, to_email, subject, content, calendar, calendar_method, created_at,
                       attempts, not_before, failed_at, failure))

bool mail_is_due(db::Transaction& tx, Instant now);
// Is a task at it, or about to be?
bool task_is_open(db::Transaction& tx, std::string_view kind);
// Takes the mail that is due longest, counting the attempt; nobody else takes it before `until`.
std::optional<MailRow> claim_mail(db::Transaction& tx, Instant now, Instant until);
void delete_mail(db::Transaction& tx, Id<MailRow> id);
void put_mail_back(db::Transaction& tx, Id<MailRow> id, Instant not_before, std::string_view failure);
void give_mail_up(db::Transaction& tx, Id<MailRow> id, Instant now, std::string_view failure);
void clear_failed_mails(db::Transaction& tx, Instant failed_before);

std::optional<MailChoice> choice_of(db::Transaction& tx, PersonId person);
void choose(db::Transaction& tx, PersonId person, MailChoice choice);

// What is new to somebody since an instant and was not looked at yet.
struct NewsRow
{
    PersonId person_id;
    std::int64_t news = 0;
};
BOOST_DESCRIBE_STRUCT(NewsRow, (), (person_id, news))
// Of those who want reminders.
std::vector<NewsRow> unread_news(db::Transaction& tx, Instant since);

MailCounts count_mails(db::Transaction& tx);

} // namespace espalier::platform::store
