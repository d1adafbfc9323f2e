// SPDX-License-Identifier: Apache-2.0
// Fuzzes the JSON reader: any bytes are read or refused; what was read is written and read again to the same text.
#include "reflect/json.h"
#include "base/fault.h"
#include "reflect/sample_test.h"

#include <cstdint>
#include <cstdlib>

using namespace espalier;

namespace {

template <class T> void check(std::string_view json)
{
    T object{};
    try {
        object = reflect::from_json<T>(json);
    } catch (Fault const& fault) {
        if (fault.code() != FaultCode::invalid || fault.violations().empty())
            std::abort();
        return;
    }
    auto const written = reflect::to_json(object);
    if (reflect::to_json(reflect::from_json<T>(written)) != written)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const json(reinterpret_cast<char const*>(data), size);
    check<reflect::sample::Thing>(json);
    check<std::vector<reflect::sample::Thing>>(json);
    check<reflect::Document>(json);
    return 0;
}
