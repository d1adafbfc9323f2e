// SPDX-License-Identifier: Apache-2.0
// The files of demo/, read into described structs.
#pragma once

#include "reflect/type.h"

#include <string>
#include <string_view>
#include <vector>

namespace espalier::app::demo {

struct Site
{
    std::string code;
    std::string name;
    std::string description;
    std::string time_zone;
    std::vector<std::string> languages;
    std::vector<std::string> unit_codes;
};
BOOST_DESCRIBE_STRUCT(Site, (), (code, name, description, time_zone, languages, unit_codes))

struct Organization
{
    std::string name;
    std::string legal_name;
    std::string tagline;
    std::string description;
    std::string currency;
    std::string language;
    std::string email_domain;
    double weekly_hours = 38;
    std::vector<Site> sites;
};
BOOST_DESCRIBE_STRUCT(Organization, (),
                      (name, legal_name, tagline, description, currency, language, email_domain, weekly_hours, sites))

struct UnitLine
{
    std::string code;
    std::string name;
    std::optional<std::string> parent_code;
};
BOOST_DESCRIBE_STRUCT(UnitLine, (), (code, name, parent_code))

struct Staffing
{
    std::string unit_code;
    std::string job_code;
    std::int64_t head_count = 0;
    bool is_unit_head = false;
};
BOOST_DESCRIBE_STRUCT(Staffing, (), (unit_code, job_code, head_count, is_unit_head))

struct CareerPath
{
    std::string from_job_code;
    std::string to_job_code;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(CareerPath, (), (from_job_code, to_job_code, note))

struct FrameworkLine
{
    std::string code;
    std::string name;
    std::string edition;
    std::string description;
    std::string licence;
    std::string attribution;
};
BOOST_DESCRIBE_STRUCT(FrameworkLine, (), (code, name, edition, description, licence, attribution))

struct ScaleLine
{
    std::string scale_code;
    double level = 0;
    std::string name;
    std::string description;
};
BOOST_DESCRIBE_STRUCT(ScaleLine, (), (scale_code, level, name, description))

struct Comment
{
    std::string competency_code;
    std::string source;
    bool low = false; // fits a rating below what the job requires
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(Comment, (), (competency_code, source, low, comment))

struct NeedStatement
{
    std::string competency_code;
    std::string statement;
    std::string raised_by; // employee, manager
    std::string cause;
};
BOOST_DESCRIBE_STRUCT(NeedStatement, (), (competency_code, statement, raised_by, cause))

struct PlanItemLine
{
    std::string competency_code;
    std::string method;
    std::string title;
    double hours = 0;
    Money cost;
    std::int64_t weeks = 0;
    std::string success_measure;
};
BOOST_DESCRIBE_STRUCT(PlanItemLine, (), (competency_code, method, title, hours, cost, weeks, success_measure))

struct CompanyValueLine
{
    std::string name;
    std::string description;
};
BOOST_DESCRIBE_STRUCT(CompanyValueLine, (), (name, description))

// From somebody of one job to somebody of another; `points` for each receiver.
struct ThanksLine
{
    std::string from_job;
    std::string to_job;
    std::string company_value; // its name; empty: none
    std::int64_t points = 0;
    std::int64_t receivers = 0;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(ThanksLine, (), (from_job, to_job, company_value, points, receivers, message))

// What is said on an occasion of its own: "private", "item_finished", "waits" (for the budget owner).
struct ThanksApart
{
    std::string occasion;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(ThanksApart, (), (occasion, message))

// What somebody writes in a survey; `low` fits whoever is not content with the factor.
struct SurveyComment
{
    std::string purpose; // of the questionnaire
    std::string question_key;
    std::string factor_key;
    bool low = false;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(SurveyComment, (), (purpose, question_key, factor_key, low, text))

struct Content
{
    Organization organization;
    std::vector<UnitLine> units;
    std::vector<Staffing> staffing;
    std::vector<CareerPath> career_paths;
    std::vector<FrameworkLine> frameworks;
    std::vector<ScaleLine> scales;
    std::vector<Comment> comments;
    std::vector<NeedStatement> need_statements;
    std::vector<PlanItemLine> plan_items;
    std::vector<CompanyValueLine> company_values;
    std::vector<ThanksLine> thanks;
    std::vector<ThanksApart> thanks_apart;
    std::vector<SurveyComment> survey_comments;
    std::vector<std::string> given_names;
    std::vector<std::string> family_names;
};

Content read_content();
std::string_view demo_file(std::string_view name); // Fault not_found when it was not built in

} // namespace espalier::app::demo
