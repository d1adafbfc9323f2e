// SPDX-License-Identifier: Apache-2.0
// Making a form: choosing, translating, filling in names, and adding up the time it takes.
#include "features/questionnaires/questionnaire_form.h"

#include "features/questionnaires/question_wording.h"

#include <algorithm>
#include <set>

namespace espalier::questionnaires {

namespace {

class FormMaker
{
public:
    FormMaker(QuestionnaireContent const& content, FormReader const& reader) : content_(content), reader_(reader)
    {
        auto const is_asked = [&](Language const& one) { return one.value == reader.language; };
        auto const has_it = std::any_of(content.languages.begin(), content.languages.end(), is_asked);
        language_ = has_it ? reader.language : std::string(main_language(content));
    }

    QuestionnaireForm made()
    {
        QuestionnaireForm form{.language = language_,
                               .languages = {},
                               .title = spoken(content_.title),
                               .introduction = spoken(content_.introduction),
                               .closing = spoken(content_.closing),
                               .time = {},
                               .sections = {}};
        for (auto const& language : content_.languages)
            form.languages.push_back(language.value);
        takes(seconds_to_read(form.introduction.text), Comes::always);
        for (auto const& section : content_.sections)
            if (is_for_reader(section))
                form.sections.push_back(section_of(section));
        form.time = in_minutes(shortest_, longest_);
        return form;
    }

private:
    FormText spoken(Wordings const& wordings) const
    {
        FormText made{.text = std::string(text_in(wordings, language_)), .language = {}};
        if (made.text.empty()) {
            made.text = text_in(wordings, main_language(content_));
            if (!made.text.empty() && language_ != main_language(content_))
                made.language = main_language(content_);
        }
        auto const written = made.text; // the places name what stands in it, while it changes
        auto const places = placeholders_in(written);
        for (auto place = places.rbegin(); place != places.rend(); ++place) {
            auto const& name = place->name == "subject" ? reader_.subject : reader_.training;
            if (place->name == "subject" || place->name == "training")
                made.text.replace(place->begin, place->end - place->begin, name.empty() ? "…" : name);
        }
        return made;
    }

    enum class Comes
    {
        always,
        perhaps
    };

    void takes(double seconds, Comes comes)
    {
        longest_ += seconds;
        if (comes == Comes::always)
            shortest_ += seconds;
    }

    bool is_for_reader(QuestionnaireSection const& section) const
    {
        auto const& groups = section.answered_by;
        return groups.empty() || !reader_.rater_group ||
            std::find(groups.begin(), groups.end(), *reader_.rater_group) != groups.end();
    }

    FormSection section_of(QuestionnaireSection const& section)
    {
        FormSection made{.key = section.key.value,
                         .title = spoken(section.title),
                         .introduction = spoken(section.introduction),
                         .read_by = section.read_by,
                         .condition_match = section.condition_match,
                         .conditions = section.conditions,
                         .questions = {}};
        auto const comes = section.conditions.empty() ? Comes::always : Comes::perhaps;
        takes(seconds_to_read(made.title.text) + seconds_to_read(made.introduction.text), comes);
        for (auto const& question : section.questions) {
            made.questions.push_back(question_of(question));
            takes(seconds_of(question, made.questions.back()), question.conditions.empty() ? comes : Comes::perhaps);
        }
        return made;
    }

    FormQuestion question_of(Question const& question) const
    {
        FormQuestion made{.key = question.key.value,
                          .kind = question.kind,
                          .text = spoken(question.text),
                          .help = spoken(question.help),
                          .is_required = question.is_required,
                          .may_not_judge = question.may_not_judge,
                          .is_whole = question.is_whole,
                          .is_of_job = question.is_of_job,
                          .options = {},
                          .rows = {},
                          .competencies = competencies_of(question),
                          .minimum = question.minimum,
                          .maximum = question.maximum,
                          .measure_unit = spoken(question.measure_unit),
                          .condition_match = question.condition_match,
                          .conditions = question.conditions};
        for (auto const& option : question.options)
            made.options.push_back({option.key.value, spoken(option.label), option.is_exclusive});
        for (auto const& row : question.rows)
            made.rows.push_back({row.key.value, spoken(row.label)});
        return made;
    }

    std::vector<FormCompetency> competencies_of(Question const& question) const
    {
        auto ids = question.competency_ids;
        if (question.is_of_job && reader_.of_job)
            ids.insert(ids.end(), reader_.of_job->begin(), reader_.of_job->end());
        std::vector<FormCompetency> found;
        std::set<Id<Competency>> seen;
        for (auto const id : ids)
            for (auto const& one : reader_.competencies)
                if (one.competency_id == id && seen.insert(id).second)
                    found.push_back(one);
        return found;
    }

    double seconds_of(Question const& question, FormQuestion const& made) const
    {
        auto seconds = seconds_to_read(made.text.text) + seconds_to_read(made.help.text);
        for (auto const& option : made.options)
            seconds += seconds_to_read(option.label.text);
        for (auto const& row : made.rows)
            seconds += seconds_to_read(row.label.text);
        auto const unknown = question.is_of_job && !reader_.of_job ? competencies_of_a_job : 0;
        return seconds + seconds_to_answer(question, made.competencies.size() + unknown);
    }

    QuestionnaireContent const& content_;
    FormReader const& reader_;
    std::string language_;
    double shortest_ = 0; // seconds
    double longest_ = 0;
};

} // namespace

QuestionnaireForm form_of(QuestionnaireContent const& content, FormReader const& reader)
{
    return FormMaker(content, reader).made();
}

AnsweringTime answering_time(QuestionnaireContent const& content)
{
    std::set<RaterGroup> groups;
    for (auto const& section : content.sections)
        groups.insert(section.answered_by.begin(), section.answered_by.end());
    FormReader reader;
    auto time = form_of(content, reader).time;
    for (auto const group : groups) {
        reader.rater_group = group;
        auto const of_group = form_of(content, reader).time;
        auto const is_first = group == *groups.begin();
        time.shortest_minutes =
            is_first ? of_group.shortest_minutes : std::min(time.shortest_minutes, of_group.shortest_minutes);
        time.longest_minutes =
            is_first ? of_group.longest_minutes : std::max(time.longest_minutes, of_group.longest_minutes);
    }
    return time;
}

} // namespace espalier::questionnaires
