// SPDX-License-Identifier: Apache-2.0
// Writes problem documents. Their members are few and fixed, so they are written by hand rather than from a type table.
#include "http/problem.h"

#include "reflect/json.h"
#include "reflect/parameters.h"

#include <span>
#include <string>
#include <utility>

namespace espalier::http {

namespace {

void append_member(std::string& out, std::string_view name, std::string_view value)
{
    out.append(",\"").append(name).append("\":");
    reflect::write_json_string(out, value);
}

void append_parameters(std::string& out, FaultParameters const& parameters)
{
    out += ",\"parameters\":";
    reflect::write_parameters(out, parameters);
}

std::string document(int status, std::string_view title, std::string_view key, std::string_view detail,
                     std::string_view request_id, FaultParameters const& parameters,
                     std::span<Violation const> violations)
{
    std::string out = R"({"type":"about:blank")";
    append_member(out, "title", title);
    out.append(",\"status\":").append(std::to_string(status));
    append_member(out, "detail", detail);
    append_member(out, "key", key);
    append_member(out, "request_id", request_id);
    append_parameters(out, parameters);
    out += ",\"errors\":[";
    for (auto const& violation : violations) {
        out += &violation == violations.data() ? "{\"pointer\":" : ",{\"pointer\":";
        reflect::write_json_string(out, violation.pointer);
        append_member(out, "key", violation.key);
        append_member(out, "message", violation.message);
        append_parameters(out, violation.parameters);
        out += '}';
    }
    return out += "]}";
}

Response document_response(int status, std::string document)
{
    Response response;
    response.status = status;
    response.body = std::move(document);
    response.set_header("content-type", "application/problem+json");
    response.set_header("cache-control", "no-store");
    return response;
}

} // namespace

Response problem(Fault const& fault, std::string_view request_id)
{
    auto const status = status_of(fault.code());
    auto response = document_response(status,
                                      document(status, title_of(fault.code()), fault.key(), fault.message(), request_id,
                                               fault.parameters(), fault.violations()));
    if (fault.retry_after() > 0)
        response.set_header("retry-after", std::to_string(fault.retry_after()));
    return response;
}

Response problem(int status, std::string_view title, std::string_view key, std::string_view detail,
                 std::string_view request_id)
{
    return document_response(status, document(status, title, key, detail, request_id, {}, {}));
}

} // namespace espalier::http
