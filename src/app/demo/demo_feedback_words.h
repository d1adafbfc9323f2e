// SPDX-License-Identifier: Apache-2.0
// What the demo's people say to each other of their work: an invented maker of greenhouse climate. Words only; who says them
// to whom is chosen elsewhere.
#pragma once

#include <string_view>

namespace espalier::app::demo {

// To somebody of one job; "*" is anybody. The three parts belong to the message, or are empty together.
struct FeedbackWords
{
    std::string_view to_job;
    bool is_praise;
    std::string_view message;
    std::string_view situation = {};
    std::string_view behaviour = {};
    std::string_view effect = {};
};

inline constexpr FeedbackWords feedback_words[] = {
    {"SVT", true, "You asked the grower what he had heard before you opened the cabinet. That was the repair.",
     "The herb house on Tuesday, with the pump that knocked",
     "You put the tools down and let him tell it in his order.",
     "We changed one valve instead of the pump, and he made us tea."},
    {"SVT", true, "Your note on the door of the cabinet spared me the whole search at night. Please always do that."},
    {"SVT", false, "Ring before you drive on when a part is missing: I had it in my van, two villages away.",
     "Thursday, between the two rose houses", "You went back to the works for a relay.",
     "Three hours on the road; the second grower waited until dark."},
    {"SVT", true, "You let the apprentice find the fault, although you had seen it at the gate. He still talks of it."},
    {"SVT", false,
     "Say to the grower what you do not know yet. He noticed anyway, and took the rest for a guess, too."},
    {"SVT", true, "The photographs in your reports are so good that I order from them without asking."},
    {"SVT", false, "Your reports say what was done, never why. At the next alarm I begin from nothing."},
    {"SVT", true,
     "You stayed calm while the grower shouted, and gave him a number he could hold on to: forty minutes."},
    {"PRT", true, "You laid the short wires first. The cabinet closes now without a knee against the door.",
     "The small cabinets, on Monday's early shift", "You tried another order on two of them and timed it.",
     "Eleven minutes less for each, and nobody has to push."},
    {"PRT", true, "When my crimps failed you showed me on your own machine and not on paper. Now they hold."},
    {"PRT", false,
     "Mark the reels that you have begun. I took half a one for a whole one and ran dry at the last frame."},
    {"PRT", false, "Stop the line sooner when the gauge drifts. You had seen it at ten, and we built on until noon.",
     "Wednesday, torque station", "You wrote it down for the shift after.",
     "Fourteen modules to open again; with a stop at ten there would have been two."},
    {"PRT", true, "Your bench is the one that I show to visitors, and you know where everything is in the dark."},
    {"PRT", true, "Thank you for saying that the drawing is wrong, and not just building it right."},
    {"SWD", true, "You deleted six hundred lines on Friday, and nothing was missing on Monday.",
     "The alarm module, before the release", "You read it with two of us and wrote the tests first.",
     "The controller answers twice as fast, and I understand it."},
    {"SWD", false,
     "Your changes are good and too large. I can judge forty lines with care, four hundred I wave through."},
    {"SWD", true, "You rode along with service before you drew the page. Its buttons are where the thumb is."},
    {"SWD", false, "Write what the error means for the grower. “Timeout 0x1F” sends him out into the rain.",
     "The new message of the vent drive", "You passed on what the drive says.",
     "Four calls in one night for a thing that mends itself."},
    {"SWD", true, "In the review you asked “what happens at midnight?”. It was the fault."},
    {"SWD", false, "Say aloud in the morning round when you are stuck. You were for two days, and I knew the answer."},
    {"AUT", true, "Your start-up sheet has the values that one measures, not those one wishes for. It saved me a day."},
    {"AUT", true, "You let the house run by itself for a night before you signed. The dawn showed the error.",
     "Bay four, the week of the hand-over", "You asked for one night more, against the plan.",
     "We found the swapped probes before the grower did."},
    {"AUT", false,
     "Show the grower the manual switch first, then the clever part. He was afraid of it until he knew it."},
    {"AUT", false, "Your tuning is in your head. When you were ill we ran with last year's curve.", "The storm week",
     "The values were in a notebook, and that was in your bag.", "Two nights with the vents half shut."},
    {"AUT", true, "You tried my odd idea with the screens instead of explaining why it could not work. It half works."},
    {"AUT", true, "You drew the loop on the back of an invoice until the grower nodded. I have kept it."},
    {"QUS", true, "You brought the bad part, not the bad figure. The whole shift understood in a minute."},
    {"QUS", false, "Tell us on Monday what you will look at on Friday. We could make it easy for you.",
     "The last three audits", "You came unannounced, as one may.", "We stood around while somebody searched for keys."},
    {"QUS", true, "You withdrew your finding in front of everybody when you saw the second drawing. That earns trust."},
    {"QUS", false, "Twelve findings of equal weight hide the one that matters. Put that first."},
    {"ACM", true, "You told the grower that the small set will do. He has ordered twice since.",
     "The visit to the mushroom farm", "You counted his beds with him and drew a line through half of the offer.",
     "A smaller order, and a customer who rings you first."},
    {"ACM", false, "Ask service before you name a week. Yours are weeks in which there are no hands.",
     "The offer for the cactus nursery", "You promised the tenth.", "Two people gave up their Saturday."},
    {"ACM", true, "Your notes after a visit say what was left unsaid, too. I go there prepared."},
    {"ACM", false, "Let the grower finish. You had the answer; he was not yet done with the question."},
    {"CRA", true, "You knelt down and looked under the leaf, while we were all looking at the screen. It was mites."},
    {"CRA", false, "Put the one thing to do tonight at the top of your letter. The grower reads it standing.",
     "The advice on humidity in October", "The important line was on page three.",
     "He turned the wrong knob until he rang me."},
    {"CRA", true, "You said “I do not know, I will ask” to a grower of forty years. He told me that he likes you."},
    {"CRA", true, "The little chart of dew and dawn hangs in four houses now. I counted."},
    {"PMG", true, "You moved the crane, not the people. Nobody worked on Sunday.", "The frames that came late",
     "You rang round on Wednesday, when it was only a rumour.", "It cost us one fee and no temper."},
    {"PMG", false, "The list of open points grows and is never read aloud. Ten minutes on Mondays would do.",
     "The orchid project", "Point thirty-one was known to all and owned by none.", "It stopped us for four days."},
    {"PMG", true, "You asked each trade what they need from the next one. It sounds like nothing. It was everything."},
    {"PMG", false, "Tell us the reason when a date moves. We work differently for rain than for a forgotten order."},
    {"BSS", true, "You rang me about one cent, and it led to the whole double invoice. Sharp eyes."},
    {"BSS", false, "Send the form with one example filled in. All nine of us guessed, in nine ways.",
     "The new travel form", "It came with three pages of rules.", "I filled it in four times."},
    {"BSS", true, "New people know by noon of their first day where the keys and the coffee are. That is you."},
    {"BSS", false, "When a rule changes, say so before the month ends. I had already promised it otherwise."},
    {"TLD", true, "You let us argue to the end and then decided in one sentence. I can work with that.",
     "The meeting about the night shifts", "You gave each of us two minutes, and summed up both sides fairly.",
     "I was against it, and I carry it."},
    {"TLD", false,
     "You answer for us when the department head asks. Let us answer; we know it, and we would like to grow."},
    {"TLD", true,
     "You said “I was wrong about the rota” on a Monday, in front of all. It has become easier to say here."},
    {"TLD", false, "When you write late in the evening, I answer late in the evening. Could it wait until seven?"},
    {"HOD", true, "You came to the site in boots and asked what we would do with more money. Then you listened."},
    {"HOD", false, "The plan for the year reached us as a picture with arrows. Tell us what we stop doing."},
    {"*", true, "You wrote down what was decided before anybody had left the room. Nobody asked twice afterwards."},
    {"*", true, "You said early that the date would not hold. That gave us time to find another way."},
    {"*", true, "You asked the question that everybody had, and then waited for the answer.",
     "The talk about the new schedule", "You let the silence stand.",
     "The two who never speak told us what was wrong with it."},
    {"*", true, "You handed over before your holiday so well that nobody had to ring you. Did you notice?"},
    {"*", false, "Send the agenda the day before: I would come with better questions."},
    {"*", false, "In the last two meetings some had no turn. Perhaps ask them by name.",
     "The planning on the last two Mondays", "The three of you who sit at the front filled the hour.",
     "I learned at lunch that the others had known of the leak."},
    {"*", false, "Say what you need, by when, in the first line. I read long messages in the evening, or not at all."},
    {"*", true, "You took the blame that was ours in front of the customer, and talked with us alone afterwards."},
    {"*", false, "You help so quickly that nobody learns it. Let me try first next time, and stand beside me."},
    {"*", true, "You noticed that I had gone quiet in the spring, and asked once, without pressing. Thank you."},
    {"*", false, "Let somebody else open the round once: we learn who else can."},
    {"*", true, "You told me what did not work on the day on which I could still change it."},
};

inline constexpr std::string_view question_words[] = {
    "What should I keep doing here, and what should I drop?",
    "How well could you follow my last handover?",
};

// What people tell of a training, some weeks later.
inline constexpr std::string_view change_words[] = {
    "I ask what was heard before I measure. Two of the last five visits ended there.",
    "I draw the loop before I touch a value. It is slower on the first day and faster on every other.",
    "Little at work so far; there was no such case. I have explained it to a colleague, which is how I noticed what I "
    "had missed.",
};

} // namespace espalier::app::demo
