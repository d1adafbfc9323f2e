// SPDX-License-Identifier: Apache-2.0
// What the demo's people talk about in their one-on-ones.
#pragma once

#include <string_view>

namespace espalier::app::demo {

inline constexpr std::string_view employee_point_words[] = {
    "The handover from the night shift takes too long", "May I show the new gauge to the apprentices?",
    "Holidays in the summer: who stands in?",           "I would like to see the customer's line once",
    "Two drawings of the same part disagree",           "How did the last audit see our station?",
    "The course in measuring: when would it fit?",
};
inline constexpr std::string_view manager_point_words[] = {
    "Who could learn the second machine from you?",  "What slowed you down in the last weeks?",
    "The new shift plan, and what it means for you", "One thing that went well and should stay",
    "Where do you want to be in two years?",         "The scrap rate of the last order",
};
inline constexpr std::string_view note_words[] = {
    "Night shift writes the three open points on the board, from Monday on. We look again in a month.",
    "The gauge is shown on Thursday at ten. Two apprentices at a time.",
    "Agreed: no overtime before the summer break unless both say so.",
    "The drawing of March counts; the older one goes to the archive.",
    "The course is in May. Until then the shadowing at the other line.",
    "The scrap came from the cold start. A warm-up of ten minutes is tried for two weeks.",
};
inline constexpr std::string_view record_words[] = {
    "Both want the course in measuring this year; the days are kept free.",
    "From the summer on: two mornings a week at the other line, with somebody who knows it beside.",
    "The step to deputy is wanted by both. We look at it again at the end of the year.",
};
inline constexpr std::string_view handover_words =
    "The release days are kept free of meetings, which works well. Two people of the team want to see a customer this "
    "year; "
    "I promised an answer by summer. Please look at the shift plan together first.";
inline constexpr std::string_view action_words[] = {
    "Ask the planner for two free mornings in May",
    "Send the list of open measuring points",
    "Talk to the customer's quality lead about a visit",
    "Put the older drawing into the archive",
    "Write down how the warm-up went",
};

} // namespace espalier::app::demo
