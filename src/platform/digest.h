// SPDX-License-Identifier: Apache-2.0
// SHA-256 of what comes piece by piece.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace espalier::platform {

class Digest
{
public:
    Digest();
    ~Digest();
    void add(std::string_view piece);
    std::string text(); // in hexadecimal; once, at the end

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace espalier::platform
