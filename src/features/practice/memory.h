// SPDX-License-Identifier: Apache-2.0
// How long somebody will remember a card: FSRS 6 with its published default parameters (Ye, Su and Cao 2022, "A stochastic
// shortest path algorithm for optimizing spaced repetition scheduling", and the open-spaced-repetition project's FSRS-6). Pure.
//
// A memory has a stability S, the days after which it is recalled with a probability of 0.9, and a difficulty D from 1 to 10.
// With the weights w of the parameters, d = −w20 and f = 0.9^(1/d) − 1:
//
//     recall after t days     R(t)  = (1 + f · t / S)^d
//     days to a wanted recall t(r)  = S / f · (r^(1/d) − 1)
//     first answer g (1–4)    S     = w(g−1),  D = w4 − e^(w5 (g−1)) + 1
//     remembered              S'    = S · (1 + e^w8 · (11 − D) · S^(−w9) · (e^(w10 (1 − R)) − 1) · [w15 hard] · [w16 easy])
//     forgotten               S'    = min(w11 · D^(−w12) · ((S + 1)^w13 − 1) · e^(w14 (1 − R)),  S / e^(w17 w18))
//     again on the same day   S'    = S · max(1 unless forgotten, S^(−w19) · e^(w17 (g − 3 + w18)))
//     difficulty              D'    = w7 · D0(4) + (1 − w7) · (D − w6 (g − 3) (10 − D) / 9),  from 1 to 10
//
// tests/golden/memory.json holds what another published implementation makes of many courses of answers; a test of the web
// UI's set works it out anew.
#pragma once

#include "base/time.h"
#include "reflect/type.h"

#include <array>

namespace espalier::practice {

// How well somebody remembered, by their own word or by a right or wrong answer.
enum class Grade
{
    forgotten,
    hard,
    good,
    easy
};
BOOST_DESCRIBE_ENUM(Grade, forgotten, hard, good, easy)

struct Memory
{
    double stability = 0;  // days, above 0
    double difficulty = 0; // 1 to 10
};
BOOST_DESCRIBE_STRUCT(Memory, (), (stability, difficulty))

constexpr double longest_days = 36'500;

// After the first answer to a card.
Memory first_memory(Grade grade);
// After a further answer, `days` after the last one; 0: on the same day.
Memory next_memory(Memory const& memory, std::int64_t days, Grade grade);

// The probability of recalling it now, from 0 to 1.
double recall_after(Memory const& memory, std::int64_t days);
// Whole days, from 1 to longest_days, until recall has fallen to `wanted` (above 0, below 1).
std::int64_t days_until(Memory const& memory, double wanted);

// The plain plan: 2, 7, 30 and 90 days after the card was remembered one, two, three, four and more times in a row; the next day
// after it was forgotten.
std::int64_t plain_days(std::int64_t remembered_in_a_row);

} // namespace espalier::practice
