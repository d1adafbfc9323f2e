// SPDX-License-Identifier: Apache-2.0
// Templates of reviews: the scale, the sections with who answers and what they weigh, and how the rating comes about.
#pragma once

#include "features/reviews/review_terms.h"

namespace espalier::reviews {

constexpr std::int64_t lowest_potential = 1;
constexpr std::int64_t highest_potential = 3;

struct ScalePoint
{
    Text<1, 80> name;
    Text<0, 500> description{};
};
BOOST_DESCRIBE_STRUCT(ScalePoint, (), (name, description))

struct ReviewSection
{
    SectionKind kind = SectionKind::overall;
    Text<0, 200> title{}; // empty: the kind's own
    Text<0, 2000> help{}; // said above it
    AnsweredBy answered_by = AnsweredBy::both;
    Percent weight{0};                                 // of what is rated for the overall rating
    bool is_hidden_from_employee = false;              // what the manager says there; always so for potential
    std::optional<QuestionnaireId> questionnaire_id{}; // exactly of questions
};
BOOST_DESCRIBE_STRUCT(ReviewSection, (),
                      (kind, title, help, answered_by, weight, is_hidden_from_employee, questionnaire_id))

struct ReviewTemplateContent
{
    Text<1, 200> name;
    Text<0, 4000> introduction{};
    std::vector<ScalePoint> scale;         // the lowest first, which counts 1
    Whole<1, 7> expected_point{3};         // of the scale: a competency at the required level is worth this
    bool requires_comments_at_ends = true; // with the lowest and the highest point
    AbsentParts absent_parts = AbsentParts::redistributed;
    std::vector<ReviewSection> sections; // in the order in which they come
};
BOOST_DESCRIBE_STRUCT(ReviewTemplateContent, (),
                      (name, introduction, scale, expected_point, requires_comments_at_ends, absent_parts, sections))

// A rating is asked for in it.
constexpr bool is_rated(SectionKind kind)
{
    switch (kind) {
    case SectionKind::goals:
    case SectionKind::responsibilities:
    case SectionKind::competencies:
    case SectionKind::values:
    case SectionKind::potential:
    case SectionKind::overall: return true;
    default: return false;
    }
}

// It may count for the overall rating.
constexpr bool may_weigh(SectionKind kind)
{
    return is_rated(kind) && kind != SectionKind::potential && kind != SectionKind::overall;
}

constexpr bool answers(AnsweredBy answered_by, ReviewParty party)
{
    return answered_by == AnsweredBy::both || (answered_by == AnsweredBy::employee) == (party == ReviewParty::employee);
}

constexpr bool is_hidden_from_employee(ReviewSection const& section)
{
    return section.is_hidden_from_employee || section.kind == SectionKind::potential;
}

// What is wrong with it; pure. Pointers begin with "/".
void check(ReviewTemplateContent const& content, Violations& violations);

// Where a section of the kind stands; nullptr: there is none.
ReviewSection const* section_of(ReviewTemplateContent const& content, SectionKind kind);

struct ReviewTemplateLine
{
    ReviewTemplateId id;
    std::string name;
    bool is_retired = false;
    std::int64_t sections = 0;
    std::int64_t cycles = 0; // that use it
};
BOOST_DESCRIBE_STRUCT(ReviewTemplateLine, (), (id, name, is_retired, sections, cycles))

struct ReviewTemplateView
{
    ReviewTemplateId id;
    ReviewTemplateContent content;
    bool is_retired = false;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ReviewTemplateView, (), (id, content, is_retired, version))

struct ReviewTemplateChange : ReviewTemplateContent
{
    ReviewTemplateId review_template_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(ReviewTemplateChange, (ReviewTemplateContent), (review_template_id, version))

struct ReviewTemplateStep
{
    ReviewTemplateId review_template_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(ReviewTemplateStep, (), (review_template_id, version))

// What a new template begins with.
ReviewTemplateContent starter_template(std::string_view language);

std::vector<ReviewTemplateLine> review_templates(Context& context); // by name
ReviewTemplateView review_template(Context& context, ReviewTemplateId id);
// Cycles under way keep what they were launched with. Faults: invalid, not_found, stale, conflict (the name is taken).
ReviewTemplateId create_template(Context& context, ReviewTemplateContent const& content);
void change_template(Context& context, ReviewTemplateChange const& change);
void retire_template(Context& context, ReviewTemplateStep const& step);

} // namespace espalier::reviews
