// SPDX-License-Identifier: Apache-2.0
// SQL on many versions of jobs at once.
#include "features/organization/next_versions_store.h"

#include "db/id_list.h"

namespace espalier::organization::store {

std::vector<JobVersion> versions(db::Transaction& tx, std::vector<JobVersionId> const& ids)
{
    return tx.rows<JobVersion>("SELECT " + db::columns<JobVersion>("v") + " FROM (" + db::unfolded(tx, "$1") +
                                   ") w JOIN job_versions v ON v.id = w.id",
                               db::folded(ids));
}

std::vector<NumberedVersion> drafts_beside(db::Transaction& tx, std::vector<JobVersionId> const& versions)
{
    return tx.rows<NumberedVersion>("SELECT d.id, d.number FROM (" + db::unfolded(tx, "$1") +
                                        R"() w JOIN job_versions v ON v.id = w.id
           JOIN job_versions d ON d.job_id = v.job_id AND d.state = 'draft')",
                                    db::folded(versions));
}

std::vector<Responsibility> responsibilities_of(db::Transaction& tx, std::vector<JobVersionId> const& versions)
{
    return tx.rows<Responsibility>("SELECT " + db::columns<Responsibility>("r") + " FROM (" + db::unfolded(tx, "$1") +
                                       ") w JOIN responsibilities r ON r.job_version_id = w.id",
                                   db::folded(versions));
}

std::vector<Activity> activities_of(db::Transaction& tx, std::vector<JobVersionId> const& versions)
{
    return tx.rows<Activity>("SELECT " + db::columns<Activity>("a") + " FROM (" + db::unfolded(tx, "$1") +
                                 R"() w JOIN responsibilities r ON r.job_version_id = w.id
           JOIN activities a ON a.responsibility_id = r.id)",
                             db::folded(versions));
}

} // namespace espalier::organization::store
