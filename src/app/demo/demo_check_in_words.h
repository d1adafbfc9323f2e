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
    "The valve from the second supplier has run for a hundred hours without a drip. I am beginning to believe it.",
    "Two days at the trial house. The strawberries do not care about our schedule, so I changed the schedule.",
    "I moved the alarm limits together with the crop advisers. Four limits are gone that nobody could explain.",
    "Mostly paper: permits, drawings, one long list. It is not fun, and now it is done.",
    "The handover at the tomato house took a morning. What was missing stood on one page, and that helped.",
    "The new colleague came along for three days. I explained more than I mended, and that was right.",
    "One call in the middle of the night, one cause in the middle of the day: a mouse, and a very nice cable.",
    "The first cabinet in the new layout is wired. It took longer than planned; the next three will not.",
};
inline constexpr std::string_view check_in_win_words[] = {
    "A grower rang to say thank you: no alarm in eleven nights.",
    "First installation without a second visit.",
    "The checklist caught a wrong fuse before it left the house.",
    "Everybody of the new shift can calibrate alone now.",
    "Delivered two days early.",
    "The spare parts shelf is in order for the first time this year.",
    "The grower who never calls back called back.",
    "We closed a complaint that was older than my time here.",
    "My drawing came back from the works without a single red mark.",
    "I said no to a meeting, and nobody noticed.",
    "The apprentice found the fault before I did.",
};
inline constexpr std::string_view check_in_blocker_words[] = {
    "Drawings of the heat pump are still the old ones.",
    "The test room is booked out until Thursday.",
    "I wait for the answer of purchasing on the second supplier.",
    "Nobody has decided which of the two displays we keep.",
    "The van is in repair; we share one with service.",
    "The measuring set is at the calibration office, and nobody can say until when.",
    "Two of the five sensors of the last delivery read too warm.",
    "The permit for the roof is still on somebody's desk.",
    "I am asked by three people for three different first things.",
};
inline constexpr std::string_view check_in_priority_words[] = {
    "Finish the values for the test bench",      "Visit the grower with the wet sensors",
    "Write down how the pump is vented",         "Show the new display to two growers",
    "Order boards for the next six weeks",       "Pair with the night team on alarms",
    "Clear what the drawings leave open",        "Try the second supplier's valve",
    "Prepare the talk for the installers' day",  "Close the three oldest service calls",
    "Measure the noise of the new fan at night", "Agree the winter rota with the other team",
    "Read the herb grower's logs of October",    "Take the old boards to the recycler",
    "Let the apprentice lead one visit",         "Ask finance about the spare parts budget",
};
inline constexpr std::string_view check_in_answer_words[] = {
    "That calibration starts with a cold sensor. I had it the wrong way round for years.",
    "How purchasing works out lead times. It explains a lot.",
    "Asking the grower before opening the cabinet saves an hour.",
    "Dew comes before dawn, not with it. Our curve had it the other way round.",
    "A wire that is labelled at both ends is worth two.",
    "How to end a meeting when it is over.",
};
inline constexpr std::string_view check_in_wish_words[] = {
    "An hour together on the drawings.",
    "Nothing this week. Thank you for asking.",
    "A word with purchasing about the second supplier.",
    "That somebody else takes the phone on Thursday morning.",
    "Twenty minutes to go through the offer before it goes out.",
    "To know which of the two houses comes first.",
    "That you come along to the rose grower. He asks for you.",
};
inline constexpr std::string_view check_in_comment_words[] = {
    "Thank you for saying so early. I ask purchasing today.",
    "Good catch with the fuse. Tell it in the Monday round, please.",
    "Take the second van on Wednesday; I have spoken with service.",
    "Let us talk about the rota before it goes round.",
    "I read this twice. Thank you for being so plain.",
    "Who else should know of this? Bring it to the round if you like.",
};

} // namespace espalier::app::demo
