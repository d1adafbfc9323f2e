// SPDX-License-Identifier: Apache-2.0
// The statement behind finding competencies.
#include "features/competencies/competencies_search.h"

#include "base/text.h"
#include "db/like.h"

namespace espalier::competencies {

std::vector<FoundCompetency> find_competencies(platform::Context& context, std::string_view typed, std::int64_t limit)
{
    auto const pattern = db::like_containing(search_form(typed));
    return context.tx.rows<FoundCompetency>(
        R"(SELECT c.id, c.name, f.name AS framework_name FROM competencies c JOIN frameworks f ON f.id = c.framework_id
           WHERE c.search_text LIKE $1 ESCAPE '\' AND c.retired_at IS NULL AND f.state = 'approved'
           ORDER BY CASE WHEN c.search_text LIKE $2 ESCAPE '\' THEN 0 ELSE 1 END, c.search_text, c.id
           LIMIT $3)",
        pattern, std::string_view(pattern).substr(1), limit);
}

} // namespace espalier::competencies
