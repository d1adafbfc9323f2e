// SPDX-License-Identifier: Apache-2.0
// Taking in what raters say, apart from who they are.
#include "features/three_sixty/rating.h"

#include "base/random_ids.h"
#include "features/identity/credentials.h"
#include "features/identity/identity.h"
#include "features/three_sixty/asked_form.h"
#include "features/three_sixty/round_writing.h"
#include "features/three_sixty/three_sixty_report.h"
#include "features/three_sixty/three_sixty_store.h"
#include "features/three_sixty/views_store.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::three_sixty {

namespace {

constexpr std::int64_t most_requests = 200;

struct Asked
{
    ThreeSixtyRater rater;
    ThreeSixty one;
    ThreeSixtyRound round;

    bool takes_answers(Date today) const
    {
        return round.state == RoundState::open && one.state < ThreeSixtyState::collected &&
            rater.state == RaterState::asked && !rater.has_answered && today <= last_day(round, one);
    }
};

Asked with_round(Context& context, std::optional<ThreeSixtyRater> const& rater)
{
    context.narrows_itself();
    if (!rater || rater->state == RaterState::chosen)
        throw not_found("request");
    auto const one = store::three_sixty(context.tx, rater->three_sixty_id);
    return {*rater, *one, find_round(context, one->round_id)};
}

Asked find_asked(Context& context, RaterId id)
{
    auto rater = store::rater(context.tx, id);
    if (rater && (!context.viewer.person_id || rater->person_id != context.viewer.person_id))
        rater.reset();
    return with_round(context, rater);
}

// The link works until the last day.
Asked find_outside(Context& context, std::string_view key)
{
    auto asked = with_round(context, store::rater_by_key(context.tx, identity::hash_of(key)));
    if (context.today() > last_day(asked.round, asked.one))
        throw not_found("request");
    return asked;
}

RatingForm form_for(Context& context, Asked const& asked, std::optional<Language> const& language)
{
    auto const& round = asked.round;
    return {.round_name = round.name,
            .message = round.message,
            .person_name = store::names_of(context.tx, {asked.one.id}).at(asked.one.id),
            .answer_until = last_day(asked.round, asked.one),
            .takes_answers = asked.takes_answers(context.today()),
            .has_answered = asked.rater.has_answered,
            .promise = {.rater_group = asked.rater.rater_group,
                        .is_named = is_named(asked.rater.rater_group),
                        .smallest_group = round.smallest_group,
                        .smallest_comment_group = round.smallest_comment_group,
                        .released_by = round.released_by,
                        .coach_name = store::person_name(context.tx, round.coach_id),
                        .purpose = round.purpose},
            .form = asked_form(context, asked.round, asked.one,
                               {.rater_group = asked.rater.rater_group, .language = language})};
}

void keep(Context& context, Asked const& asked, questionnaires::SortedAnswers const& answers)
{
    std::vector<ThreeSixtyComment> comments;
    for (auto const& answer : answers.written)
        comments.push_back({.id = random_id<ThreeSixtyComment>(),
                            .three_sixty_id = asked.one.id,
                            .rater_group = asked.rater.rater_group,
                            .question_key = answer.question_key.value,
                            .text = answer.text->value});
    context.tx.insert("three_sixty_sheets",
                      store::Sheet{.id = random_id<store::Sheet>(),
                                   .three_sixty_id = asked.one.id,
                                   .rater_group = asked.rater.rater_group,
                                   .answers = {reflect::to_json(answers.chosen)}});
    context.tx.insert_all("three_sixty_comments", comments);
}

void take(Context& context, Asked const& asked, std::vector<QuestionAnswer> const& answers)
{
    if (asked.rater.has_answered)
        throw conflict("already_answered", "You have answered already. Each person answers once.");
    if (!asked.takes_answers(context.today()))
        throw conflict("round_not_open", "The round takes no answers of yours today.");
    auto const form =
        asked_form(context, asked.round, asked.one, {.rater_group = asked.rater.rater_group, .language = {}});
    auto const accepted = questionnaires::accept_answers(form, answers);
    if (!store::mark_answered(context.tx, asked.rater.id))
        throw conflict("already_answered", "You have answered already. Each person answers once.");
    keep(context, asked, accepted);
}

// Whoever is above chooses somebody else.
void turn_down(Context& context, Asked const& asked, std::string_view reason)
{
    if (is_named(asked.rater.rater_group))
        throw conflict("always_rates", "The person and their manager always rate.");
    if (!asked.takes_answers(context.today()))
        throw conflict("round_not_open", "The round takes no answers of yours today.");
    store::decline(context.tx, asked.rater.id, reason);
    auto const& person = asked.one.person_id;
    platform::record(context, {"three_sixty.declined", person, "three_sixty", asked.one.id.value});
    if (auto const manager = context.chart->present_manager_of(person, context.today()))
        platform::notify(
            context, *manager, "three_sixty_declined",
            {{"person", store::names_of(context.tx, {asked.one.id}).at(asked.one.id)}, {"round", asked.round.name}},
            fmt::format("/three-sixties/{}", asked.one.id.value));
}

} // namespace

std::vector<RatingRequest> rating_requests(Context& context)
{
    context.narrows_itself();
    if (!context.viewer.person_id)
        return {};
    auto requests = store::requests_of(context.tx, *context.viewer.person_id, context.today(), most_requests);
    std::stable_partition(requests.begin(), requests.end(),
                          [](RatingRequest const& request) { return request.takes_answers; });
    return requests;
}

RatingForm rating_form(Context& context, RatingQuestion const& question)
{
    return form_for(context, find_asked(context, question.rater_id), question.language);
}

RatingForm rating_form(Context& context, OutsideRatingQuestion const& question)
{
    return form_for(context, find_outside(context, question.key.value), question.language);
}

void rate(Context& context, RatingAnswers const& answers)
{
    take(context, find_asked(context, answers.rater_id), answers.answers);
}

void rate(Context& context, OutsideRatingAnswers const& answers)
{
    take(context, find_outside(context, answers.key.value), answers.answers);
}

void decline(Context& context, RatingDecline const& decline)
{
    turn_down(context, find_asked(context, decline.rater_id), decline.reason.value);
}

void decline(Context& context, OutsideRatingDecline const& decline)
{
    turn_down(context, find_outside(context, decline.key.value), decline.reason.value);
}

} // namespace espalier::three_sixty
