// SPDX-License-Identifier: Apache-2.0
// Asking, answering and carrying out, each as the person whose part it is, on days that lie behind us.
#include "app/demo/demo_requests.h"

#include "app/demo/demo_actors.h"
#include "features/training_requests/training_request_settings.h"
#include "features/training_requests/training_request_steps.h"

#include <algorithm>
#include <unordered_map>

namespace espalier::app::demo {

namespace {

namespace requests = training_requests;
using platform::PersonId;

constexpr std::size_t most_requests = 60;

struct Candidate
{
    plans::PlanItemId plan_item_id;
    PersonId person_id;
    std::string title;
    std::string success_measure;
    std::optional<double> hours_on_duty;
    std::optional<Money> direct_cost;
    std::optional<std::string> cost_centre;
    bool is_cast = false;
};
BOOST_DESCRIBE_STRUCT(Candidate, (),
                      (plan_item_id, person_id, title, success_measure, hours_on_duty, direct_cost, cost_centre,
                       is_cast))

// Agreed items that somebody outside could teach and that nobody has finished; those of the accounts to sign in with first.
std::vector<Candidate> candidates(db::Transaction& tx)
{
    return tx.rows<Candidate>(
        R"(SELECT i.id AS plan_item_id, p.person_id, i.title, i.success_measure, i.hours_on_duty, i.direct_cost,
                  i.cost_centre, e.email = 'employee@demo.example' AS is_cast
           FROM plan_items i JOIN plans p ON p.id = i.plan_id JOIN people e ON e.id = p.person_id
           WHERE i.agreed_at IS NOT NULL
             AND (i.method IN ('course', 'workshop', 'conference') OR e.email = 'employee@demo.example')
             AND NOT EXISTS (SELECT 1 FROM plan_item_steps s WHERE s.plan_item_id = i.id AND s.kind <> 'started')
             AND NOT EXISTS (SELECT 1 FROM plan_turns t WHERE t.plan_id = p.id AND t.kind = 'closed')
           ORDER BY is_cast DESC, i.id)");
}

enum class Stage
{
    returned, // the first of the account to sign in with: there is something to do
    waiting_for_learning_team,
    waiting,
    attended,
    completed,
    booked,
    agreed,
};
constexpr std::size_t stages = 7;

struct Provider
{
    std::string_view name;
    std::string_view place; // empty: online
    std::string_view currency;
    double exchange_rate;
    std::int64_t fee; // hundredths
};
constexpr Provider providers[] = {{"Institute for Drives", "Linz", "EUR", 1, 390'00},
                                  {"School of Applied Measurement", "Zurich", "CHF", 1.05, 890'00},
                                  {"Open Workshop Academy", "", "EUR", 1, 240'00},
                                  {"Northern Automation Conference", "Gothenburg", "SEK", 0.09, 9'800'00}};

class RequestMaker
{
public:
    RequestMaker(platform::Workspace& workspace, db::Transaction& tx)
        : workspace_(workspace), tx_(tx), today_(date_in_utc(workspace.now()))
    {
        for (auto& actor : actors(tx, workspace)) {
            if (actor.email == "people@demo.example")
                learning_team_ = viewer_of(actor);
            if (actor.email == "executive@demo.example")
                executive_ = actor.person_id;
            actors_.emplace(actor.person_id, std::move(actor));
        }
        learning_team_.roles = {platform::Role::people_admin, platform::Role::learning_admin};
    }

    bool has_learning_team() const { return !learning_team_.is_anonymous(); }

    void name_budget_holder()
    {
        auto const root = tx_.row<platform::UnitId>("SELECT MIN(id) FROM units WHERE parent_id IS NULL");
        auto context = acting(workspace_, tx_, learning_team_, today_.plus_days(-200));
        if (root && executive_)
            requests::add_budget_holder(context, {.unit_id = *root, .holder_id = *executive_});
    }

    void make(Candidate const& candidate, std::size_t number)
    {
        auto const actor = actors_.find(candidate.person_id);
        auto const is_answerer = candidate.person_id == learning_team_.person_id; // nobody answers for themselves
        if (actor == actors_.end() || is_answerer || !actor->second.manager_id ||
            !actors_.contains(*actor->second.manager_id))
            return;
        auto const employee = viewer_of(actor->second);
        auto const manager = viewer_of(actors_.at(*actor->second.manager_id));
        auto const stage = static_cast<Stage>(number % stages);
        auto const is_over = stage == Stage::attended || stage == Stage::completed;
        auto const starts_on = today_.plus_days(is_over ? -12 : 30);
        auto const asked_on = today_.plus_days(is_over ? -60 : -6 - static_cast<int>(number % 5));
        auto context = acting(workspace_, tx_, employee, asked_on);
        auto const& provider =
            stage == Stage::waiting_for_learning_team ? providers[1] : providers[number % std::size(providers)];
        auto const id = requests::ask(context, draft(candidate, provider, starts_on, asked_on));
        if (stage == Stage::waiting)
            return;
        answer(id, manager, stage, asked_on.plus_days(2));
        if (stage == Stage::booked || is_over) {
            auto booking = acting(workspace_, tx_, employee, asked_on.plus_days(5));
            requests::book(booking, id, "");
        }
        if (is_over)
            attend(id, employee, manager, candidate, provider, stage);
    }

private:
    requests::RequestDraft draft(Candidate const& candidate, Provider const& provider, Date starts_on, Date asked_on)
    {
        requests::RequestDraft draft;
        draft.person_id = candidate.person_id;
        draft.plan_item_id = candidate.plan_item_id;
        draft.title = Text<1, 200>(candidate.title);
        draft.provider = Text<1, 200>(std::string(provider.name));
        if (!provider.place.empty())
            draft.place = Text<0, 200>(std::string(provider.place));
        draft.starts_on = starts_on;
        draft.ends_on = starts_on.plus_days(1);
        draft.hours_on_duty = Real<0, 10000>(16);
        draft.fee = Money{provider.fee};
        draft.travel = Money{provider.place.empty() ? 0 : 120'00};
        if (candidate.cost_centre)
            draft.cost_centre = Text<0, 60>(*candidate.cost_centre);
        draft.purpose = Text<1, 2000>("Nobody near us teaches this, and I need it for the work of the next quarter.");
        draft.expected_benefit = Text<1, 2000>(candidate.success_measure);
        draft.currency = Text<3, 3>(std::string(provider.currency));
        draft.exchange_rate = Real<0, 1000000>(provider.exchange_rate);
        draft.rate_on = asked_on.plus_days(-1);
        return draft;
    }

    void answer(requests::TrainingRequestId id, platform::Viewer const& manager, Stage stage, Date day)
    {
        auto context = acting(workspace_, tx_, manager, day);
        if (stage == Stage::returned)
            return requests::return_request(
                context, {{id, 1, 0}, Text<1, 2000>("Please ask a second provider, and say who covers your shift.")});
        requests::agree(context, {{id, 1, 0}, Text<0, 2000>("Good choice. Tell the team about it afterwards.")});
        if (stage == Stage::waiting_for_learning_team)
            return;
        auto const view = requests::request_view(context, id);
        auto learning = acting(workspace_, tx_, learning_team_, day.plus_days(1));
        for (auto answers = view.answers; answers < view.request.answers_needed; ++answers)
            requests::agree(learning, {{id, 1, answers}, {}});
    }

    void attend(requests::TrainingRequestId id, platform::Viewer const& employee, platform::Viewer const& manager,
                Candidate const& candidate, Provider const& provider, Stage stage)
    {
        auto context = acting(workspace_, tx_, employee, today_.plus_days(-9));
        requests::Attendance attendance;
        attendance.training_request_id = id;
        attendance.fee = Money{provider.fee};
        attendance.travel = Money{provider.place.empty() ? 0 : 138'40};
        attendance.material = Money{24'00};
        attendance.hours_on_duty = Real<0, 10000>(16);
        requests::confirm(context, attendance);
        requests::CertificateFile certificate;
        certificate.training_request_id = id;
        certificate.file_name = Text<1, 200>("certificate.txt");
        certificate.prepared =
            platform::prepared_file("Certificate of the demo organisation: " + candidate.title + "\n");
        requests::add_certificate(context, certificate);
        requests::review(context,
                         {id, 4, Text<1, 2000>("I measure before I adjust, and write down both values."),
                          Text<0, 2000>("Take a part of your own along; they let you work on it.")});
        if (stage != Stage::completed)
            return;
        auto review = acting(workspace_, tx_, manager, today_.plus_days(-4));
        requests::review(review, {id, 4, Text<1, 2000>("Fewer parts come back since.")});
    }

    platform::Workspace& workspace_;
    db::Transaction& tx_;
    Date today_;
    std::unordered_map<PersonId, Actor> actors_;
    platform::Viewer learning_team_;
    std::optional<PersonId> executive_;
};

} // namespace

void make_requests(platform::Workspace& workspace)
{
    workspace.database().write([&](db::Transaction& tx) {
        RequestMaker maker(workspace, tx);
        if (!maker.has_learning_team()) // a handful of people may have nobody there
            return;
        maker.name_budget_holder();
        auto all = candidates(tx);
        // All of the account to sign in with, and a few of everybody else's.
        auto const others = std::find_if(all.begin(), all.end(), [](auto const& one) { return !one.is_cast; });
        auto const of_cast = static_cast<std::size_t>(others - all.begin());
        auto const every = std::max<std::size_t>(1, (all.size() - of_cast) / most_requests);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (i < of_cast || i % every == 0)
                maker.make(all[i], i < of_cast ? i : i / every);
    });
}

} // namespace espalier::app::demo
