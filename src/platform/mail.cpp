// SPDX-License-Identifier: Apache-2.0
// Writing letters, and who wants which. Sending them is mail_tasks.cpp.
#include "platform/mail.h"

#include "platform/mail_store.h"
#include "platform/post_office.h"
#include "platform/settings.h"

namespace espalier::platform {

namespace {

bool wants(db::Transaction& tx, PersonId person, MailKind kind)
{
    switch (store::choice_of(tx, person).value_or(MailChoice::everything)) {
    case MailChoice::everything: return true;
    case MailChoice::invitations: return kind == MailKind::invitation;
    case MailChoice::none: return false;
    }
    return false;
}

bool begins_with_web_address(std::string const& url)
{
    return url.starts_with("https://") || url.starts_with("http://");
}

} // namespace

void require_whole(MailServer const& server)
{
    Violations violations;
    if (server.url.empty() && !(server.user.empty() && server.password.value.empty()))
        violations.add("--smtp-server", "required", "Name the mail server that the user and the password are for.");
    if (!server.url.empty()) {
        if (!server.url.starts_with("smtp://") && !server.url.starts_with("smtps://"))
            violations.add("--smtp-server", "bad_mail_server", "Write it like smtps://mail.example.org:465.");
        if (!is_email(server.sender))
            violations.add("--mail-from", "bad_email", "Say which address mail comes from.");
        if (!begins_with_web_address(server.public_url))
            violations.add("--public-url", "bad_link",
                           "Say where people reach Espalier, like https://learn.example.org: mail leads there.");
        if (server.user.empty() != server.password.value.empty())
            violations.add("--smtp-user", "required", "A user needs a password, and a password a user.");
    }
    violations.throw_if_any();
}

void set_up_mail(Workspace& workspace, MailServer server)
{
    require_whole(server);
    while (server.public_url.ends_with('/'))
        server.public_url.pop_back();
    workspace.kept<PostOffice>().server = std::move(server);
}

bool sends_mail(Workspace& workspace)
{
    return !workspace.kept<PostOffice>().server.url.empty();
}

bool sends_mail(Context& context)
{
    return sends_mail(context.workspace) && !settings::read<WorkspaceSettings>(context.tx).is_demo;
}

Participant mail_sender(Context& context)
{
    return {settings::read<WorkspaceSettings>(context.tx).name.value,
            context.workspace.kept<PostOffice>().server.sender};
}

std::string public_link(Workspace& workspace, std::string_view path)
{
    return workspace.kept<PostOffice>().server.public_url + std::string(path);
}

Words words_for(Addressee const& addressee, WorkspaceSettings const& workspace)
{
    auto const& language = addressee.language.empty() ? workspace.language.value : addressee.language;
    return Words(language.substr(0, language.find('-')));
}

Letter ending_with(Letter letter, std::string const& ending)
{
    letter.content += "\n\n-- \n" + ending + "\n";
    return letter;
}

Letter with_ending(Workspace& workspace, Words const& words, Letter letter)
{
    return ending_with(std::move(letter), words.text("mail.ending", {{"link", public_link(workspace, "/settings")}}));
}

bool post_mail(Context& context, PersonId to, MailKind kind, WriteLetter const& write)
{
    if (!sends_mail(context) || !wants(context.tx, to, kind))
        return false;
    auto const found = context.workspace.kept<PostOffice>().find(context.tx, {to}, context.today());
    if (found.empty())
        return false;
    auto const words = words_for(found.front(), settings::read<WorkspaceSettings>(context.tx));
    auto letter = with_ending(context.workspace, words, write(found.front(), words));
    store::MailRow row{.id = context.next_id<store::MailRow>(),
                       .person_id = to,
                       .subject = std::move(letter.subject),
                       .content = std::move(letter.content),
                       .calendar = {},
                       .calendar_method = {},
                       .created_at = context.now,
                       .not_before = context.now};
    if (letter.calendar) {
        row.calendar = std::move(letter.calendar->text);
        row.calendar_method = letter.calendar->method;
    }
    context.tx.insert("mails", row);
    return true;
}

Words workspace_words(Context& context)
{
    return words_for({}, settings::read<WorkspaceSettings>(context.tx));
}

void post_outside_mail(Context& context, std::vector<OutsideLetter> letters)
{
    auto const name = settings::read<WorkspaceSettings>(context.tx).name.value;
    auto const ending = workspace_words(context).text("mail.outside_ending", {{"organisation", name}});
    std::vector<store::MailRow> rows;
    for (auto& [to, written] : letters) {
        auto letter = ending_with(std::move(written), ending);
        rows.push_back({.id = context.next_id<store::MailRow>(),
                        .person_id = {},
                        .to_name = std::move(to.name),
                        .to_email = std::move(to.email),
                        .subject = std::move(letter.subject),
                        .content = std::move(letter.content),
                        .calendar = {},
                        .calendar_method = {},
                        .created_at = context.now,
                        .not_before = context.now});
    }
    context.tx.insert_all("mails", rows);
}

MailPreference mail_preference(Context& context)
{
    MailPreference preference{.is_sent = sends_mail(context)};
    if (context.viewer.person_id)
        preference.choice = store::choice_of(context.tx, *context.viewer.person_id).value_or(MailChoice::everything);
    return preference;
}

MailPreference choose_mail(Context& context, MailChoice choice)
{
    store::choose(context.tx, context.viewer_person(), choice);
    return mail_preference(context);
}

MailState mail_state(Context& context)
{
    return {mail_counts(context.tx), sends_mail(context)};
}

MailCounts mail_counts(db::Transaction& tx)
{
    return store::count_mails(tx);
}

} // namespace espalier::platform
