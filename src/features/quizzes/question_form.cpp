// SPDX-License-Identifier: Apache-2.0
// Copying what may be seen, member by member.
#include "features/quizzes/question_form.h"

#include "features/quizzes/quiz_chance.h"

#include <algorithm>

namespace espalier::quizzes {

namespace {

// In another order than written, when there is another one.
void never_as_written(std::vector<ShownOption>& options, std::int64_t seed)
{
    QuizChance chance(seed + 1);
    auto const written = options;
    chance.shuffle(options);
    if (std::equal(written.begin(), written.end(), options.begin(),
                   [](ShownOption const& a, ShownOption const& b) { return a.key == b.key; }) &&
        options.size() > 1)
        std::rotate(options.begin(), options.begin() + 1, options.end());
}

void add_pairs(BankQuestionForm& form, BankQuestionContent const& content, std::int64_t seed)
{
    for (auto const& pair : content.pairs) {
        if (!pair.left.empty())
            form.lefts.push_back({pair.key, pair.left.value});
        // The same right side twice is shown once.
        if (std::none_of(form.options.begin(), form.options.end(),
                         [&](ShownOption const& one) { return one.text == pair.right.value; }))
            form.options.push_back({pair.key, pair.right.value});
    }
    never_as_written(form.options, seed);
}

void add_gaps(BankQuestionForm& form, BankQuestionContent const& content, std::int64_t seed)
{
    QuizChance chance(seed + 2);
    for (auto const& gap : content.gaps) {
        ShownGap shown{.key = gap.key,
                       .kind = content.kind == BankQuestionKind::cloze ? gap.kind : BankGapKind::chosen,
                       .choices = {}};
        if (shown.kind == BankGapKind::chosen) {
            for (std::size_t i = 0; i < gap.accepted.size(); ++i)
                shown.choices.push_back({std::to_string(i), gap.accepted[i].text.value});
            chance.shuffle(shown.choices);
        }
        form.gaps.push_back(std::move(shown));
    }
}

void add_steps(BankQuestionForm& form, BankQuestionContent const& content)
{
    for (auto const& step : content.steps) {
        ShownStep shown{.key = step.key, .text = step.text.value, .options = {}};
        for (auto const& option : step.options)
            shown.options.push_back({option.key, option.text.value, option.next_step_key});
        form.steps.push_back(std::move(shown));
    }
}

// With the keys of the content.
BankQuestionForm written_form(BankQuestionContent const& content, std::int64_t seed)
{
    BankQuestionForm form{.kind = content.kind,
                          .text = content.text.value,
                          .measure_unit = content.measure_unit.value,
                          .options = {},
                          .lefts = {},
                          .gaps = {},
                          .steps = {},
                          .image_description = content.image_description.value,
                          .criteria = {}};
    for (auto const& option : content.options)
        form.options.push_back({option.key, option.text.value});
    if (seed != 0)
        QuizChance(seed).shuffle(form.options);
    for (auto const& item : content.items)
        form.options.push_back({item.key, item.text.value});
    for (auto const& zone : content.zones)
        form.options.push_back({zone.key, zone.label.value});
    if (!content.items.empty() || !content.zones.empty())
        never_as_written(form.options, seed);
    if (!content.pairs.empty())
        add_pairs(form, content, seed);
    add_gaps(form, content, seed);
    add_steps(form, content);
    for (auto const& criterion : content.criteria)
        form.criteria.push_back(criterion.title.value);
    return form;
}

std::string shown_key(std::size_t place)
{
    return std::to_string(place + 1);
}

// From keys as shown to those of the content, or back.
enum class Direction
{
    to_content,
    to_form
};

class KeyChange
{
public:
    KeyChange(BankQuestionForm form, Direction direction) : form_(std::move(form)), direction_(direction) {}

    // Empty: the form does not offer it.
    std::string of(std::vector<ShownOption> const& offered, std::string_view key) const
    {
        for (std::size_t i = 0; i < offered.size(); ++i)
            if ((direction_ == Direction::to_content ? std::string_view(shown_key(i)) : offered[i].key) == key)
                return direction_ == Direction::to_content ? offered[i].key.value : shown_key(i);
        return {};
    }

    std::string of_place(AnswerPlace const& place) const
    {
        if (form_.kind != BankQuestionKind::cloze)
            return of(form_.options, place.value);
        for (auto const& gap : form_.gaps)
            if (gap.key == place.key)
                return gap.kind == BankGapKind::chosen ? of(gap.choices, place.value) : place.value.value;
        return {};
    }

    QuizAnswer changed(QuizAnswer answer) const
    {
        if (form_.kind != BankQuestionKind::scenario) {
            for (auto& key : answer.option_keys)
                key = of(form_.options, key);
            std::erase_if(answer.option_keys, [](QuizKey const& key) { return key.empty(); });
        }
        for (auto& place : answer.places)
            place.value = of_place(place);
        std::erase_if(answer.places, [](AnswerPlace const& place) { return place.value.empty(); });
        return answer;
    }

private:
    BankQuestionForm form_;
    Direction direction_;
};

} // namespace

BankQuestionForm form_of(BankQuestionContent const& content, std::int64_t seed)
{
    auto form = written_form(content, seed);
    for (std::size_t i = 0; i < form.options.size(); ++i)
        form.options[i].key = shown_key(i);
    for (auto& gap : form.gaps)
        for (std::size_t i = 0; i < gap.choices.size(); ++i)
            gap.choices[i].key = shown_key(i);
    return form;
}

QuizAnswer answer_to_content(BankQuestionContent const& content, std::int64_t seed, QuizAnswer answer)
{
    return KeyChange(written_form(content, seed), Direction::to_content).changed(std::move(answer));
}

QuizAnswer answer_to_form(BankQuestionContent const& content, std::int64_t seed, QuizAnswer answer)
{
    return KeyChange(written_form(content, seed), Direction::to_form).changed(std::move(answer));
}

} // namespace espalier::quizzes
