// SPDX-License-Identifier: Apache-2.0
// The one place that knows libxml2. Without a document type there are no entities, so none can grow or reach a file.
#include "platform/xml.h"

#include "base/fault.h"

#include <fmt/core.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>

namespace espalier::platform {

namespace {

constexpr int deepest = 60; // levels; more than any file of questions has

struct FreeDocument
{
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeContext
{
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};
struct FreeText
{
    void operator()(xmlChar* text) const { xmlFree(text); }
};

Fault malformed(std::int64_t line)
{
    return invalid("/content", "malformed_xml", fmt::format("This is no well-formed XML: at line {}.", line),
                   {{"line", std::to_string(line)}});
}

std::string text_of(xmlChar const* text)
{
    return text ? reinterpret_cast<char const*>(text) : "";
}

void add_attributes(XmlElement& element, xmlNode const& node)
{
    for (auto const* one = node.properties; one; one = one->next) {
        std::unique_ptr<xmlChar, FreeText> const value(xmlNodeListGetString(node.doc, one->children, 1));
        element.attributes.emplace(text_of(one->name), text_of(value.get()));
    }
}

XmlElement element_of(xmlNode const& node, int depth)
{
    XmlElement element{
        .name = text_of(node.name), .line = xmlGetLineNo(&node), .attributes = {}, .text = {}, .children = {}};
    if (depth > deepest)
        throw malformed(element.line);
    add_attributes(element, node);
    for (auto const* one = node.children; one; one = one->next)
        if (one->type == XML_ELEMENT_NODE)
            element.children.push_back(element_of(*one, depth + 1));
        else if (one->type == XML_TEXT_NODE || one->type == XML_CDATA_SECTION_NODE)
            element.text += text_of(one->content);
    return element;
}

} // namespace

XmlElement const& XmlElement::child(std::string_view child_name) const
{
    static XmlElement const none;
    for (auto const& one : children)
        if (one.name == child_name)
            return one;
    return none;
}

bool XmlElement::has(std::string_view child_name) const
{
    return !all(child_name).empty();
}

std::vector<XmlElement const*> XmlElement::all(std::string_view child_name) const
{
    std::vector<XmlElement const*> found;
    for (auto const& one : children)
        if (one.name == child_name)
            found.push_back(&one);
    return found;
}

std::string_view XmlElement::attribute(std::string_view attribute_name) const
{
    auto const found = attributes.find(attribute_name);
    return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

XmlElement read_xml(std::string_view text)
{
    std::unique_ptr<xmlParserCtxt, FreeContext> const context(xmlNewParserCtxt());
    if (!context || text.size() > INT32_MAX)
        throw malformed(1);
    // Errors are told by line, nothing is written anywhere, and nothing is fetched.
    constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
    std::unique_ptr<xmlDoc, FreeDocument> const document(
        xmlCtxtReadMemory(context.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options));
    auto const* const error = xmlCtxtGetLastError(context.get());
    auto const* const root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (!root || document->intSubset || document->extSubset)
        throw malformed(error ? std::max(error->line, 1) : 1);
    return element_of(*root, 1);
}

std::string xml_escaped(std::string_view text)
{
    std::string out;
    for (auto const letter : text)
        switch (letter) {
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '&': out += "&amp;"; break;
        case '"': out += "&quot;"; break;
        default:
            if (static_cast<unsigned char>(letter) >= 0x20 || letter == '\n' || letter == '\t')
                out += letter; // XML has no other control characters
        }
    return out;
}

} // namespace espalier::platform
