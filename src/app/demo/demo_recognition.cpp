// SPDX-License-Identifier: Apache-2.0
// Each message is said once, by somebody of the trade to somebody of the other, on a day of the last year, the oldest first.
#include "app/demo/demo_recognition.h"

#include "app/demo/demo_actors.h"
#include "app/demo/random.h"
#include "features/recognition/giving.h"
#include "features/recognition/programmes.h"

#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace espalier::app::demo {

namespace {

using platform::PersonId;
using recognition::RecognitionDraft;
using recognition::RecognitionId;

constexpr std::size_t fewest_people = 12; // fewer have no trades to speak of

struct FinishedItem
{
    plans::PlanItemId id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(FinishedItem, (), (id, person_id))

std::vector<FinishedItem> finished_items(db::Transaction& tx)
{
    return tx.rows<FinishedItem>(
        R"(SELECT i.id, p.person_id FROM plan_items i JOIN plans p ON p.id = i.plan_id
           WHERE i.agreed_at IS NOT NULL
             AND (SELECT s.kind FROM plan_item_steps s WHERE s.plan_item_id = i.id ORDER BY s.id DESC LIMIT 1) = 'closed'
           ORDER BY i.id LIMIT 12)");
}

class RecognitionMaker : public std::enable_shared_from_this<RecognitionMaker>
{
public:
    RecognitionMaker(platform::Workspace& workspace, db::Transaction& tx, Content const& content)
        : workspace_(workspace), tx_(tx), content_(content), today_(date_in_utc(workspace.now())),
          actors_(actors(tx, workspace))
    {
        for (auto const& actor : actors_) {
            by_job_[actor.job_code].push_back(&actor);
            by_id_.emplace(actor.person_id, &actor);
            reports_[actor.manager_id.value_or(PersonId{})].push_back(&actor);
            if (actor.email == "people@demo.example")
                people_team_ = viewer_of(actor);
            if (actor.email == "executive@demo.example")
                executive_ = actor.person_id;
            if (actor.email == "manager@demo.example")
                manager_ = &actor;
            if (actor.email == "employee@demo.example")
                employee_ = &actor;
        }
        people_team_.roles = {platform::Role::people_admin};
    }

    bool has_leaders() const
    {
        return actors_.size() >= fewest_people && executive_ && manager_ && employee_ && !people_team_.is_anonymous();
    }

    void make(Happenings& happenings)
    {
        make_values();
        auto const self = shared_from_this();
        auto const year = civil(today_).year;
        make_programme(year - 1, date_of(year - 1, 1, 2));
        make_programme(year, date_of(year, 1, 2));
        auto const count = content_.thanks.size();
        for (std::size_t i = 0; i < count; ++i) {
            auto const back = static_cast<int>((count - i) * 358 / count);
            auto const day = today_.plus_days(-back);
            happenings.on(day, [self, i, day] { self->make_one(self->content_.thanks[i], day, i); });
            if (i % 24 == 12)
                happenings.on(day, [self, i, day] { self->make_private(i / 24, day); });
            if (i + 3 == count)
                happenings.on(day, [self, day] { self->make_finished(day); });
        }
        happenings.on(today_.plus_days(-1), [self] { self->make_waiting(); });
    }

private:
    platform::Context as(platform::Viewer const& viewer, Date day) { return acting(workspace_, tx_, viewer, day); }

    void make_values()
    {
        auto context = as(people_team_, today_.plus_days(-400));
        for (auto const& line : content_.company_values)
            values_.push_back(recognition::add_company_value(context, {line.name, line.description}).id);
    }

    void make_programme(int year, Date day)
    {
        auto context = as(people_team_, std::min(day, today_));
        recognition::ProgrammeDraft draft;
        draft.name = fmt::format("Thank you {}", year);
        draft.starts_on = date_of(year, 1, 1);
        draft.ends_on = date_of(year, 12, 31);
        draft.allowance_period = recognition::AllowancePeriod::month;
        draft.allowance = 60;
        draft.least_points = 5;
        draft.most_points = 50;
        draft.approval_above = 100;
        draft.budget_owner_id = *executive_;
        draft.budget = Money{900'00};
        draft.point_value = Money{25};
        recognition::ProgrammeExtraContent managers;
        managers.points = 100;
        draft.extras.push_back(managers);
        recognition::add_programme(context, draft);
    }

    // Somebody of the job who was here by then; the accounts to sign in with come up now and then.
    Actor const* somebody(std::string const& job, Date day, std::vector<PersonId> const& except)
    {
        auto const found = by_job_.find(job);
        if (found == by_job_.end())
            return nullptr;
        for (int tries = 0; tries < 20; ++tries) {
            auto const* const actor = random_.pick(found->second);
            if (actor->started_on <= day && std::find(except.begin(), except.end(), actor->person_id) == except.end())
                return actor;
        }
        return nullptr;
    }

    void make_one(ThanksLine const& words, Date day, std::size_t number)
    {
        auto const* giver = number % 9 == 4 && manager_->job_code == words.from_job ? manager_
            : number % 5 == 2 && employee_->job_code == words.from_job              ? employee_
                                                                                    : somebody(words.from_job, day, {});
        if (!giver || giver->started_on > day)
            return;
        RecognitionDraft draft;
        std::vector<PersonId> except{giver->person_id};
        if (number % 4 == 3 && employee_->job_code == words.to_job && giver != employee_) {
            draft.receiver_ids.push_back(employee_->person_id);
            except.push_back(employee_->person_id);
        }
        while (std::ssize(draft.receiver_ids) < words.receivers) {
            auto const* const receiver = somebody(words.to_job, day, except);
            if (!receiver)
                break;
            draft.receiver_ids.push_back(receiver->person_id);
            except.push_back(receiver->person_id);
        }
        if (draft.receiver_ids.empty())
            return;
        draft.message = words.message;
        for (std::size_t i = 0; i < values_.size(); ++i)
            if (content_.company_values[i].name == words.company_value)
                draft.company_value_id = values_[i];
        draft.points_each = number % 6 == 5 ? 0 : words.points;
        react_to(give(*giver, draft, day), draft, day);
    }

    // Nobody gives more than their allowance holds: then it is said without points.
    RecognitionId give(Actor const& giver, RecognitionDraft draft, Date day)
    {
        auto const viewer = viewer_of(giver);
        auto context = as(viewer, day);
        auto const allowance = reports_.contains(giver.person_id) ? 160 : 60;
        auto const month = civil(day).month;
        auto& given = given_in_[giver.person_id];
        if (given.first != month)
            given = {month, 0};
        auto const total = draft.points_each.value * std::ssize(draft.receiver_ids);
        if (given.second + total > allowance)
            draft.points_each = 0;
        else
            given.second += total;
        return recognition::give(context, draft);
    }

    void react_to(RecognitionId id, RecognitionDraft const& draft, Date day)
    {
        using recognition::ReactionKind;
        auto const reactions = random_.between(0, 9);
        for (int i = 0; i < reactions; ++i) {
            auto const& actor = actors_[random_.below(actors_.size())];
            auto const is_receiver = std::find(draft.receiver_ids.begin(), draft.receiver_ids.end(), actor.person_id) !=
                draft.receiver_ids.end();
            if (is_receiver || actor.started_on > day)
                continue;
            auto const viewer = viewer_of(actor);
            auto context = as(viewer, day);
            recognition::ReactionDraft reaction;
            reaction.recognition_id = id;
            reaction.kind = i % 3 == 0 ? ReactionKind::heart : i % 7 == 5 ? ReactionKind::idea : ReactionKind::applause;
            recognition::react(context, reaction);
        }
    }

    std::vector<std::string> said_on(std::string_view occasion) const
    {
        std::vector<std::string> messages;
        for (auto const& line : content_.thanks_apart)
            if (line.occasion == occasion)
                messages.push_back(line.message);
        return messages;
    }

    // From a manager to a report, not for everybody.
    void make_private(std::size_t number, Date day)
    {
        auto const* const receiver = number == 1 ? employee_ : somebody("SVT", day, {employee_->person_id});
        auto const messages = said_on("private");
        if (number >= messages.size() || !receiver || receiver->started_on > day)
            return;
        auto const manager = by_id_.find(receiver->manager_id.value_or(PersonId{}));
        if (manager == by_id_.end())
            return;
        RecognitionDraft draft;
        draft.receiver_ids = {receiver->person_id};
        draft.message = messages[number];
        draft.visibility = recognition::RecognitionVisibility::receivers;
        give(*manager->second, draft, day);
    }

    // The manager thanks for what was learned.
    void make_finished(Date day)
    {
        for (auto const& item : finished_items(tx_)) {
            auto const learner = by_id_.find(item.person_id);
            if (learner == by_id_.end() || !learner->second->manager_id ||
                !by_id_.contains(*learner->second->manager_id) || learner->second->started_on > day)
                continue;
            RecognitionDraft draft;
            draft.receiver_ids = {item.person_id};
            draft.message = said_on("item_finished").front();
            draft.plan_item_id = item.id;
            draft.company_value_id = values_.back();
            draft.points_each = 20;
            give(*by_id_.at(*learner->second->manager_id), draft, day);
            return;
        }
    }

    // What the executive finds waiting.
    void make_waiting()
    {
        RecognitionDraft draft;
        for (auto const* report : reports_[manager_->person_id])
            if (draft.receiver_ids.size() < 3)
                draft.receiver_ids.push_back(report->person_id);
        if (draft.receiver_ids.size() < 3)
            return;
        draft.message = said_on("waits").front();
        draft.company_value_id = values_.front();
        draft.points_each = 40;
        give(*manager_, draft, today_.plus_days(-1));
    }

    platform::Workspace& workspace_;
    db::Transaction& tx_;
    Content const& content_;
    Date today_;
    Random random_{7};
    std::vector<Actor> actors_;
    std::unordered_map<std::string, std::vector<Actor const*>> by_job_;
    std::unordered_map<PersonId, Actor const*> by_id_;
    std::unordered_map<PersonId, std::vector<Actor const*>> reports_;
    platform::Viewer people_team_;
    std::optional<PersonId> executive_;
    Actor const* manager_ = nullptr;
    Actor const* employee_ = nullptr;
    std::vector<recognition::CompanyValueId> values_;
    std::unordered_map<PersonId, std::pair<int, std::int64_t>> given_in_; // this month: points
};

} // namespace

void make_recognition(platform::Workspace& workspace, db::Transaction& tx, Content const& content,
                      Happenings& happenings)
{
    auto const maker = std::make_shared<RecognitionMaker>(workspace, tx, content);
    if (maker->has_leaders())
        maker->make(happenings);
}

} // namespace espalier::app::demo
