// SPDX-License-Identifier: Apache-2.0
// The rules of evidence.h: who may say what of whom, and how a row is replaced.
#include "features/competencies/evidence.h"

#include "base/time_zone.h"
#include "features/competencies/agreed_evidence.h"
#include "features/competencies/evidence_store.h"
#include "platform/events.h"
#include "platform/paging.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::competencies {

namespace {

constexpr EvidenceSource every_source[] = {
    EvidenceSource::self, EvidenceSource::manager,     EvidenceSource::peer,        EvidenceSource::report,
    EvidenceSource::quiz, EvidenceSource::certificate, EvidenceSource::observation, EvidenceSource::import};

// The sources that follow from how the viewer stands to the person.
std::vector<EvidenceSource> sources_by_relation(Context const& context, PersonId person)
{
    auto const viewer = context.viewer.person_id;
    if (!viewer)
        return {};
    if (*viewer == person)
        return {EvidenceSource::self};
    if (context.chart->is_above(*viewer, person))
        return {EvidenceSource::manager, EvidenceSource::observation};
    if (context.chart->has_dotted_line(*viewer, person))
        return {EvidenceSource::peer, EvidenceSource::observation};
    return {};
}

// The people team keep everybody's ledger but their own: nobody validates themselves.
bool keeps_ledger(Context const& context, PersonId person)
{
    return context.viewer.person_id != person && context.may_for_everybody(platform::permissions::give_evidence);
}

// May the viewer correct or withdraw a row about the person? Whose words it holds, who recorded it, and who keeps the
// ledger; of themselves people take back nothing but their own words, also where they brought the row in.
bool may_replace(Context const& context, PersonId person, std::optional<PersonId> rater,
                 platform::AccountId recorded_by)
{
    auto const& viewer = context.viewer;
    auto const said_it = viewer.person_id && rater == viewer.person_id;
    auto const recorded_it = recorded_by == viewer.account_id && viewer.person_id != person;
    return said_it || recorded_it || keeps_ledger(context, person);
}

bool has(std::vector<EvidenceSource> const& sources, EvidenceSource source)
{
    return std::find(sources.begin(), sources.end(), source) != sources.end();
}

// Whose words they are: the person's own, or the viewer's where the source follows from their relation; a quiz, or a
// rating that the people team writes down for somebody, has no rater.
std::optional<PersonId> rater_of(Context const& context, PersonId person, EvidenceSource source)
{
    if (source == EvidenceSource::self)
        return person;
    if (has(sources_by_relation(context, person), source))
        return context.viewer.person_id;
    return std::nullopt;
}

void check_rating(Context const& context, store::Rateable const& competency, double level, Date valid_on)
{
    Violations violations;
    check_level(violations, "/level", competency.name, competency.range(), level);
    if (valid_on > latest_day(context.now))
        violations.add("/valid_on", "in_future", "Evidence speaks of a day that has been; this one is still to come.");
    violations.throw_if_any();
}

store::Rateable rateable_in_force(Context& context, Id<Competency> id)
{
    auto found = store::rateable(context.tx, id);
    if (!found)
        throw not_found("competency");
    if (found->is_retired || found->framework_state != FrameworkState::approved)
        throw conflict("competency_not_in_force",
                       fmt::format("{} is not in force: its framework is not approved, or it is retired.", found->name),
                       {{"name", found->name}});
    return std::move(*found);
}

Evidence append(Context& context, store::EvidenceRow const& row, std::string_view kind)
{
    store::insert_evidence(context.tx, row);
    record(context,
           {.kind = kind,
            .person_id = row.person_id,
            .thing = "evidence",
            .thing_id = row.id.value,
            .detail = fmt::format(R"({{"competency_id":"{}","source":"{}","level":{},"corrects_id":"{}"}})",
                                  row.competency_id.value, reflect::to_name(row.source), row.level,
                                  row.corrects_id.value_or(Id<Evidence>{}).value)});
    return store::one_evidence(context.tx, row.person_id, row.id, "").value();
}

// The row to be replaced, as the start of its replacement: who may and whether it still stands has been asked.
store::EvidenceRow replacement_of(Context& context, PersonId person, Id<Evidence> id)
{
    auto row = store::evidence_row(context.tx, person, id);
    if (!row)
        throw not_found("evidence");
    if (!may_replace(context, person, row->rater_id, row->recorded_by))
        throw forbidden("Only who gave this evidence, or the people team, may correct it.");
    if (row->is_withdrawn || store::is_corrected(context.tx, *row))
        throw conflict("already_corrected", "This evidence was corrected or withdrawn before. Correct the newest one.");
    row->corrects_id = row->id;
    row->id = context.next_id<Evidence>();
    row->recorded_at = context.now;
    row->recorded_by = context.viewer.account_id;
    return std::move(*row);
}

Evidence append_given(Context& context, EvidenceDraft const& draft, EvidenceSource source,
                      std::optional<PersonId> rater)
{
    check_rating(context, rateable_in_force(context, draft.competency_id), draft.level, draft.valid_on);
    return append(context,
                  {.person_id = draft.person_id,
                   .competency_id = draft.competency_id,
                   .id = context.next_id<Evidence>(),
                   .source = source,
                   .level = draft.level,
                   .valid_on = draft.valid_on,
                   .recorded_at = context.now,
                   .recorded_by = context.viewer.account_id,
                   .rater_id = rater,
                   .comment = draft.comment.value_or("").value,
                   .corrects_id = {}},
                  "evidence.given");
}

} // namespace

std::vector<EvidenceSource> sources_open_to(Context const& context, PersonId person)
{
    if (keeps_ledger(context, person))
        return {std::begin(every_source), std::end(every_source)};
    return sources_by_relation(context, person);
}

RatedScale rated_scale(Context& context, Id<Competency> id)
{
    auto found = store::rateable(context.tx, id);
    if (!found)
        throw not_found("competency");
    return {std::move(found->name), found->range()};
}

Evidence give_evidence(Context& context, EvidenceDraft const& draft)
{
    if (!store::person_exists(context.tx, draft.person_id))
        throw not_found("person");
    if (!has(sources_open_to(context, draft.person_id), draft.source))
        throw forbidden(fmt::format("From where you stand to this person you cannot give evidence as \"{}\".",
                                    reflect::to_name(draft.source)));
    return append_given(context, draft, draft.source, rater_of(context, draft.person_id, draft.source));
}

Evidence record_observation(Context& context, EvidenceDraft const& draft)
{
    return append_given(context, draft, EvidenceSource::observation, context.viewer.person_id);
}

Evidence record_agreed_evidence(Context& context, AgreedRating const& rating, PersonId rater)
{
    auto const source = context.chart->is_above(rater, rating.person_id) ? EvidenceSource::manager
        : context.chart->is_above(rating.person_id, rater)               ? EvidenceSource::report
                                                                         : EvidenceSource::peer;
    return append_given(context,
                        {.person_id = rating.person_id,
                         .competency_id = rating.competency_id,
                         .source = source,
                         .level = Level(rating.level),
                         .valid_on = rating.valid_on,
                         .comment = {}},
                        source, rater);
}

Evidence correct_evidence(Context& context, EvidenceCorrection const& correction)
{
    auto row = replacement_of(context, correction.person_id, correction.evidence_id);
    check_rating(context, store::rateable(context.tx, row.competency_id).value(), correction.level,
                 correction.valid_on);
    row.level = correction.level;
    row.valid_on = correction.valid_on;
    row.comment = correction.comment.value;
    return append(context, row, "evidence.corrected");
}

Evidence withdraw_evidence(Context& context, EvidenceWithdrawal const& withdrawal)
{
    auto row = replacement_of(context, withdrawal.person_id, withdrawal.evidence_id);
    row.comment = withdrawal.reason.value;
    row.is_withdrawn = true;
    return append(context, row, "evidence.withdrawn");
}

std::vector<Id<Evidence>> correctable_evidence(Context& context, PersonId person, Id<Competency> competency)
{
    auto const standing = store::standing_evidence(context.tx, person, competency);
    std::vector<Id<Evidence>> result;
    for (auto const& row : standing)
        if (may_replace(context, person, row.rater_id, row.recorded_by))
            result.push_back(row.id);
    return result;
}

KnownOn known_on(Context const& context, std::optional<Date> as_known_on)
{
    if (!as_known_on)
        return KnownOn::now(context.now);
    if (*as_known_on > latest_day(context.now))
        throw invalid("/as_known_on", "in_future", "What will be known on a day to come cannot be said.");
    return KnownOn::end_of(*as_known_on);
}

Page<Evidence> list_evidence(Context& context, EvidenceFilter const& filter)
{
    auto const language = filter.language ? primary_language(filter.language->value) : std::string();
    auto const known = known_on(context, filter.as_known_on);
    return platform::page_by_id<Evidence>(filter.after, filter.limit, [&](Id<Evidence> before, std::int64_t limit) {
        return store::evidence(context.tx, filter.person_id, filter.competency_id, known.recorded_until, language,
                               before, limit);
    });
}

} // namespace espalier::competencies
