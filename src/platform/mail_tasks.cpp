// SPDX-License-Identifier: Apache-2.0
// Sending what waits, and the daily letter that something is new.
#include "platform/mail_store.h"
#include "platform/post_office.h"
#include "platform/settings.h"

#include "base/log.h"

#include <fmt/core.h>

#include <array>
#include <unordered_map>

namespace espalier::platform {

namespace {

constexpr std::string_view sending = "mail.send";
constexpr std::int64_t minute = 60; // seconds, as all here
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t lease = 10 * minute; // longer than sending one may take
constexpr std::int64_t failed_kept = 30 * day;
// Between one attempt and the next; then it is given up. Mail servers ask for a day or more (RFC 5321, 4.5.4.1).
constexpr std::array<std::int64_t, 7> pauses{minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour, 24 * hour};

// Writes the outcome of an attempt, in a transaction of its own.
template <class Work> void store_outcome(Workspace& workspace, Work work)
{
    workspace.database().write([&](db::Transaction& tx) { work(tx); });
}

void give_up_or_wait(Workspace& workspace, store::MailRow const& mail, Fault const& fault)
{
    auto const attempt = static_cast<std::size_t>(mail.attempts);
    auto const again = fault.code() == FaultCode::unavailable && attempt <= pauses.size();
    log::warning(fmt::format("mail {} was not sent: {}", mail.id.value, fault.message()));
    store_outcome(workspace, [&](db::Transaction& tx) {
        if (again)
            store::put_mail_back(tx, mail.id, workspace.now().plus_seconds(pauses[attempt - 1]), fault.message());
        else
            store::give_mail_up(tx, mail.id, workspace.now(), fault.message());
    });
}

Letter letter_of(store::MailRow const& mail)
{
    Letter letter{.subject = mail.subject, .content = mail.content};
    if (mail.calendar)
        letter.calendar = CalendarPart{*mail.calendar, mail.calendar_method.value_or(InvitationMethod::request)};
    return letter;
}

struct ClaimedMail
{
    store::MailRow mail;
    std::vector<Participant> to; // none: they have left meanwhile
    Participant sender;
};

std::optional<ClaimedMail> claim(Workspace& workspace)
{
    return write_as(program_viewer(), workspace, [](Context& context) -> std::optional<ClaimedMail> {
        auto mail = store::claim_mail(context.tx, context.now, context.now.plus_seconds(lease));
        if (!mail)
            return {};
        std::vector<Participant> to;
        if (mail->to_email)
            to.push_back({mail->to_name.value_or(std::string()), *mail->to_email});
        else if (mail->person_id)
            for (auto& found :
                 context.workspace.kept<PostOffice>().find(context.tx, {*mail->person_id}, context.today()))
                to.push_back({std::move(found.name), std::move(found.email)});
        return ClaimedMail{std::move(*mail), std::move(to), mail_sender(context)};
    });
}

void send(Workspace& workspace, SmtpConnection& connection, ClaimedMail const& claimed)
{
    auto const& mail = claimed.mail;
    for (auto const& to : claimed.to)
        connection.send(to.email,
                        write_message(claimed.sender, to, letter_of(mail),
                                      fmt::format("{}.{}", mail.id.value, claimed.sender.email), mail.created_at));
    store_outcome(workspace, [&](db::Transaction& tx) { store::delete_mail(tx, mail.id); });
}

// Until nothing is due. A server that takes nothing is left alone until the next look.
std::string send_what_waits(TaskRun& run)
{
    auto& workspace = run.workspace();
    if (!sends_mail(workspace))
        return "null"; // the server that saw it due knows a mail server; the one that runs this does not
    SmtpConnection connection(workspace.kept<PostOffice>().server);
    std::int64_t sent = 0;
    while (auto const claimed = claim(workspace)) {
        run.progress(sent, 0, "Sending mail");
        try {
            send(workspace, connection, *claimed);
            ++sent;
        } catch (Fault const& fault) {
            give_up_or_wait(workspace, claimed->mail, fault);
            if (fault.code() == FaultCode::unavailable)
                break;
        }
    }
    return fmt::format(R"({{"sent":{}}})", sent);
}

Letter reminder(Workspace& workspace, Words const& words, Addressee const& to, std::int64_t news)
{
    auto const count = std::to_string(news);
    return with_ending(
        workspace, words,
        {.subject = words.text("mail.reminder_subject", {{"count", count}}),
         .content =
             words.text("mail.reminder",
                        {{"name", to.name}, {"count", count}, {"link", public_link(workspace, "/notifications")}})});
}

// One letter a day to whom something new waits for. In one transaction: run twice, it is written once.
void remind(TaskRun& run, Date)
{
    auto& workspace = run.workspace();
    auto const since = workspace.now().plus_seconds(-day);
    write_as(run.viewer(), workspace, [&](Context& context) {
        store::clear_failed_mails(context.tx, context.now.plus_seconds(-failed_kept));
        if (!sends_mail(context))
            return;
        std::unordered_map<PersonId, std::int64_t> news;
        std::vector<PersonId> people;
        for (auto const& row : store::unread_news(context.tx, since)) {
            news.emplace(row.person_id, row.news);
            people.push_back(row.person_id);
        }
        auto const settings = settings::read<WorkspaceSettings>(context.tx);
        std::vector<store::MailRow> rows;
        for (auto const& to : workspace.kept<PostOffice>().find(context.tx, people, context.today())) {
            auto letter = reminder(workspace, words_for(to, settings), to, news.at(to.person_id));
            rows.push_back({.id = context.next_id<store::MailRow>(),
                            .person_id = to.person_id,
                            .subject = std::move(letter.subject),
                            .content = std::move(letter.content),
                            .calendar = {},
                            .calendar_method = {},
                            .created_at = context.now,
                            .not_before = context.now});
        }
        context.tx.insert_all("mails", rows);
    });
}

} // namespace

void add_mail_tasks(Workspace& workspace, FindAddressees find)
{
    workspace.kept<PostOffice>().find = std::move(find);
    workspace.tasks().add_kind(std::string(sending), send_what_waits);
    add_daily_work(workspace, "mail.reminders", remind);
}

void look_for_mail(Workspace& workspace)
{
    if (!sends_mail(workspace))
        return;
    auto const is_due = [&](db::Transaction& tx) {
        return store::mail_is_due(tx, workspace.now()) && !store::task_is_open(tx, sending);
    };
    if (!workspace.database().read(is_due))
        return;
    write_as(program_viewer(), workspace, [&](Context& context) {
        if (is_due(context.tx))
            workspace.tasks().enqueue(context, sending, "{}");
    });
}

} // namespace espalier::platform
