// SPDX-License-Identifier: Apache-2.0
// What the demo's people write in their reviews. Words only.
#pragma once

#include <string_view>

namespace espalier::app::demo {

// Of the employee, on a single thing that they rate.
inline constexpr std::string_view review_own_words[] = {
    "I did this without being asked, and twice for the team next door.",
    "Better than the year before; the checklist from spring made the difference.",
    "I am fine with the usual case. The unusual one I still hand on.",
    "This took more time than I had planned for it, all year.",
    "I would like to do more of this.",
};
// Of the manager, on something at or above what is asked.
inline constexpr std::string_view review_good_words[] = {
    "Reliable: nobody has to look twice.",
    "Others come and ask how it is done. That says more than a rating.",
    "Explained it to the new colleagues so that they could do it alone.",
    "Saw the problem before the grower did, and said so early.",
    "Stayed calm in the week of the storm, and kept everybody informed.",
};
// Of the manager, on something below it.
inline constexpr std::string_view review_low_words[] = {
    "The usual case goes well; with anything new it still takes somebody beside.",
    "Came up last year, too. There was no time set aside to learn it, and that is to change.",
    "Two deliveries came back for the same reason. We looked at both together.",
    "Knows how, and does not get round to it. We talked about what could be left undone.",
    "Asks late. A question on Monday would have saved the week.",
};
inline constexpr std::string_view review_overall_words[] = {
    "A good year with one heavy month. What I value most is that promises are kept.",
    "Has grown into the job. The next step is to decide more alone.",
    "Carries more of the team than the plan says. We have to spread that.",
    "A steady year. The two gaps below are known to us both, and can be closed.",
    "Began slowly, and finished as one of those whom others ask.",
};
inline constexpr std::string_view review_own_overall_words[] = {
    "I am content with the year, less with the autumn.",
    "I learnt more than in the two years before, most of it on site.",
    "Too many things at the same time. I would rather finish three than begin nine.",
    "A good year. I know what I want to get better at.",
};
inline constexpr std::string_view review_next_words[] = {
    "Take over the commissioning of one site, from the first drawing to the hand-over.",
    "Fewer things at a time, and the documentation with each of them.",
    "Bring one younger colleague so far that they can stand in.",
    "Half a day a week for what we always put off.",
    "Visit three growers, without anything to sell or to mend.",
};
inline constexpr std::string_view review_question_words[] = {
    "How the controller decides when two sensors disagree, so that I can explain it to a grower.",
    "To test what I build before somebody else does.",
    "To lead a difficult talk without putting it off for a week.",
    "More of how energy is bought, since every second question is about it.",
    "To write so that the night team understands it at three in the morning.",
    "How the crops of our three largest growers live through a year.",
};
inline constexpr std::string_view review_disagreement =
    "The months in which I stood in for two colleagues are left out, and the late delivery of March is not.";
inline constexpr std::string_view review_appeal =
    "Please look at the spring: I had the work of three people, and the rating speaks of the one delivery.";
inline constexpr std::string_view review_appeal_answer =
    "I have read both parts and talked with both. The spring weighs more than the one delivery: the rating goes up by "
    "a point.";
inline constexpr std::string_view review_override =
    "The figures miss the half year in which the whole team was led without the title.";
inline constexpr std::string_view review_learning = "We agreed in the review that this is learnt first.";
inline constexpr std::string_view review_ended = "Is on leave for the year.";
inline constexpr std::string_view rated_high_here =
    "Beside the other teams, the same work was rated a point lower there.";
inline constexpr std::string_view rated_low_here =
    "Two of us saw the project of the summer; it stands for more than the goals show.";

} // namespace espalier::app::demo
