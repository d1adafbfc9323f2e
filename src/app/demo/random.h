// SPDX-License-Identifier: Apache-2.0
// Chance that is the same on every machine: the standard library's distributions are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace espalier::app::demo {

class Random
{
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    double real() { return static_cast<double>(engine_() >> 11) * 0x1.0p-53; } // 0 ≤ x < 1
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(real() * static_cast<double>(count)); }
    int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1)); }
    bool chance(double probability) { return real() < probability; }
    // Normal to a good likeness: the sum of twelve uniforms has variance 1 (Irwin–Hall).
    double normal(double mean, double deviation)
    {
        double sum = -6;
        for (int i = 0; i < 12; ++i)
            sum += real();
        return mean + deviation * sum;
    }
    template <class T> T const& pick(std::vector<T> const& from) { return from[below(from.size())]; }

private:
    std::mt19937_64 engine_;
};

} // namespace espalier::app::demo
