// SPDX-License-Identifier: Apache-2.0
// One endpoint: the time line of a person.
#include "features/journal/journal_api.h"

#include "features/journal/journal.h"
#include "platform/permissions.h"

namespace espalier::journal {

void routes(platform::Routes& r)
{
    r.get("read_journal", "/people/{person_id}/journal", platform::permissions::read_journal,
          "Read what happened with a person in a time, as far as you may see it", journal)
        .recording_sightings();
}

} // namespace espalier::journal
