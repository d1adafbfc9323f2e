// SPDX-License-Identifier: Apache-2.0
// Chance that comes out the same for the same seed, so that an attempt can be shown again as it was drawn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace espalier::quizzes {

// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
class QuizChance
{
public:
    explicit QuizChance(std::int64_t seed) : state_(static_cast<std::uint64_t>(seed)) {}

    std::uint64_t next()
    {
        auto z = state_ += 0x9E3779B97F4A7C15U;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    // 0 to count - 1. What modulo favours is one part in 2^64 / count.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }

    template <class Element> void shuffle(std::vector<Element>& all)
    {
        for (auto left = all.size(); left > 1; --left)
            std::swap(all[left - 1], all[below(left)]);
    }

private:
    std::uint64_t state_;
};

} // namespace espalier::quizzes
