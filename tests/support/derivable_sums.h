// SPDX-License-Identifier: Apache-2.0
// For tests of what is hidden: everything that somebody could work out from the sums that are shown.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace espalier::test {

// Sums over cells, as the rows of a matrix in reduced form: what is a sum of multiples of them can be worked out.
class Derivable
{
public:
    explicit Derivable(std::size_t cells) : cells_(cells) {}

    void add(std::vector<double> row)
    {
        reduce(row);
        auto const pivot = std::find_if(row.begin(), row.end(), [](double x) { return std::abs(x) > 1e-9; });
        if (pivot == row.end())
            return;
        auto const column = static_cast<std::size_t>(pivot - row.begin());
        auto const factor = *pivot;
        for (auto& x : row)
            x /= factor;
        for (auto& [at, other] : rows_) {
            auto const times = other[column];
            for (std::size_t i = 0; i < cells_; ++i)
                other[i] -= times * row[i];
        }
        rows_.emplace_back(column, std::move(row));
    }

    bool has(std::vector<double> row) const
    {
        reduce(row);
        return std::all_of(row.begin(), row.end(), [](double x) { return std::abs(x) < 1e-9; });
    }

private:
    void reduce(std::vector<double>& row) const
    {
        for (auto const& [column, other] : rows_) {
            auto const times = row[column];
            for (std::size_t i = 0; i < cells_; ++i)
                row[i] -= times * other[i];
        }
    }

    std::size_t cells_;
    std::vector<std::pair<std::size_t, std::vector<double>>> rows_;
};

// The fewest people, but not none, of whom a set of cells consists whose sum can be worked out; `people` is of each cell.
inline std::int64_t fewest_told(Derivable const& sums, std::vector<std::int64_t> const& people)
{
    std::int64_t fewest = INT64_MAX;
    for (std::uint32_t set = 1; set < 1U << people.size(); ++set) {
        std::vector<double> row;
        std::int64_t count = 0;
        for (std::size_t i = 0; i < people.size(); ++i) {
            auto const is_in = (set >> i & 1U) != 0;
            row.push_back(is_in ? 1 : 0);
            count += is_in ? people[i] : 0;
        }
        if (count > 0 && count < fewest && sums.has(std::move(row)))
            fewest = count;
    }
    return fewest;
}

} // namespace espalier::test
