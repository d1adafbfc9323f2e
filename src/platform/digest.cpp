// SPDX-License-Identifier: Apache-2.0
// libsodium's streaming hash behind a face without its header.
#include "platform/digest.h"

#include <fmt/core.h>
#include <sodium.h>

namespace espalier::platform {

struct Digest::State
{
    crypto_hash_sha256_state hash;
};

Digest::Digest() : state_(std::make_unique<State>())
{
    crypto_hash_sha256_init(&state_->hash);
}

Digest::~Digest() = default;

void Digest::add(std::string_view piece)
{
    crypto_hash_sha256_update(&state_->hash, reinterpret_cast<unsigned char const*>(piece.data()), piece.size());
}

std::string Digest::text()
{
    unsigned char bytes[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_final(&state_->hash, bytes);
    std::string hex;
    for (auto const byte : bytes)
        hex += fmt::format("{:02x}", byte);
    return hex;
}

} // namespace espalier::platform
