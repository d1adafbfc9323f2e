// SPDX-License-Identifier: Apache-2.0
// Each row of demo/offerings.csv is written and published by the people team, rated by colleagues here and there.
#include "app/demo/demo_catalogue.h"

#include "app/demo/demo_actors.h"
#include "app/demo/demo_tables.h"
#include "base/fault.h"
#include "features/catalogue/feed.h"
#include "features/catalogue/suggesting.h"

#include <algorithm>
#include <iterator>

namespace espalier::app::demo {

namespace {

struct OfferingLine
{
    Text<1, 200> title;
    Text<0, 500> summary;
    plans::Method method = plans::Method::course;
    catalogue::Giver giver = catalogue::Giver::own;
    bool is_microlearning = false;
    double hours = 0;
    Money cost;
    std::string language;
    catalogue::Modality modality = catalogue::Modality::own_pace;
    Text<0, 200> provider;
    Text<0, 2000> link;
    std::string competencies; // "CODE 1-3; CODE 2"
    std::string unit_codes;   // "OPS;SVC"
    std::string job_codes;
    std::string before; // the title of what comes before it
};
BOOST_DESCRIBE_STRUCT(OfferingLine, (),
                      (title, summary, method, giver, is_microlearning, hours, cost, language, modality, provider, link,
                       competencies, unit_codes, job_codes, before))

constexpr std::string_view comments[] = {
    "I used it the week after. The checklist hangs at my bench now.",
    "Good, but the second half is for people who do this every day.",
    "The exercise with our own figures was worth it.",
    "It took me two tries at work until it clicked; then it did.",
    "",
    "",
};

std::vector<std::string> pieces_of(std::string_view list)
{
    std::vector<std::string> pieces;
    while (!list.empty()) {
        auto const end = std::min(list.find(';'), list.size());
        if (auto const piece = trimmed(list.substr(0, end)); !piece.empty())
            pieces.emplace_back(piece);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return pieces;
}

template <class Thing> Id<Thing> by_code(db::Transaction& tx, std::string_view table, std::string_view code)
{
    auto const found = tx.row<Id<Thing>>("SELECT id FROM " + std::string(table) + " WHERE code = $1", code);
    if (!found)
        throw not_found(code);
    return *found;
}

catalogue::OfferingDraft draft_of(db::Transaction& tx, OfferingLine const& line, platform::PersonId owner, Date review)
{
    catalogue::OfferingDraft draft;
    draft.title = line.title;
    draft.summary = line.summary;
    draft.method = line.method;
    draft.giver = line.giver;
    draft.is_microlearning = line.is_microlearning;
    draft.hours = line.hours;
    draft.direct_cost = line.cost;
    draft.language = line.language;
    draft.modality = line.modality;
    draft.provider = line.provider;
    draft.link = line.link;
    draft.owner_id = owner;
    draft.review_on = review;
    for (auto const& piece : pieces_of(line.competencies)) {
        auto const levels = catalogue::readings_of(piece).at(0);
        catalogue::DevelopedCompetency developed{
            by_code<competencies::Competency>(tx, "competencies", levels.name), {}, levels.to};
        if (levels.from)
            developed.from_level = *levels.from;
        draft.competencies.push_back(developed);
    }
    for (auto const& code : pieces_of(line.unit_codes))
        draft.unit_ids.push_back(by_code<organization::Unit>(tx, "units", code));
    for (auto const& code : pieces_of(line.job_codes))
        draft.job_ids.push_back(by_code<organization::Job>(tx, "jobs", code));
    if (!line.before.empty())
        draft.prerequisite_ids.push_back(
            tx.row<catalogue::OfferingId>("SELECT id FROM offerings WHERE title = $1", line.before).value());
    return draft;
}

void rate_some(platform::Workspace& workspace, db::Transaction& tx, std::vector<Actor> const& people,
               std::vector<catalogue::OfferingId> const& offerings, Date today)
{
    for (std::size_t i = 0; i < offerings.size(); i += 3)
        for (std::size_t k = 0; k < 3 + i % 4; ++k) {
            auto const& who = people[(i * 7 + k * 11) % people.size()];
            auto const viewer = viewer_of(who);
            auto context = acting(workspace, tx, viewer, today.plus_days(-static_cast<int>(20 + k)));
            try {
                catalogue::rate(context,
                                {.offering_id = offerings[i],
                                 .usefulness = static_cast<std::int64_t>(3 + (i + k) % 3),
                                 .comment = std::string(comments[(i + k) % std::size(comments)]),
                                 .is_named = k % 3 != 0});
            } catch (Fault const& fault) {
                if (fault.code() != FaultCode::not_found) // it is for other units or jobs
                    throw;
            }
        }
}

void suggest_two(platform::Workspace& workspace, db::Transaction& tx, std::vector<Actor> const& people, Date today)
{
    auto const suggest = [&](Actor const& who, int days_ago, catalogue::SuggestionDraft const& draft) {
        auto const viewer = viewer_of(who);
        auto context = acting(workspace, tx, viewer, today.plus_days(-days_ago));
        catalogue::suggest(context, draft);
    };
    suggest(people[people.size() / 3], 6,
            {.title = "Thermal imaging for beginners",
             .method = plans::Method::course,
             .giver = catalogue::Giver::external,
             .link = "https://imaging.example/beginners",
             .reason = "Twice this winter we looked for a leak for a day that a camera shows in a minute.",
             .competency_id = by_code<competencies::Competency>(tx, "competencies", "TEC-DIAG")});
    suggest(people[people.size() / 2], 2,
            {.title = "Lunch and learn with the crop advisers",
             .method = plans::Method::peer_teaching,
             .giver = catalogue::Giver::own,
             .link = "",
             .reason = "They know what growers ask. An hour a month would save us many mails.",
             .competency_id = by_code<competencies::Competency>(tx, "competencies", "ORG-GROW")});
}

} // namespace

void make_catalogue(platform::Workspace& workspace, db::Transaction& tx)
{
    auto const people = actors(tx, workspace);
    auto const today = date_in_utc(workspace.now());
    auto const of_people_team = [](Actor const& actor) { return actor.email == "people@demo.example"; };
    auto const keeper = std::find_if(people.begin(), people.end(), of_people_team);
    if (keeper == people.end())
        throw not_found("people team of the demo");
    auto viewer = viewer_of(*keeper);
    viewer.roles.insert(platform::Role::people_admin);
    std::vector<catalogue::OfferingId> offerings;
    int row = 0;
    for (auto const& line : read_table<OfferingLine>("offerings.csv")) {
        auto context = acting(workspace, tx, viewer, today.plus_days(-300 + row));
        // A few are due to be looked at again.
        offerings.push_back(catalogue::add_offering(
            context, draft_of(tx, line, keeper->person_id, today.plus_days(row % 9 == 4 ? -3 : 60 + 5 * row))));
        catalogue::publish_offering(context, offerings.back());
        ++row;
    }
    rate_some(workspace, tx, people, offerings, today);
    suggest_two(workspace, tx, people, today);
}

} // namespace espalier::app::demo
