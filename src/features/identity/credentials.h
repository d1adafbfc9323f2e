// SPDX-License-Identifier: Apache-2.0
// What a browser or a program holds to prove who it is: random secrets, their hashes, the CSRF token and the mark of a
// known device, the cookies that carry them. Pure functions: no database, no passwords.
#pragma once

#include "base/text.h"
#include "http/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace espalier::identity {

constexpr std::string_view session_cookie = "espalier_session";
constexpr std::string_view csrf_cookie = "espalier_csrf";     // readable by our page, which sends it back as a header
constexpr std::string_view device_cookie = "espalier_device"; // kept when signing out
constexpr std::string_view token_prefix = "esp_";             // of API tokens: found by secret scanners

// 32 random bytes in URL-safe Base64: 43 characters.
std::string random_secret();

// BLAKE2b-256 in hexadecimal: the form in which a secret is stored and looked up. Secrets are random and long, so it
// needs neither salt nor slowness.
std::string hash_of(std::string_view secret);

// The same, keyed with 16 to 64 bytes: only who knows the key can make it.
std::string keyed_hash(std::string_view key, std::string_view message);

// In a time that does not depend on the contents.
bool are_same(std::string_view left, std::string_view right);

std::string csrf_token_of(std::string_view session_token);

// A mark says: this browser has signed in to the account before. It is "number.proof", the proof made with the account's
// device key.
std::string new_device_mark(Secret const& device_key);
bool is_device_mark_of(Secret const& device_key, std::string_view mark);

// Adds a Set-Cookie header. Age zero deletes the cookie.
enum class Readable
{
    by_server_only, // HttpOnly
    by_page
};
void add_cookie(http::Response& response, std::string_view name, std::string_view value, Readable readable, bool secure,
                std::int64_t seconds);

// Of "Authorization: Bearer …"; nothing for another scheme.
std::optional<std::string> bearer_token(http::Request const& request);

// GET and HEAD change nothing; everything else may.
bool may_change(http::Method method);

// Fault forbidden "cross_site" when the browser says that another site made it send this. Programs that are no browsers
// say nothing and pass.
void refuse_other_sites(http::Request const& request);

// Fault forbidden "csrf" unless the header X-CSRF-Token holds the session's token.
void require_csrf_token(http::Request const& request, std::string_view session_token);

} // namespace espalier::identity
