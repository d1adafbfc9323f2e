// SPDX-License-Identifier: Apache-2.0
// Letters to raters from outside, where mail is sent: who asks, what for, what is kept, until when, and the link. Each letter
// brings a new link, and the one before stops working; so only the hash of a key is ever kept beyond the letter itself.
#pragma once

#include "features/three_sixty/three_sixty_readers.h"

namespace espalier::three_sixty {

enum class LetterKind
{
    asking,
    reminder
};
BOOST_DESCRIBE_ENUM(LetterKind, asking, reminder)

// Somebody from outside, and whom they are asked about.
struct LetterTo
{
    RaterId id;
    std::string name;
    std::string email;
    std::string person_name;
    Date answer_until;
};
BOOST_DESCRIBE_STRUCT(LetterTo, (), (id, name, email, person_name, answer_until))

// Of the page in the web UI. The key stands behind the #, which browsers do not send: no log holds it.
std::string path_with_key(std::string_view key);

// To those of these raters who are from outside; to nobody where no mail is sent.
void send_letters(Context& context, LedThreeSixty const& led, std::vector<ThreeSixtyRater> const& raters);
void send_letters(Context& context, ThreeSixtyRound const& round, std::vector<LetterTo> const& people, LetterKind kind);

struct RaterLetterQuestion
{
    ThreeSixtyId three_sixty_id;
    RaterId rater_id;
};
BOOST_DESCRIBE_STRUCT(RaterLetterQuestion, (), (three_sixty_id, rater_id))
// Once more, by whoever is above. Faults: not_found, forbidden, conflict (not asked, no mail is sent).
void send_letter_again(Context& context, RaterLetterQuestion const& question);

// Somebody from outside who is asked now, for whoever is above. The same faults.
ThreeSixtyRater find_outside_rater(Context& context, LedThreeSixty const& led, RaterId id);

} // namespace espalier::three_sixty
