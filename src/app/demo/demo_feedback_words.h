// SPDX-License-Identifier: Apache-2.0
// What people of the demo organisation say to each other.
#pragma once

#include <string_view>

namespace espalier::app::demo {

inline constexpr std::string_view praise_words[] = {
    "You wrote down what was decided before anybody had left the room. Nobody asked twice afterwards.",
    "The way you showed the new colleague the first steps: slowly, and then you let go. It worked.",
    "You said early that the date would not hold. That gave us the time to find another way.",
    "Your test found the fault that three of us had looked past.",
    "Thank you for taking the difficult call on Friday. The customer wrote to say how calm it was.",
    "You asked the question everybody had, and then waited for the answer.",
};

inline constexpr std::string_view suggestion_words[] = {
    "Send the plan round the day before: I would come with better questions.",
    "In the last two meetings some had no turn. Perhaps ask them by name.",
    "Say what you need by when in the first line. I read the long messages late.",
    "Let somebody else open the round once: we learn who else can.",
    "Write the reason beside the change. A month later I could not follow it.",
};

inline constexpr std::string_view situation_words[] = {
    "Monday's handover",
    "The meeting with the supplier in spring",
    "When the second line stood still",
};
inline constexpr std::string_view behaviour_words[] = {
    "You listened to the end before you answered.",
    "You drew it on the board and let each of us add to it.",
    "You named one thing to do first, and who does it.",
};
inline constexpr std::string_view effect_words[] = {
    "We left with one plan instead of three.",
    "It took ten minutes instead of an hour.",
    "The others began to ask, too.",
};

inline constexpr std::string_view question_words[] = {
    "What should I keep doing in our meetings, and what should I drop?",
    "How well could you follow my last handover?",
    "What is one thing that would make working with me easier?",
};

} // namespace espalier::app::demo
