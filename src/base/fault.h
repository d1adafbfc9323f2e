// SPDX-License-Identifier: Apache-2.0
// The one way to fail. A rule that cannot go on throws a Fault; it is caught in three places only: the dispatcher
// (problem response), the task runner (retry or failure) and main (exit code). Expected absence is std::optional;
// a programming error is an assertion.
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace espalier {

enum class FaultCode
{
    invalid,         // the payload is wrong: 422 with a violation per field
    unauthenticated, // nobody is signed in: 401
    forbidden,       // signed in, but not permitted: 403
    not_found,       // no such thing, or the viewer may not know of it: 404
    conflict,        // the payload is fine, a rule or another row is against it: 409
    stale,           // the thing changed since it was read: 412
    too_large,       // over a limit of size: 413
    rate_limited,    // too often: 429
    unavailable,     // not now, try again: 503
    internal,        // our mistake: 500
};

// What the text of a key speaks of, by name ({"maximum", "200"}): the UI says the same in the reader's language. The
// message has these words already.
using FaultParameters = std::vector<std::pair<std::string, std::string>>;

// One field at fault. `pointer` is a JSON Pointer (RFC 6901) into the input, or "line 7, column email" in a file.
struct Violation
{
    std::string pointer;
    std::string key;     // stable, for translation: "required", "too_long", "unknown_field", …
    std::string message; // what is wrong and what to do, for a person
    FaultParameters parameters = {};
};

class Fault : public std::exception
{
public:
    // `key` is stable and translated by the UI; `message` is public; a private note goes to the log only.
    Fault(FaultCode code, std::string key, std::string message);

    Fault& with(std::vector<Violation> violations);
    Fault& with_parameters(FaultParameters parameters);
    Fault& with_private_note(std::string note);
    Fault& with_retry_after(int seconds); // sent as Retry-After

    FaultCode code() const { return code_; }
    std::string const& key() const { return key_; }
    std::string const& message() const { return message_; }
    std::vector<Violation> const& violations() const { return violations_; }
    FaultParameters const& parameters() const { return parameters_; }
    std::string const& private_note() const { return private_note_; }
    int retry_after() const { return retry_after_; } // seconds; 0 when unset
    char const* what() const noexcept override { return message_.c_str(); }

private:
    FaultCode code_;
    std::string key_;
    std::string message_;
    std::vector<Violation> violations_;
    FaultParameters parameters_;
    std::string private_note_;
    int retry_after_ = 0;
};

Fault not_found(std::string_view thing); // "There is no such {thing}, or you may not see it."
Fault forbidden(std::string message);    // key "forbidden"
Fault conflict(std::string key, std::string message, FaultParameters parameters = {}); // a rule says no
Fault stale(std::string_view thing);                                                   // a lost race
Fault invalid(std::vector<Violation> violations);                                      // every field at fault at once
Fault invalid(std::string pointer, std::string key, std::string message, FaultParameters parameters = {});

// The HTTP status of a code, and its title in words ("Not found").
int status_of(FaultCode code);
std::string_view title_of(FaultCode code);

// Collects violations while a rule checks several fields, and throws them together.
class Violations
{
public:
    void add(std::string pointer, std::string key, std::string message, FaultParameters parameters = {});
    bool empty() const { return found_.empty(); }
    std::vector<Violation> const& found() const { return found_; }
    void throw_if_any(); // Fault invalid

private:
    std::vector<Violation> found_;
};

} // namespace espalier
