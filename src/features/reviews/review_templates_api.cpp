// SPDX-License-Identifier: Apache-2.0
// The endpoints on templates of reviews. What changes a template answers with it.
#include "features/identity/identity.h"
#include "features/reviews/review_routes.h"
#include "features/reviews/review_templates.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::reviews {

namespace {

struct OneReviewTemplate
{
    ReviewTemplateId review_template_id;
};
BOOST_DESCRIBE_STRUCT(OneReviewTemplate, (), (review_template_id))

platform::Page<ReviewTemplateLine> list_templates(Context& c)
{
    return {.items = review_templates(c), .next = {}};
}

ReviewTemplateContent read_starter(Context& c)
{
    return starter_template(identity::language_of(c));
}

ReviewTemplateView create(Context& c, ReviewTemplateContent const& in)
{
    return review_template(c, create_template(c, in));
}

ReviewTemplateView read_template(Context& c, OneReviewTemplate const& in)
{
    return review_template(c, in.review_template_id);
}

constexpr auto the_template = [](Context& c, auto const& in) { return review_template(c, in.review_template_id); };

} // namespace

void template_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    using platform::then;
    r.get("list_review_templates", "/review-templates", manage_reviews, "List templates of reviews, by name",
          list_templates);
    r.get("read_review_template_starter", "/review-template-starter", manage_reviews,
          "Read what a new template begins with", read_starter);
    r.post("create_review_template", "/review-templates", manage_reviews, "Write a template", create);
    r.get("read_review_template", "/review-templates/{review_template_id}", manage_reviews, "Read a template",
          read_template);
    r.put("change_review_template", "/review-templates/{review_template_id}", manage_reviews,
          "Change a template; cycles under way keep theirs", then(change_template, the_template));
    r.post("retire_review_template", "/review-templates/{review_template_id}/retirement", manage_reviews,
           "Retire a template", then(retire_template, the_template));
}

} // namespace espalier::reviews
