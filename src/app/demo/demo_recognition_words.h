// SPDX-License-Identifier: Apache-2.0
// What the demo's people thank each other for: the values of an invented maker of greenhouse climate, and messages between
// its trades. Words only; who says them to whom is chosen elsewhere.
#pragma once

#include <cstddef>
#include <string_view>

namespace espalier::app::demo {

struct ValueWords
{
    std::string_view name;
    std::string_view description;
};
inline constexpr ValueWords value_words[] = {
    {"The grower’s night is ours", "A night without climate costs a harvest. We act as if the crop were our own."},
    {"We say it early", "Bad news travels faster here than good news, and nobody is blamed for bringing it."},
    {"Built to be mended", "Somebody stands in front of it at two in the morning. We build for them."},
    {"We learn out loud", "We ask, show and write down, so that the next one starts further on."},
};

constexpr int no_value = -1;

// From somebody of one job to somebody of another; "*" is anybody. `points` for each receiver.
struct ThanksWords
{
    std::string_view from_job;
    std::string_view to_job;
    int value;
    int points;
    std::size_t receivers;
    std::string_view message;
};

inline constexpr ThanksWords thanks_words[] = {
    {"SVT", "SVT", 0, 25, 1,
     "You took my night call when my van stood in the snow, and the tomatoes at the lake never noticed. I owe you a "
     "Sunday."},
    {"TLD", "SVT", 0, 40, 2,
     "Four sites, one storm, and not one grower lost a bed. What I liked most: you phoned each of them back "
     "the next morning."},
    {"ACM", "SVT", 0, 20, 1,
     "The rose grower in the south told me you showed her how to read the alarm log herself. She has not called at "
     "night since. Neither of us has ever sold anything that good."},
    {"SVT", "SWD", 2, 20, 1,
     "The new fault page says in plain words which sensor it does not believe. Saved me an hour on a ladder on "
     "Tuesday."},
    {"SWD", "SVT", 3, 15, 1,
     "Thank you for taking me along for two days. I had no idea that our menu is read with wet gloves. Three "
     "buttons are larger now because of you."},
    {"QUS", "PRT", 2, 15, 1,
     "You stopped the line for a crimp that nobody else would have seen. It was the whole reel. Thank you for "
     "pressing the button."},
    {"PRT", "QUS", 1, 10, 1,
     "You came down to the bench instead of sending the form. We found it in ten minutes, and I learned why the gauge "
     "drifts."},
    {"PRT", "PRT", 3, 10, 2,
     "Both of you stayed after your shift to show me the new press until my hands knew it. Today I set it up alone."},
    {"AUT", "SWD", 1, 20, 1,
     "You said on day two that the date would not hold. Because of that we had three weeks to choose, and the "
     "grower had three weeks to plan."},
    {"PMG", "AUT", 0, 25, 1,
     "The vents of the second bay opened against the wind on Friday. You found the sign error in the "
     "commissioning sheet before I had found my shoes."},
    {"PMG", "PRT", 1, 15, 1,
     "You told me the frames would be two days late while I could still move the crane. That call saved us more than "
     "the crane costs."},
    {"ACM", "CRA", 3, 15, 1,
     "Your page on humidity at dusk is the first one that growers ask me to send them. Half of them have it taped to "
     "the wall."},
    {"CRA", "AUT", 3, 15, 1,
     "You asked what the plant wants before you asked what the valve can do. The new watering curve shows it."},
    {"CRA", "CRA", 0, 20, 1,
     "You drove out on a Sunday for a grower whom you had never met, because the leaves in the picture looked wrong to "
     "you. They were."},
    {"BSS", "SVT", no_value, 10, 1,
     "Your travel reports come complete, on time and with a joke. Payroll wishes you to know that you are loved."},
    {"SVT", "BSS", no_value, 15, 1,
     "You sorted out my visa, my ticket and my mother’s birthday bouquet in one afternoon. I was on the plane the next "
     "day."},
    {"TLD", "PRT", 2, 30, 3,
     "Nobody asked you to redraw the cabling of the small cabinet. Now a hand fits behind it. Service sent cake, and "
     "it is in the kitchen."},
    {"HOD", "QUS", 1, 30, 1,
     "You put the bad figures on the first page. I would have looked for them on page nine. That is how a report "
     "should be."},
    {"TLD", "SWD", 3, 25, 2,
     "Your lunch talk on reading a trace has ended our “works on my bench” days. Five people used it this week."},
    {"SWD", "SWD", 1, 15, 1,
     "You reviewed my change on a Friday afternoon and asked one question. It was the right one, and I went home "
     "without the bug."},
    {"SWD", "AUT", 0, 15, 1,
     "You simulated a power cut at every minute of the night, just to see. Minute 3:12 is fixed. Nobody will ever "
     "know how close that was, so I tell it here."},
    {"AUT", "AUT", 2, 10, 1,
     "You labelled both ends of every cable in the trial house. Both ends! I could have cried."},
    {"BSS", "BSS", 3, 10, 1,
     "You wrote down how the month is closed before you went on leave. We closed it a day early, from your page."},
    {"EXE", "SVT", 0, 50, 1,
     "Eleven years on the road, and growers still ask for you by name. Thank you for teaching three beginners how to "
     "listen "
     "to a pump."},
    {"HOD", "TLD", 1, 30, 1,
     "You moved a date with a customer and told them the real reason. They wrote to me to say that they trust us more "
     "now."},
    {"TLD", "TLD", no_value, 20, 1, "You lent us two people in your busiest week and never mentioned it again. I do."},
    {"PMG", "SVT", 0, 20, 2,
     "The handover at the herb grower took a morning instead of a week, because you had walked the site before us."},
    {"PMG", "PMG", 3, 15, 1,
     "Your list of the twelve things that go wrong at a handover hangs beside my desk. I have only met four of them so "
     "far."},
    {"ACM", "PRT", 1, 15, 2,
     "A customer wanted the cabinets in green. You did it, you photographed it, and you told me what it really costs. "
     "All three helped."},
    {"ACM", "ACM", 3, 10, 1,
     "You let me sit in on the call that went badly. It was braver than a course on good ones, and I learned more."},
    {"CRA", "SVT", 0, 15, 1,
     "You noticed the yellow leaves although you had come for the fan. The grower thinks you are a botanist."},
    {"SVT", "PRT", 2, 15, 1,
     "Whoever put the spare fuse inside the door of the cabinet: it was dark, it was raining, and it was there. I hear "
     "it was you."},
    {"PRT", "AUT", 3, 10, 1,
     "You explained to the whole shift what the controller does with the wires that we crimp. I build them differently "
     "since."},
    {"QUS", "SWD", 1, 15, 1,
     "You opened the defect list to everybody before the audit. The auditor asked whether he may show that to others."},
    {"QUS", "QUS", 3, 10, 1, "You taught me to measure twice and to say so when I had measured once."},
    {"BSS", "TLD", 1, 10, 1,
     "You sent the holiday plan of your team in January. January! Everybody else: look and learn."},
    {"TLD", "BSS", no_value, 20, 1,
     "Two new people began on Monday, and both had a badge, a desk and somebody who knew their name. That was you."},
    {"HOD", "PRT", 2, 25, 4,
     "The vents of series three are back from the field after ten years: two worn bushings and nothing else. "
     "You built those. I wanted you to know."},
    {"SWD", "CRA", 3, 15, 1,
     "You sat with us for a whole afternoon and described what dew is. We had been showing growers a number that means "
     "nothing."},
    {"AUT", "SVT", 2, 15, 1,
     "You sent the broken board back with a note on what you had tried. I have framed the note. The board is fixed in "
     "the new revision."},
    {"SVT", "SVT", 3, 10, 1,
     "You taught me to wait two minutes before touching anything. Two minutes are long. They work."},
    {"PRT", "BSS", no_value, 10, 1,
     "You found out why my overtime was missing, put it right, and checked the other nine on the shift without being "
     "asked."},
    {"EXE", "TLD", 1, 50, 1,
     "You told me in front of everybody that my date was wrong. You were right, and it was the most useful minute of "
     "that meeting."},
    {"TLD", "QUS", 3, 20, 1,
     "Your ten-minute film about torque has been seen more often than anything I have ever said."},
    {"PMG", "BSS", 0, 15, 1,
     "A pump had to be in Lisbon by Thursday. You found a lorry, a driver and a customs stamp. The lettuce lived."},
    {"CRA", "ACM", 1, 10, 1,
     "You told a customer that he does not need the larger screen. He bought the smaller one and told his neighbour "
     "about you."},
    {"AUT", "PMG", 1, 15, 1, "You asked us before you promised. It sounds small. It has never happened to me before."},
    {"SWD", "BSS", no_value, 10, 1,
     "You found me a quiet room for the two weeks in which I needed one, and nobody had to explain anything."},
    {"SVT", "AUT", 0, 20, 1,
     "You picked up at half past three in the morning and talked me through a board that you had never seen. It ran at "
     "four."},
    {"PRT", "TLD", 2, 15, 1,
     "You got us the height of table that we had asked for since spring. My back thanks you, too."},
    {"QUS", "TLD", 3, 10, 1,
     "You asked “what can we learn?” and then waited. Somebody answered. That silence was well led."},
    {"ACM", "BSS", 1, 10, 1,
     "You caught a wrong figure in an offer an hour before it went out, and you told me quietly."},
    {"CRA", "SWD", 3, 15, 1,
     "The new chart shows leaf temperature beside air. Three growers changed their night setting within a day."},
    {"TLD", "AUT", 0, 30, 2,
     "A heat wave, nine houses, no alarm left unanswered. Thank you for sharing the nights so fairly that nobody had "
     "two in a row."},
    {"SVT", "QUS", 2, 10, 1,
     "You asked me what breaks and then did something about it. The hinge of the new door is thicker."},
    {"HOD", "SVT", 0, 40, 1,
     "I went along with you for a day. You explained the same valve to three people in three ways, and all three "
     "understood."},
    {"PRT", "SWD", 3, 10, 1,
     "You came to the works, watched us scan for an hour and said nothing. On Thursday the scan took one click."},
    {"PMG", "ACM", 1, 15, 1,
     "You wrote into the offer what we cannot do. It is the first project of mine that began without an argument."},
    {"BSS", "SWD", 3, 10, 1,
     "You showed three of us how to let the sheet add up by itself. I get a Friday afternoon back every month."},
    {"TLD", "CRA", 0, 25, 1,
     "Your notes on the strawberry trial were so clear that service could set the house up without you, while you were "
     "on leave."},
    {"SWD", "PMG", 1, 10, 1,
     "You came with a decision and not with a meeting. Thank you from everybody who had lunch that day."},
    {"AUT", "PRT", 2, 15, 1,
     "The first cabinet of a new series is never right. This one was. I have looked for the mistake for two days."},
    {"SVT", "ACM", 1, 10, 1,
     "You called before you sold the old stock controller. It would have been my third winter with that one."},
    {"QUS", "AUT", 2, 10, 1,
     "You changed the connector because it could be plugged in the wrong way. It took courage and a week."},
    {"EXE", "BSS", 3, 40, 2,
     "The way new people are welcomed here is your work. Four of them told me so, each in the first week."},
    {"CRA", "TLD", 1, 10, 1,
     "You said no to a trial that we could not have looked after properly. The grower was glad of it a month later."},
    {"PMG", "TLD", 0, 20, 1,
     "You put your best fitter on my worst site and explained to the others why. It is my best site now."},
    {"SVT", "PMG", 1, 10, 1, "The parts list was right. All of it. I counted twice because I did not believe it."},
    {"PRT", "PRT", 0, 15, 1,
     "Three express modules before noon, because a grower in the north stood without heat. You did not even look at "
     "the clock."},
    {"TLD", "SVT", 3, 25, 1,
     "You now write a line after every job on what surprised you. I read them all, and I am not the only one."},
    {"SWD", "QUS", 1, 10, 1,
     "You told us that our test was green because it tested nothing. Best bug report of the year."},
    {"ACM", "TLD", 0, 15, 1,
     "When I had promised too much, you helped first and asked afterwards. I have not done it again."},
    {"BSS", "PMG", 1, 10, 1, "Your invoices match your projects. To the cent. We talk about you at lunch."},
    {"AUT", "CRA", 3, 15, 1,
     "You explained to me what a grower fears at five in the morning. The alarm now says that, and not a number."},
    {"HOD", "SWD", 2, 30, 2,
     "You took out more than you put in this quarter, and the controller starts in half the time. That is craft."},
    {"TLD", "PMG", 1, 20, 1,
     "You held the line with a customer who shouted, and you were kind. My team watched and learned."},
};

// To one receiver, read by them and their manager.
inline constexpr std::string_view private_thanks[] = {
    "This was not your easiest spring. You asked for help before it was too late, and that took more than any project. "
    "I "
    "am glad that you are in this team.",
    "You took the complaint without handing it on to the one who had made the mistake. I saw it, and I will not forget "
    "it.",
    "I know what it cost you to give up that site. You did it for the team. Thank you.",
};

inline constexpr std::string_view finished_thanks = "You finished what we had planned in autumn, and it shows: the "
                                                    "last two jobs came back without a question. Well learned.";
inline constexpr std::string_view waiting_thanks = "Nine nights on call in two weeks between the three of you, and not "
                                                   "one grower waited longer than an hour. I would like "
                                                   "to say thank you with more than words.";

} // namespace espalier::app::demo
