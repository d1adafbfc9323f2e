// SPDX-License-Identifier: Apache-2.0
// How mail is sent: the options of the commands that send or try it.
#pragma once

#include "app/command_line.h"
#include "platform/smtp.h"

namespace espalier::app {

inline void mail_options(Options& declared, platform::MailServer& mail)
{
    declared.text("--smtp-server", mail.url, "smtps://HOST:465 or smtp://HOST:587; without it no mail is sent");
    declared.text("--smtp-user", mail.user, "Who signs in there, where it asks for that");
    declared.text("--smtp-password", mail.password.value,
                  "Better not here but as ESPALIER_SMTP_PASSWORD or in the file of settings");
    declared.text("--mail-from", mail.sender, "The address that mail comes from");
    declared.text("--public-url", mail.public_url, "Where people reach Espalier: https://learn.example.org");
}

} // namespace espalier::app
