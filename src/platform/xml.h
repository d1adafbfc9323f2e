// SPDX-License-Identifier: Apache-2.0
// XML that somebody sent, as a tree in memory. Nothing is fetched for it, and entities of its own are refused.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::platform {

struct XmlElement
{
    std::string name;
    std::int64_t line = 1;
    std::map<std::string, std::string, std::less<>> attributes;
    std::string text; // its own, without that of its children
    std::vector<XmlElement> children;

    // The first child of this name; an empty element where there is none.
    XmlElement const& child(std::string_view child_name) const;
    bool has(std::string_view child_name) const;
    std::vector<XmlElement const*> all(std::string_view child_name) const;
    // Empty: there is none.
    std::string_view attribute(std::string_view attribute_name) const;
};

// Fault invalid "malformed_xml" on the field "content", which says where ("at line 3"), also for what is nested too deeply.
XmlElement read_xml(std::string_view text);

// The text between tags, or in an attribute in double quotes.
std::string xml_escaped(std::string_view text);

} // namespace espalier::platform
