// SPDX-License-Identifier: Apache-2.0
// Finding what is offered: by words and filters, page by page, and by a few words for the search of everything. Part of the
// face, for search.
#pragma once

#include "features/catalogue/offerings.h"
#include "platform/paging.h"

namespace espalier::catalogue {

struct OfferingFilter
{
    std::optional<Text<0, 100>> words; // beginnings of words of title, summary or provider, in any order
    std::optional<CompetencyId> competency_id;
    std::optional<ResponsibilityId> responsibility_id;
    std::optional<plans::Method> method;
    std::optional<Giver> giver;
    std::optional<Text<2, 35>> language; // with those of any language
    std::optional<Modality> modality;
    std::optional<Real<0, 10000>> most_hours; // without those of which it is not known, as the cost
    std::optional<Money> most_cost;
    std::optional<bool> is_microlearning;
    std::optional<bool> open_to_me;     // only what the viewer may take today
    std::optional<OfferingState> state; // published, where nobody says otherwise
    std::optional<bool> review_due;     // only those whose day to be looked at again has come
    std::optional<PersonId> owner_id;
    std::optional<OfferingId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(OfferingFilter, (),
                      (words, competency_id, responsibility_id, method, giver, language, modality, most_hours,
                       most_cost, is_microlearning, open_to_me, state, review_due, owner_id, after, limit))

// An offering in a list.
struct OfferingLine
{
    OfferingId id;
    std::string title;
    std::string summary;
    plans::Method method = plans::Method::course;
    Giver giver = Giver::own;
    bool is_microlearning = false;
    std::optional<double> hours;
    std::optional<Money> direct_cost;
    std::optional<std::string> language;
    std::optional<Modality> modality;
    std::string provider;
    OfferingState state = OfferingState::draft;
    std::optional<PersonId> owner_id;
    std::optional<std::string> owner_name;
    std::optional<Date> review_on;
    std::vector<OfferingCompetency> competencies;
    Usefulness usefulness;
};
BOOST_DESCRIBE_STRUCT(OfferingLine, (),
                      (id, title, summary, method, giver, is_microlearning, hours, direct_cost, language, modality,
                       provider, state, owner_id, owner_name, review_on, competencies, usefulness))

// By title. Three statements, whatever the length of the page.
platform::Page<OfferingLine> offerings(Context& context, OfferingFilter const& filter);

// What belongs to lines of which only the row was read: two statements.
void complete(Context& context, std::vector<OfferingLine*> const& lines);

struct FoundOffering
{
    OfferingId id;
    std::string title;
    plans::Method method = plans::Method::course;
};
BOOST_DESCRIBE_STRUCT(FoundOffering, (), (id, title, method))

std::vector<FoundOffering> find_offerings(Context& context, std::string_view typed, std::int64_t limit);

} // namespace espalier::catalogue
