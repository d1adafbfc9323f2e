// SPDX-License-Identifier: Apache-2.0
// A described struct with every kind of field, for the tests of this folder.
#pragma once

#include "reflect/type.h"

namespace espalier::reflect::sample {

enum class Shape
{
    round,
    square,
    long_and_thin
};
BOOST_DESCRIBE_ENUM(Shape, round, square, long_and_thin)

struct Part
{
    Text<1, 40> name;
    Whole<1, 100> count = 1;
    bool operator==(Part const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, count))

struct Thing
{
    Id<Thing> id;
    Text<2, 60> title;
    std::string notes;
    Email contact;
    bool active = false;
    std::int64_t stock = 0;
    Percent share;
    double length = 0;
    Money price;
    Date made_on;
    Instant seen_at;
    Shape shape = Shape::round;
    std::optional<Date> retired_on;
    std::optional<Part> spare;
    std::vector<Part> parts;
    std::vector<Shape> shapes;
    std::optional<Text<1, 20>> nickname;
    bool operator==(Thing const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Thing, (),
                      (id, title, notes, contact, active, stock, share, length, price, made_on, seen_at, shape,
                       retired_on, spare, parts, shapes, nickname))

struct ThingChange
{
    Change<Text<2, 60>> title;
    Change<Date> retired_on;
    std::optional<Document> extra;
};
BOOST_DESCRIBE_STRUCT(ThingChange, (), (title, retired_on, extra))

} // namespace espalier::reflect::sample
