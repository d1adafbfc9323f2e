// SPDX-License-Identifier: Apache-2.0
// Who may read and do what with the review of one person: it follows from how they stand to it and how far it has come.
#pragma once

#include "features/reviews/review_cycles.h"

namespace espalier::reviews {

struct HeldReview
{
    Review review;
    ReviewCycle cycle;
    ReviewTemplateContent form;
    Date today;
    bool is_subject = false;
    bool is_reviewer = false;        // writes as the manager
    bool is_above = false;           // above the employee, and not the reviewer
    bool is_approver = false;        // above the reviewer, or of the people team
    bool is_people_team = false;     // and neither of the two whom it is between
    bool is_second_reviewer = false; // of an appeal
    bool is_former_reviewer = false; // who may go on reading

    // None: the viewer writes nothing here.
    std::optional<ReviewParty> party() const;
    // The party's part is open: its phase has begun, it is not handed in, and it is its time. Words may be mended in sharing.
    bool may_write() const;
    bool may_mend_words() const;
    bool may_approve() const;
    bool may_pass_on() const; // from calibration
    bool may_share() const;
    bool may_record_meeting() const;
    bool may_acknowledge() const; // or disagree
    bool may_sign_as_manager() const;
    bool may_appeal() const;
    bool may_answer_appeal() const;
    bool may_reopen() const;
    bool may_end() const;
    bool may_learn() const; // make needs and plan items of it
    bool reads_employee_part() const;
    bool reads_manager_part() const;
    bool reads_sheet_of(ReviewParty of) const
    {
        return of == ReviewParty::employee ? reads_employee_part() : reads_manager_part();
    }
    // Of the template's sections, what the manager says there.
    bool reads_section(ReviewSection const& section) const;

    // The last day to write for a party, with what the review was given more.
    std::optional<Date> last_day(ReviewParty of) const;
    bool is_over_for_employee() const; // nothing more comes from them

    // Told after a reading, so that it need not be asked again: which turns there were.
    bool has_acknowledged = false; // or disagreed
    bool has_disagreed = false;
    bool has_manager_signed = false;
};

// The further questions that the cycle asks, as a party is asked them; none: all of them. Fault not_found where it asks none.
questionnaires::QuestionnaireForm further_questions(Context& context, HeldReview const& held,
                                                    std::optional<ReviewParty> party,
                                                    std::optional<questionnaires::Language> language = {});

// Fault not_found for whoever may see nothing of it.
HeldReview find_review(Context& context, ReviewId id);

} // namespace espalier::reviews
