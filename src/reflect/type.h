// SPDX-License-Identifier: Apache-2.0
// The type table of a described struct: one table, built once per type, that compiled functions walk to read and write
// JSON, CSV, SQL rows and JSON Schema. Templates here only describe; no other template expands per struct.
//
// Input rule: a field is required unless its type is std::optional, Change or std::vector. Output rule: every field is
// written; an empty optional is null.
#pragma once

#include "base/id.h"
#include "base/money.h"
#include "base/number.h"
#include "base/text.h"
#include "base/time.h"

#include <boost/describe/bases.hpp>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/list.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace espalier::reflect {

enum class Kind : std::uint8_t
{
    boolean,
    integer,     // std::int64_t
    number,      // double
    text,        // std::string at the object's address
    email,       // as text
    id,          // std::int64_t; a string in JSON
    instant,     // std::int64_t milliseconds; RFC 3339 in JSON
    date,        // std::int32_t days; YYYY-MM-DD
    money,       // std::int64_t hundredths; a number in JSON
    enumeration, // by name
    object,
    list,     // std::vector
    optional, // std::optional
    change,   // Change: absent, cleared or set
    document, // Document: JSON text passed through as it is
    secret,   // must never be written
};

struct Type;

struct Field
{
    std::string_view name;
    std::size_t offset; // bytes from the start of the object
    Type const* type;
};

struct Type
{
    Kind kind;
    std::string_view name = {};                         // of objects and enumerations, without namespace
    std::size_t size = 0;                               // bytes
    std::span<Field const> fields = {};                 // object
    Type const* element = nullptr;                      // list, optional, change
    std::span<std::string_view const> enumerators = {}; // position = value
    double minimum = 0, maximum = 0;                    // integer, number; both 0: no limit
    std::size_t minimum_length = 0, maximum_length = 0; // text, in code points; maximum 0: no limit

    // list: number of elements; optional and change: 0 or 1.
    std::size_t (*count)(void const* object) = nullptr;
    // The element at a position that exists.
    void const* (*at)(void const* object, std::size_t position) = nullptr;
    // Appends an element to a list, or engages an optional or change; returns where to write it.
    void* (*append)(void* object) = nullptr;
    // Empties a list or optional; a change becomes "cleared".
    void (*clear)(void* object) = nullptr;

    bool is_optional_input() const { return kind == Kind::optional || kind == Kind::change || kind == Kind::list; }
    // Through optional and change, down to what holds the value.
    Type const& value_type() const
    {
        return kind == Kind::optional || kind == Kind::change ? element->value_type() : *this;
    }
};

// A field of an update: absent (leave it), cleared (JSON null) or set.
template <class T> struct Change
{
    bool present = false;
    std::optional<T> value;
};

// JSON text kept and passed through as it is; it was made by this program or checked when it came in.
struct Document
{
    std::string json = "null";
};

template <class T> Type const& type_of();

namespace detail {

// The unqualified name in the compiler's own spelling of a template instance, "… [with T = espalier::plans::Plan; …]" (GCC)
// or "… [T = espalier::plans::Plan]" (Clang): "Plan", and "PlanPage" for Page<Plan>. The text lives as long as the program.
std::string_view name_in_signature(std::string_view signature);

template <class T> constexpr bool is_id = false;
template <class T> constexpr bool is_id<Id<T>> = true;
template <class T> constexpr bool is_text = false;
template <std::size_t A, std::size_t B> constexpr bool is_text<Text<A, B>> = true;
template <class T> constexpr bool is_whole = false;
template <std::int64_t A, std::int64_t B> constexpr bool is_whole<Whole<A, B>> = true;
template <class T> constexpr bool is_real = false;
template <int A, int B> constexpr bool is_real<Real<A, B>> = true;
template <class T> constexpr bool is_vector = false;
template <class T> constexpr bool is_vector<std::vector<T>> = true;
template <class T> constexpr bool is_optional = false;
template <class T> constexpr bool is_optional<std::optional<T>> = true;
template <class T> constexpr bool is_change = false;
template <class T> constexpr bool is_change<Change<T>> = true;

template <class T> std::string_view name_of()
{
    return name_in_signature(__PRETTY_FUNCTION__);
}

struct Anything
{
    template <class T> operator T() const;
};

template <class T, std::size_t... I> constexpr bool takes(std::index_sequence<I...>)
{
    return requires
    {
        T{(static_cast<void>(I), Anything{})...};
    };
}

// One expansion over all members: a function for each member would be a quarter of what a feature file compiles.
template <class T, template <class...> class List, class... Member> auto fields_of(List<Member...>)
{
    static T const sample{};
    auto const* const start = reinterpret_cast<char const*>(&sample);
    return std::array<Field, sizeof...(Member)>{
        Field{Member::name, static_cast<std::size_t>(reinterpret_cast<char const*>(&(sample.*Member::pointer)) - start),
              &type_of<std::remove_cvref_t<decltype(sample.*Member::pointer)>>()}...};
}

template <class T> Type object_type()
{
    using namespace boost::describe;
    using Members = describe_members<T, mod_public | mod_inherited>; // of bases first
    constexpr auto own = boost::mp11::mp_size<describe_members<T, mod_public>>::value;
    constexpr auto bases = boost::mp11::mp_size<describe_bases<T, mod_public>>::value;
    static_assert(!takes<T>(std::make_index_sequence<own + bases + 1>{}),
                  "a member is missing in BOOST_DESCRIBE_STRUCT");
    static auto const fields = fields_of<T>(Members());
    return {.kind = Kind::object, .name = name_of<T>(), .size = sizeof(T), .fields = fields};
}

template <template <class...> class List, class... Enumerator> constexpr bool count_from_zero(List<Enumerator...>)
{
    auto next = 0;
    return ((static_cast<int>(Enumerator::value) == next++) && ...);
}
template <template <class...> class List, class... Enumerator> constexpr auto names_of(List<Enumerator...>)
{
    return std::array<std::string_view, sizeof...(Enumerator)>{Enumerator::name...};
}

template <class T> Type enumeration_type()
{
    using Enumerators = boost::describe::describe_enumerators<T>;
    static_assert(sizeof(T) == sizeof(int), "described enumerations are plain `enum class`");
    static_assert(count_from_zero(Enumerators()),
                  "described enumerators count from 0, in the order of their description");
    static constexpr auto names = names_of(Enumerators());
    return {.kind = Kind::enumeration, .name = name_of<T>(), .size = sizeof(T), .enumerators = names};
}

template <class T> Type list_type()
{
    using Element = typename T::value_type;
    return {.kind = Kind::list,
            .size = sizeof(T),
            .element = &type_of<Element>(),
            .count = [](void const* list) { return static_cast<T const*>(list)->size(); },
            .at = [](void const* list, std::size_t i) -> void const* { return &(*static_cast<T const*>(list))[i]; },
            .append = [](void* list) -> void* { return &static_cast<T*>(list)->emplace_back(); },
            .clear = [](void* list) { static_cast<T*>(list)->clear(); }};
}

template <class T> Type optional_type()
{
    using Element = typename T::value_type;
    return {
        .kind = Kind::optional,
        .size = sizeof(T),
        .element = &type_of<Element>(),
        .count = [](void const* object) -> std::size_t { return static_cast<T const*>(object)->has_value() ? 1 : 0; },
        .at = [](void const* object, std::size_t) -> void const* { return &**static_cast<T const*>(object); },
        .append = [](void* object) -> void* { return &static_cast<T*>(object)->emplace(); },
        .clear = [](void* object) { static_cast<T*>(object)->reset(); }};
}

template <class T> Type change_type()
{
    using Element = typename decltype(T::value)::value_type;
    return {.kind = Kind::change,
            .size = sizeof(T),
            .element = &type_of<Element>(),
            .count = [](void const* object) -> std::size_t {
                return static_cast<T const*>(object)->value.has_value() ? 1 : 0;
            },
            .at = [](void const* object, std::size_t) -> void const* { return &*static_cast<T const*>(object)->value; },
            .append = [](void* object) -> void* {
                static_cast<T*>(object)->present = true;
                return &static_cast<T*>(object)->value.emplace();
            },
            .clear =
                [](void* object) {
                    static_cast<T*>(object)->present = true;
                    static_cast<T*>(object)->value.reset();
                }};
}

template <class T> Type make_type()
{
    if constexpr (std::is_same_v<T, bool>)
        return {.kind = Kind::boolean, .size = sizeof(T)};
    else if constexpr (std::is_same_v<T, std::int64_t>)
        return {.kind = Kind::integer, .size = sizeof(T)};
    else if constexpr (is_whole<T>)
        return {.kind = Kind::integer, .size = sizeof(T), .minimum = double(T::minimum), .maximum = double(T::maximum)};
    else if constexpr (std::is_same_v<T, double>)
        return {.kind = Kind::number, .size = sizeof(T)};
    else if constexpr (is_real<T>)
        return {.kind = Kind::number, .size = sizeof(T), .minimum = T::minimum, .maximum = T::maximum};
    else if constexpr (std::is_same_v<T, std::string>)
        return {.kind = Kind::text, .size = sizeof(T)};
    else if constexpr (is_text<T>)
        return {.kind = Kind::text,
                .size = sizeof(T),
                .minimum_length = T::minimum_length,
                .maximum_length = T::maximum_length};
    else if constexpr (std::is_same_v<T, Email>)
        return {.kind = Kind::email, .size = sizeof(T), .minimum_length = 3, .maximum_length = 254};
    else if constexpr (is_id<T>)
        return {.kind = Kind::id, .size = sizeof(T)};
    else if constexpr (std::is_same_v<T, Instant>)
        return {.kind = Kind::instant, .size = sizeof(T)};
    else if constexpr (std::is_same_v<T, Date>)
        return {.kind = Kind::date, .size = sizeof(T)};
    else if constexpr (std::is_same_v<T, Money>)
        return {.kind = Kind::money, .size = sizeof(T)};
    else if constexpr (std::is_same_v<T, Document>)
        return {.kind = Kind::document, .size = sizeof(T)};
    else if constexpr (std::is_same_v<T, Secret>)
        return {.kind = Kind::secret, .size = sizeof(T), .maximum_length = 1000};
    else if constexpr (is_vector<T>)
        return list_type<T>();
    else if constexpr (is_optional<T>)
        return optional_type<T>();
    else if constexpr (is_change<T>)
        return change_type<T>();
    else if constexpr (std::is_enum_v<T>)
        return enumeration_type<T>();
    else
        return object_type<T>();
}

} // namespace detail

template <class T> Type const& type_of()
{
    static Type const type = detail::make_type<T>();
    return type;
}

// The described name of an enumerator, and back.
template <class E> std::string_view to_name(E value)
{
    return type_of<E>().enumerators[static_cast<std::size_t>(value)];
}
template <class E> std::optional<E> from_name(std::string_view name)
{
    auto const names = type_of<E>().enumerators;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name)
            return static_cast<E>(i);
    return std::nullopt;
}

} // namespace espalier::reflect
