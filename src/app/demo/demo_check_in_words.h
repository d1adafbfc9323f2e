// SPDX-License-Identifier: Apache-2.0
// What the demo's people say in their check-ins. Words only.
#pragma once

#include <string_view>

namespace espalier::app::demo {

inline constexpr std::string_view check_in_progress_words[] = {
    "Two controllers went out on the day promised. The third waits for a board that came back from testing.",
    "Most of the week went into the pump at the northern site. It runs, and I know now why it stopped.",
    "The new test bench is set up. First values look right; I compare them with last year's next week.",
    "Quiet week after the fair. I wrote down what growers asked for and sorted it with sales.",
    "We found the cause of the false alarms: a sensor in the sun. Moving it took an hour, finding it three days.",
    "Half of the documentation is done. The other half waits for drawings.",
    "Three visits to growers. All three ask for the same display, so I drafted it.",
    "I helped the night team twice and got less of my own work done than I wanted.",
};
inline constexpr std::string_view check_in_win_words[] = {
    "A grower rang to say thank you: no alarm in eleven nights.",
    "First installation without a second visit.",
    "The checklist caught a wrong fuse before it left the house.",
    "Everybody of the new shift can calibrate alone now.",
    "Delivered two days early.",
    "The spare parts shelf is in order for the first time this year.",
};
inline constexpr std::string_view check_in_blocker_words[] = {
    "Drawings of the heat pump are still the old ones.",
    "The test room is booked out until Thursday.",
    "I wait for the answer of purchasing on the second supplier.",
    "Nobody has decided which of the two displays we keep.",
    "The van is in repair; we share one with service.",
};
inline constexpr std::string_view check_in_priority_words[] = {
    "Finish the values for the test bench",     "Visit the grower with the wet sensors",
    "Write down how the pump is vented",        "Show the new display to two growers",
    "Order boards for the next six weeks",      "Pair with the night team on alarms",
    "Clear what the drawings leave open",       "Try the second supplier's valve",
    "Prepare the talk for the installers' day", "Close the three oldest service calls",
};
inline constexpr std::string_view check_in_answer_words[] = {
    "That calibration starts with a cold sensor. I had it the wrong way round for years.",
    "How purchasing works out lead times. It explains a lot.",
    "Asking the grower before opening the cabinet saves an hour.",
};
inline constexpr std::string_view check_in_wish_words[] = {
    "An hour together on the drawings.",
    "Nothing this week. Thank you for asking.",
    "A word with purchasing about the second supplier.",
    "That somebody else takes the phone on Thursday morning.",
};
inline constexpr std::string_view check_in_comment_words[] = {
    "Thank you for saying so early. I ask purchasing today.",
    "Good catch with the fuse. Tell it in the Monday round, please.",
    "Take the second van on Wednesday; I have spoken with service.",
};

} // namespace espalier::app::demo
