// SPDX-License-Identifier: Apache-2.0
// JSON in: walks the tree of the text beside the type table, fills the object and collects everything that is wrong.
#include "base/fault.h"
#include "reflect/json.h"
#include "reflect/json_tree.h"
#include "reflect/member_access.h"
#include "reflect/suggest.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::reflect {

namespace {

constexpr std::size_t maximum_violations = 100; // more would help nobody

std::string_view in_words(JsonKind kind)
{
    switch (kind) {
    case JsonKind::null: return "null";
    case JsonKind::boolean: return "true or false";
    case JsonKind::number: return "a number";
    case JsonKind::text: return "text";
    case JsonKind::list: return "a list";
    case JsonKind::object: return "an object";
    case JsonKind::name: break;
    }
    return "a name";
}

// What a value of this kind must be in JSON.
JsonKind json_kind(Kind kind)
{
    switch (kind) {
    case Kind::boolean: return JsonKind::boolean;
    case Kind::integer:
    case Kind::number:
    case Kind::money: return JsonKind::number;
    case Kind::object: return JsonKind::object;
    case Kind::list: return JsonKind::list;
    default: return JsonKind::text;
    }
}

std::string_view expected_in_words(Kind kind)
{
    switch (kind) {
    case Kind::integer: return "a whole number";
    case Kind::money: return "an amount as a number";
    case Kind::email: return "an e-mail address as text";
    case Kind::id: return "an id as text";
    case Kind::instant: return "a day and time as text";
    case Kind::date: return "a date as text";
    case Kind::enumeration: return "one of the known values as text";
    default: return in_words(json_kind(kind));
    }
}

// The names that texts of wrong_type are chosen by.
std::string_view expected_as_parameter(Kind kind)
{
    if (kind == Kind::integer)
        return "integer";
    switch (json_kind(kind)) {
    case JsonKind::boolean: return "boolean";
    case JsonKind::number: return "number";
    case JsonKind::list: return "list";
    case JsonKind::object: return "object";
    default: return "text";
    }
}

class Reader
{
public:
    Reader(JsonTree const& tree, std::span<std::string_view const> provided) : tree_(tree), provided_(provided) {}

    void read(std::uint32_t at, Type const& type, void* object);
    void throw_if_wrong();

private:
    void read_object(std::uint32_t at, Type const& type, void* object);
    void read_list(std::uint32_t at, Type const& type, void* list);
    void check_names(std::uint32_t at);
    void report_unknown(std::string_view name, Type const& type);
    void report_missing(Type const& type, std::uint64_t seen);
    void report(std::string key, std::string message, FaultParameters parameters = {});
    bool is_provided(std::string_view name) const;
    std::string pointer() const;

    JsonTree const& tree_;
    std::span<std::string_view const> provided_;
    std::vector<std::string> path_; // tokens from the root to the value at hand
    Violations violations_;
    std::size_t count_ = 0;
};

// Puts one more token on the path while it lives.
class Step
{
public:
    Step(std::vector<std::string>& path, std::string token) : path_(path) { path_.push_back(std::move(token)); }
    ~Step() { path_.pop_back(); }
    Step(Step const&) = delete;
    Step& operator=(Step const&) = delete;

private:
    std::vector<std::string>& path_;
};

// RFC 6901: "~" is written ~0 and "/" is written ~1.
std::string Reader::pointer() const
{
    std::string result;
    for (auto const& token : path_) {
        result += '/';
        for (auto const c : token) {
            if (c == '~')
                result += "~0";
            else if (c == '/')
                result += "~1";
            else
                result += c;
        }
    }
    return result;
}

void Reader::report(std::string key, std::string message, FaultParameters parameters)
{
    if (++count_ <= maximum_violations)
        violations_.add(pointer(), std::move(key), std::move(message), std::move(parameters));
}

void Reader::throw_if_wrong()
{
    if (count_ > maximum_violations)
        violations_.add("", "more", fmt::format("There are {} more problems.", count_ - maximum_violations),
                        {{"count", std::to_string(count_ - maximum_violations)}});
    violations_.throw_if_any();
}

bool Reader::is_provided(std::string_view name) const
{
    return path_.empty() && std::find(provided_.begin(), provided_.end(), name) != provided_.end();
}

void Reader::read(std::uint32_t at, Type const& type, void* object)
{
    auto const& node = tree_.nodes[at];
    if (type.kind == Kind::optional || type.kind == Kind::change) {
        type.clear(object);
        if (node.kind != JsonKind::null)
            read(at, *type.element, type.append(object));
        return;
    }
    if (type.kind == Kind::document) {
        check_names(at);
        auto& json = as<Document>(object).json;
        json.clear();
        write_node(json, tree_, at);
        return;
    }
    if (node.kind != json_kind(type.kind))
        return report("wrong_type",
                      fmt::format("Expected {}, got {}.", expected_in_words(type.kind), in_words(node.kind)),
                      {{"expected", std::string(expected_as_parameter(type.kind))}});
    if (type.kind == Kind::object)
        return read_object(at, type, object);
    if (type.kind == Kind::list)
        return read_list(at, type, object);
    if (auto wrong = read_text(node.text, type, object))
        report(std::move(wrong->key), std::move(wrong->message), std::move(wrong->parameters));
}

void Reader::read_list(std::uint32_t at, Type const& type, void* list)
{
    type.clear(list);
    std::size_t position = 0;
    for (auto child = at + 1; child < tree_.nodes[at].end; child = tree_.nodes[child].end) {
        Step const step(path_, std::to_string(position++));
        read(child, *type.element, type.append(list));
    }
}

void Reader::read_object(std::uint32_t at, Type const& type, void* object)
{
    std::uint64_t seen = 0; // one bit a field: BOOST_DESCRIBE_STRUCT takes at most 52
    for (auto name = at + 1; name < tree_.nodes[at].end; name = tree_.nodes[name + 1].end) {
        auto const text = tree_.nodes[name].text;
        auto const field =
            std::find_if(type.fields.begin(), type.fields.end(), [&](auto& one) { return one.name == text; });
        auto const is_from_elsewhere = is_provided(text);
        Step const step(path_, std::string(text));
        if (field == type.fields.end()) {
            report_unknown(text, type);
            continue;
        }
        auto const bit = std::uint64_t{1} << (field - type.fields.begin());
        if (is_from_elsewhere)
            report("not_in_body", "This comes from the address. Leave it out of the body.");
        else if ((seen & bit) != 0)
            report("duplicate_field", "This field stands here more than once.");
        else
            read(name + 1, *field->type, static_cast<char*>(object) + field->offset);
        seen |= bit;
    }
    report_missing(type, seen);
}

void Reader::report_missing(Type const& type, std::uint64_t seen)
{
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        auto const& field = type.fields[i];
        if ((seen >> i & 1) != 0 || field.type->is_optional_input() || is_provided(field.name))
            continue;
        Step const step(path_, std::string(field.name));
        report("required", "This field is missing.");
    }
}

void Reader::report_unknown(std::string_view name, Type const& type)
{
    std::vector<std::string_view> known;
    for (auto const& field : type.fields)
        known.push_back(field.name);
    auto const closest = closest_name(name, known);
    report("unknown_field",
           closest.empty() ? "There is no such field here."
                           : fmt::format("There is no such field here. Did you mean \"{}\"?", closest));
}

// A document keeps whatever stands in it, but a name may stand only once in each of its objects.
void Reader::check_names(std::uint32_t at)
{
    auto const is_object = tree_.nodes[at].kind == JsonKind::object;
    std::vector<std::string_view> names;
    std::size_t position = 0;
    for (auto child = at + 1; child < tree_.nodes[at].end; child = tree_.nodes[child].end) {
        if (is_object)
            names.push_back(tree_.nodes[child++].text);
        Step const step(path_, is_object ? std::string(names.back()) : std::to_string(position++));
        check_names(child);
    }
    std::sort(names.begin(), names.end());
    for (auto twice = names.begin(); (twice = std::adjacent_find(twice, names.end())) != names.end(); ++twice) {
        Step const step(path_, std::string(*twice));
        report("duplicate_field", "This field stands here more than once.");
    }
}

} // namespace

void read_json(std::string_view json, Type const& type, void* object, std::span<std::string_view const> provided)
{
    auto const tree = parse_json(json);
    Reader reader(tree, provided);
    reader.read(0, type, object);
    reader.throw_if_wrong();
}

} // namespace espalier::reflect
