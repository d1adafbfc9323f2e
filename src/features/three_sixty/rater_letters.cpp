// SPDX-License-Identifier: Apache-2.0
// Writing to people from outside.
#include "features/three_sixty/rater_letters.h"

#include "features/identity/credentials.h"
#include "features/three_sixty/three_sixty_store.h"
#include "platform/events.h"
#include "platform/mail.h"
#include "platform/settings.h"

#include <fmt/core.h>

namespace espalier::three_sixty {

namespace {

struct LetterFrame
{
    std::string organisation;
    ThreeSixtyRound const& round;
    LetterKind kind;
};

platform::OutsideLetter letter_to(LetterTo const& to, LetterFrame const& frame, platform::Words const& words,
                                  std::string const& link)
{
    auto const purpose = words.text(fmt::format("rater_letter.{}", reflect::to_name(frame.round.purpose)));
    auto const opening = words.text(
        fmt::format("rater_letter.{}", reflect::to_name(frame.kind)),
        {{"name", to.name}, {"person", to.person_name}, {"organisation", frame.organisation}, {"purpose", purpose}});
    auto const rest = words.text("rater_letter.rest",
                                 {{"link", link},
                                  {"day", words.date(to.answer_until)},
                                  {"person", to.person_name},
                                  {"count", words.number(static_cast<double>(frame.round.smallest_group), 0)}});
    return {.to = {to.name, to.email},
            .letter = {.subject = words.text("rater_letter.subject",
                                             {{"person", to.person_name}, {"organisation", frame.organisation}}),
                       .content = opening + "\n\n" + rest,
                       .calendar = {}}};
}

} // namespace

std::string path_with_key(std::string_view key)
{
    return "/outside-rating#" + std::string(key);
}

void send_letters(Context& context, LedThreeSixty const& led, std::vector<ThreeSixtyRater> const& raters)
{
    std::vector<LetterTo> people;
    auto const person = store::names_of(context.tx, {led.three_sixty.id}).at(led.three_sixty.id);
    for (auto const& rater : raters)
        if (!rater.person_id)
            people.push_back({.id = rater.id,
                              .name = rater.name.value_or(std::string()),
                              .email = rater.email.value_or(std::string()),
                              .person_name = person,
                              .answer_until = last_day(led.round, led.three_sixty)});
    send_letters(context, led.round, people, LetterKind::asking);
}

void send_letters(Context& context, ThreeSixtyRound const& round, std::vector<LetterTo> const& people, LetterKind kind)
{
    if (people.empty() || !platform::sends_mail(context))
        return;
    auto const words = platform::workspace_words(context);
    LetterFrame const frame{platform::settings::read<platform::WorkspaceSettings>(context.tx).name.value, round, kind};
    std::vector<store::RaterKey> keys;
    std::vector<platform::OutsideLetter> letters;
    for (auto const& to : people) {
        auto const key = identity::random_secret();
        keys.push_back({.id = to.id, .key_hash = identity::hash_of(key), .mailed_at = context.now});
        letters.push_back(letter_to(to, frame, words, platform::public_link(context.workspace, path_with_key(key))));
    }
    context.tx.update_all("three_sixty_raters", keys);
    platform::post_outside_mail(context, std::move(letters));
}

ThreeSixtyRater find_outside_rater(Context& context, LedThreeSixty const& led, RaterId id)
{
    auto rater = store::rater(context.tx, id);
    if (!rater || rater->three_sixty_id != led.three_sixty.id || rater->person_id)
        throw not_found("rater from outside");
    if (!led.is_above)
        throw forbidden("Somebody above the person, or the people team, makes the link.");
    if (led.three_sixty.state != ThreeSixtyState::collecting || rater->state != RaterState::asked)
        throw conflict("not_asked", "They are not asked now.");
    return *std::move(rater);
}

void send_letter_again(Context& context, RaterLetterQuestion const& question)
{
    auto const led = find_to_lead(context, question.three_sixty_id);
    auto const rater = find_outside_rater(context, led, question.rater_id);
    if (!platform::sends_mail(context))
        throw conflict("no_mail", "This server sends no mail. Make the link, and hand it to them.");
    send_letters(context, led, {rater});
    platform::record(context,
                     {"three_sixty.letter_sent", led.three_sixty.person_id, "three_sixty", led.three_sixty.id.value});
}

} // namespace espalier::three_sixty
