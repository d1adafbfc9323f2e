// SPDX-License-Identifier: Apache-2.0
// A review as it was signed: all that it says, in one value, with its hash, and how that is printed.
#pragma once

#include "features/reviews/review_sheets.h"
#include "platform/documents.h"
#include "platform/words.h"

namespace espalier::reviews {

struct SignOff
{
    ReviewTurnKind kind = ReviewTurnKind::acknowledged;
    std::string by_name;
    Instant at;
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(SignOff, (), (kind, by_name, at, comment))

// Without what is hidden from the employee: the copy is theirs, too.
struct SignedContent
{
    ReviewId review_id;
    std::string cycle_name;
    std::string person_name;
    std::string reviewer_name;
    Date period_from;
    Date period_to;
    ReviewTemplateContent form;
    std::vector<ReviewItem> items;
    ReviewSheetContent employee;
    ReviewSheetContent manager;
    std::optional<double> computed_rating;
    std::optional<std::int64_t> given_rating;
    std::string override_reason;
    std::optional<std::int64_t> calibrated_rating;
    std::optional<std::int64_t> appealed_rating;
    std::optional<Date> met_on;
    std::vector<SignOff> sign_offs; // and the answer to an appeal
};
BOOST_DESCRIBE_STRUCT(SignedContent, (),
                      (review_id, cycle_name, person_name, reviewer_name, period_from, period_to, form, items, employee,
                       manager, computed_rating, given_rating, override_reason, calibrated_rating, appealed_rating,
                       met_on, sign_offs))

// `questions`: of the template's questionnaire, as it was asked; none: it asks none. `hash`: of the content.
struct SignedPrint
{
    std::string organisation;
    std::string hash;
    std::optional<questionnaires::QuestionnaireForm> questions;
};
platform::Document review_document(SignedContent const& content, SignedPrint const& print,
                                   platform::Words const& words);

} // namespace espalier::reviews
