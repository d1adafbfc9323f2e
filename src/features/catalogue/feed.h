// SPDX-License-Identifier: Apache-2.0
// The list of what a provider offers, as a file: what is new comes in, what changed follows, what is no longer in it is
// retired and keeps its history, and comes back when it is there again. A line is recognised by its source and key.
//
// The file says what an offering is; for whom it is, what comes before, its owner and its review are the organisation's, and
// stay. What the organisation retired itself stays retired.
#pragma once

#include "features/catalogue/offerings.h"

namespace espalier::catalogue {

struct OfferingRow
{
    Text<1, 100> source; // the provider's list: "Keyhole School"
    Text<1, 200> key;    // what the offering is called there
    Text<1, 200> title;
    std::optional<Text<0, 500>> summary;
    std::optional<Text<0, 2000>> link;
    std::optional<Real<0, 10000>> hours;
    std::optional<Money> price; // for one person
    std::optional<Text<2, 35>> language;
    std::optional<Text<0, 2000>> competencies; // "WELD 1-3; Filing 2": code or name, from, to
    std::optional<plans::Method> method;
    std::optional<Modality> modality;
    std::optional<Giver> giver;
    std::optional<Text<0, 200>> provider; // absent: the source
    std::optional<bool> is_microlearning;
};
BOOST_DESCRIBE_STRUCT(OfferingRow, (),
                      (source, key, title, summary, link, hours, price, language, competencies, method, modality, giver,
                       provider, is_microlearning))

// One piece of the column `competencies`, as it is written.
struct NamedLevels
{
    std::string name;
    std::optional<double> from;
    double to = 0;
};
// "Filing 2", "WELD 1-3", "WELD 1 3"; none: there is no level at its end. A name may end in a number: with one number less.
std::vector<NamedLevels> readings_of(std::string_view piece); // the likeliest first; pure

void import_offerings(organization::ImportRun& run, std::vector<organization::ImportLine<OfferingRow>> const& lines);

} // namespace espalier::catalogue
