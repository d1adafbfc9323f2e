// SPDX-License-Identifier: Apache-2.0
// The one main action of an ask: a button that leads to where it is done.
import type { ButtonProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { ButtonLink } from "@/ui/links";

type Ask = components["schemas"]["Ask"];

interface AskLinkProps extends Pick<ButtonProps, "variant" | "size"> {
  ask: Ask;
  /** What the button is about, for those who hear it apart from its row. */
  about: string;
}

export function AskLink({ ask, about, ...look }: AskLinkProps) {
  const { t } = useTranslation();
  const words =
    ask.kind === "take_part_in_review"
      ? t(`ask_review_action.${ask.review_step ?? "write"}`)
      : t(`ask_action.${ask.kind}`);
  const props = { ...look, "aria-label": `${words}: ${about}`, children: words };
  const item = ask.plan_item_id ?? undefined;
  const competency = ask.competency_id ?? undefined;
  switch (ask.kind) {
    case "assess_item":
      if (!ask.plan_id && item) return <ButtonLink to="/assessing/$itemId" params={{ itemId: item }} {...props} />;
      return <ButtonLink to="/plans/$planId" params={{ planId: ask.plan_id ?? "" }} search={{ item }} {...props} />;
    case "agree_plan":
    case "answer_rescheduling":
      return <ButtonLink to="/plans/$planId" params={{ planId: ask.plan_id ?? "" }} search={{ item }} {...props} />;
    case "reassess_report":
      return (
        <ButtonLink
          to="/people/$personId/growth"
          params={{ personId: ask.person_id ?? "" }}
          search={{ competency }}
          {...props}
        />
      );
    case "weekly_round":
      return <ButtonLink to="/team/round" {...props} />;
    case "answer_feedback_ask":
    case "tell_what_changed":
      return <ButtonLink to="/feedback" search={{ box: "waiting" }} {...props} />;
    case "answer_feedback_level":
      return <ButtonLink to="/feedback/$feedbackId" params={{ feedbackId: ask.feedback_id ?? "" }} {...props} />;
    case "read_check_ins":
      return <ButtonLink to="/check-ins" search={{ show: "team" }} {...props} />;
    case "answer_check_in":
      return <ButtonLink to="/check-ins" search={{ show: "mine" }} {...props} />;
    case "answer_campaign":
      return <ButtonLink to="/answer/$campaignId" params={{ campaignId: ask.campaign_id ?? "" }} {...props} />;
    case "do_campaign_action":
      return <ButtonLink to="/surveys" {...props} />;
    case "rate_person":
      return <ButtonLink to="/rating-requests/$raterId" params={{ raterId: ask.rater_id ?? "" }} {...props} />;
    case "agree_raters":
    case "choose_raters":
    case "release_three_sixty":
      return (
        <ButtonLink to="/three-sixties/$threeSixtyId" params={{ threeSixtyId: ask.three_sixty_id ?? "" }} {...props} />
      );
    case "take_part_in_review":
      if (ask.count > 1) return <ButtonLink to="/reviews" {...props} />;
      return <ButtonLink to="/reviews/$reviewId" params={{ reviewId: ask.review_id ?? "" }} {...props} />;
    case "begin_plan":
      return <ButtonLink to="/plan" {...props} />;
    case "carry_over":
      return <ButtonLink to="/plan" search={{ plan: ask.plan_id ?? "new" }} {...props} />;
    case "reassess":
      return <ButtonLink to="/growth" search={{ competency }} {...props} />;
    case "answer_help":
      return <ButtonLink to="/helping" {...props} />;
    case "answer_request":
    case "revise_request":
    case "book_request":
    case "confirm_request":
    case "review_request":
      return (
        <ButtonLink
          to="/training-requests/$requestId"
          params={{ requestId: ask.training_request_id ?? "" }}
          {...props}
        />
      );
    case "answer_record":
    case "say_if_held":
    case "prepare_one_on_one":
    case "do_action":
    case "answer_handover":
      return (
        <ButtonLink to="/one-on-ones/$seriesId" params={{ seriesId: ask.one_on_one_series_id ?? "" }} {...props} />
      );
    case "answer_goal":
    case "answer_goal_change":
    case "close_goal":
    case "update_goal":
    case "propose_goal":
      return (
        <ButtonLink
          to="/goals/$goalId"
          params={{ goalId: ask.goal_id ?? "" }}
          search={ask.kind === "update_goal" ? { report: true } : {}}
          {...props}
        />
      );
    case "approve_recognition":
      return (
        <ButtonLink to="/recognition/$recognitionId" params={{ recognitionId: ask.recognition_id ?? "" }} {...props} />
      );
    case "answer_redemption":
    case "fulfil_redemption":
      return (
        <ButtonLink to="/redemptions/$redemptionId" params={{ redemptionId: ask.redemption_id ?? "" }} {...props} />
      );
    case "vote_award":
    case "decide_award":
    case "nominate":
      return <ButtonLink to="/awards/$awardId" params={{ awardId: ask.award_id ?? "" }} {...props} />;
    case "plan_needs":
      return <ButtonLink to="/growth" {...props} />;
    default:
      return <ButtonLink to="/plan" search={{ plan: ask.plan_id ?? undefined, item }} {...props} />;
  }
}
