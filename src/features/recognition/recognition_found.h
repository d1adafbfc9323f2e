// SPDX-License-Identifier: Apache-2.0
// Who may read a recognition and who answers it, and what is told about it. For the rules of this feature.
#pragma once

#include "features/recognition/recognition_store.h"

namespace espalier::recognition {

// Everybody what is public and given, the giver always; receivers, and their nearest managers where the giver says so, what
// is given; who answers what waits.
bool may_read(Context const& context, store::Row const& row, std::vector<PersonId> const& receivers);
// The budget owner; the people team where the owner gave it, receives it or has left.
bool may_answer(Context const& context, store::Row const& row, std::vector<PersonId> const& receivers);

struct Found
{
    store::Row row;
    std::vector<PersonId> receivers;
};
// Fault not_found where there is none or the viewer may not read it. The people team finds what is public or waits.
Found find_to_read(Context& context, RecognitionId id);

// An event without words, and the notifications to receivers, to their managers and to who answers.
void note(Context& context, std::string_view kind, Recognition const& recognition, std::size_t receivers);
void tell_receivers(Context& context, Recognition const& recognition, std::vector<PersonId> const& receivers);
void tell(Context& context, PersonId whom, std::string_view kind, RecognitionId id);

} // namespace espalier::recognition
