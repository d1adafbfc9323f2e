// SPDX-License-Identifier: Apache-2.0
// The report on figures that were worked out by hand.
#include "features/three_sixty/three_sixty_report.h"

#include "features/three_sixty/collecting.h"
#include "features/three_sixty/three_sixty_document.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::three_sixty;

namespace {

using questionnaires::FormQuestion;
using questionnaires::QuestionKind;

FormQuestion question(std::string key, QuestionKind kind)
{
    FormQuestion made;
    made.key = key;
    made.kind = kind;
    made.text.text = "About " + key;
    return made;
}

// A competency from 1 to 4, two statements, of which the second is reversed, and a text.
questionnaires::QuestionnaireForm form()
{
    auto rating = question("skills", QuestionKind::competency_rating);
    rating.competencies = {{.competency_id = {7},
                            .name = "Pruning",
                            .definition = {},
                            .levels = {{1, "One", {}, {}}, {2, "Two", {}, {}}, {4, "Four", {}, {}}}}};
    questionnaires::FormSection section;
    section.key = "s";
    section.title.text = "Work";
    section.questions = {rating, question("listens", QuestionKind::agreement_5),
                         question("interrupts", QuestionKind::agreement_5), question("why", QuestionKind::long_text)};
    questionnaires::QuestionnaireForm made;
    made.sections = {section};
    return made;
}

RaterSheet sheet(RaterGroup group, double level, double listens, double interrupts)
{
    QuestionAnswer skills{.question_key = {"skills"},
                          .option_keys = {},
                          .number = {},
                          .date = {},
                          .text = {},
                          .rows = {{.row_key = {"7"}, .option_key = {}, .level = level, .cannot_judge = {}}},
                          .cannot_judge = {}};
    auto const number = [](std::string key, double value) {
        QuestionAnswer answer;
        answer.question_key = {key};
        answer.number = value;
        return answer;
    };
    return {group, {skills, number("listens", listens), number("interrupts", interrupts)}};
}

ThreeSixtyComment comment(RaterGroup group, std::string text)
{
    return {.id = {1}, .three_sixty_id = {1}, .rater_group = group, .question_key = "why", .text = std::move(text)};
}

ReportSources sources()
{
    return {.form = form(),
            .reversed = {"interrupts"},
            .sheets = {sheet(RaterGroup::self, 4, 3, 1), sheet(RaterGroup::manager, 2, 4, 2),
                       sheet(RaterGroup::peer, 2, 5, 1), sheet(RaterGroup::peer, 3, 4, 3),
                       sheet(RaterGroup::peer, 4, 3, 5), sheet(RaterGroup::report, 1, 1, 1)},
            .comments = {comment(RaterGroup::self, "Mine"), comment(RaterGroup::peer, "Theirs"),
                         comment(RaterGroup::report, "Alone")},
            .smallest_group = 3,
            .smallest_comment_group = 3};
}

} // namespace

TEST_CASE("a report sets the person beside those who are shown, with count, mean and spread")
{
    auto const report = report_of(sources());
    REQUIRE(report.pools.size() == 4);
    CHECK(report.pools[3].is_hidden());
    REQUIRE(report.items.size() == 3);
    auto const& pruning = report.items[0];
    CHECK(pruning.highest == 4);
    CHECK(pruning.self->mean == 4);
    // Manager 2, peers 2, 3, 4; the one report is left out.
    CHECK(pruning.others->answers == 4);
    CHECK(pruning.others->mean == doctest::Approx(2.75));
    CHECK(*pruning.others->spread == doctest::Approx(0.957427));
    CHECK(pruning.pools[2]->mean == 3);
    CHECK(*pruning.pools[2]->spread == 1);
    CHECK_FALSE(pruning.pools[1]->spread);
    CHECK_FALSE(pruning.pools[3]);
    CHECK(pruning.self_view == SelfView::blind_spot);
    // Reversed: self 1 is 5; manager 2 is 4; peers 1, 3, 5 are 5, 3, 1.
    CHECK(report.items[2].self->mean == 5);
    CHECK(report.items[2].others->mean == doctest::Approx(3.25));
    CHECK(report.items[1].self_view == SelfView::hidden_strength);
}

TEST_CASE("a report names what stands highest and lowest within its own scale, and nothing twice")
{
    auto const report = report_of(sources());
    // Pruning 2.75 of 1 to 4 is 0.583, listening 4 of 5 is 0.75, not interrupting 3.25 is 0.5625.
    CHECK(report.strongest == std::vector<std::int64_t>{1});
    CHECK(report.weakest == std::vector<std::int64_t>{2});
}

TEST_CASE("comments tell of the person and the manager who they are, of others nothing, and of too few not even that")
{
    auto few = sources();
    auto const report = report_of(few);
    REQUIRE(report.comments.size() == 2);
    CHECK(report.comments[0].by == RaterGroup::self);
    CHECK_FALSE(report.comments[1].by);
    CHECK(report.comments[1].text == "Theirs");
    CHECK(report.hides_comments);
    few.smallest_comment_group = 4;
    CHECK(report_of(few).comments.size() == 1);
}

TEST_CASE("the ledger takes the mean of each group that is shown, and counts those together as peers")
{
    auto const ratings = collected_ratings(sources().sheets, 3);
    REQUIRE(ratings.size() == 3);
    CHECK(ratings[0].source == competencies::EvidenceSource::self);
    CHECK(ratings[1].source == competencies::EvidenceSource::manager);
    CHECK(ratings[2].source == competencies::EvidenceSource::peer);
    CHECK(ratings[2].level == 3);
}

TEST_CASE(
    "the paper shows what the page shows: groups, means with how many and how far apart, and words without their group")
{
    ReportView view;
    view.person_name = "Malte Reis";
    view.round_name = "Spring";
    view.report = report_of(sources());
    auto const document = report_document(view, {.organisation = "Garden", .today = {}}, platform::Words("en"));
    // What, oneself, others, manager, peers; the one report has no column.
    CHECK(document.table.columns.size() == 5);
    CHECK(document.table.rows.size() == 5);
    CHECK(document.table.rows[0][2].text == "2.75");
    CHECK(document.table.rows[0][2].note == "n 4 · spread 0.96");
    CHECK(document.facts[0].second == "Oneself: 1; Manager: 1; Peers: 3; Direct reports: hidden, fewer than 3");
    CHECK(document.table.rows[4][0].text == "Theirs");
    CHECK(document.table.rows[4][0].note == "About why");
}

TEST_CASE("a round that follows up asks what was chosen to work on, and nothing else")
{
    auto const cut = only_items(form(), {{"skills", "7"}, {"interrupts", ""}});
    REQUIRE(cut.sections.size() == 1);
    REQUIRE(cut.sections[0].questions.size() == 2);
    CHECK(cut.sections[0].questions[0].key == "skills");
    CHECK(cut.sections[0].questions[1].key == "interrupts");
    CHECK(only_items(form(), {}).sections.empty());
}
