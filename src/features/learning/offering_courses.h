// SPDX-License-Identifier: Apache-2.0
// Which course an offering holds. One course may be held by several offerings, for other people or at another price.
#pragma once

#include "features/learning/learning.h"

namespace espalier::learning {

struct OfferingPath
{
    OfferingId offering_id;
};
BOOST_DESCRIBE_STRUCT(OfferingPath, (), (offering_id))

struct OfferingContentChoice
{
    OfferingId offering_id;
    CourseId course_id;
};
BOOST_DESCRIBE_STRUCT(OfferingContentChoice, (), (offering_id, course_id))

struct CoursePath
{
    CourseId course_id;
};
BOOST_DESCRIBE_STRUCT(CoursePath, (), (course_id))

// Fault not_found where the viewer may not see the offering, or it holds none.
OfferingCourse offering_course(Context& context, OfferingPath const& path);
platform::Page<NamedOffering> offerings_of_course(Context& context, CoursePath const& path);
// In the place of another; whoever has begun that one ends it. Fault not_found.
OfferingCourse choose_course(Context& context, OfferingContentChoice const& choice);
void remove_course(Context& context, OfferingPath const& path);

} // namespace espalier::learning
