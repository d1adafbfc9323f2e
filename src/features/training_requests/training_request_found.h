// SPDX-License-Identifier: Apache-2.0
// A request found for somebody who may see it, whose turn it is, and what is recorded and told about it. For the rules of
// this feature.
#pragma once

#include "features/training_requests/training_request_settings.h"
#include "features/training_requests/training_request_state.h"
#include "features/training_requests/training_requests_store.h"

#include <span>

namespace espalier::training_requests {

// What turns follow from besides the request itself, read once.
struct TurnRules
{
    Holders holders;
    std::int64_t answer_within_days = 10;
};
TurnRules turn_rules(Context& context);

// Without names.
RequestTurn turn_of(Context& context, TurnRules const& rules, store::LineRow const& line);
void name_turns(Context& context, std::span<RequestTurn* const> turns); // in one statement

Askers askers_of(store::LineRow const& line);
// Do the people team answer, because nobody stands above?
bool is_people_teams(RequestTurn const& turn);

struct FoundRequest
{
    TrainingRequest request;
    store::LineRow line;
    RequestState state = RequestState::waiting;
    RequestTurn turn; // without names
};

// Fault not_found where there is none or the viewer may not see it.
FoundRequest find_request(Context& context, TrainingRequestId id);
// The same for somebody who writes requests of the person; Fault forbidden.
FoundRequest find_request_to_write(Context& context, TrainingRequestId id);

// Is it the viewer's own, or did they ask for it?
bool is_askers(Context& context, TrainingRequest const& request);
// May the viewer give the answer that it waits for?
bool may_answer(Context& context, FoundRequest const& found);
// As whom the viewer may review what was attended and has no such review yet.
std::optional<Reviewer> may_review_as(Context& context, FoundRequest const& found);

// Takes the step, with an event; Fault conflict when it cannot come now.
void take_step(Context& context, FoundRequest const& found, RequestStepKind kind, std::string_view comment);
// One that nothing stands against, of a request with this state before.
void note(Context& context, std::string_view kind, TrainingRequest const& request);

// Tells somebody, or whoever is asked now, with a link to the request.
void tell(Context& context, PersonId whom, std::string_view kind, TrainingRequest const& request);
void tell_asked(Context& context, TrainingRequestId id);

} // namespace espalier::training_requests
