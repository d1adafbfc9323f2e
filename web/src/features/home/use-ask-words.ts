// SPDX-License-Identifier: Apache-2.0
// What an ask says: what is to be done, and why it stands where it stands.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";

type Ask = components["schemas"]["Ask"];

export function useAskWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return (ask: Ask) => {
    const values = { subject: ask.subject, name: ask.person_name ?? "", count: ask.count };
    const when = ask.due_on ? format.date(ask.due_on) : ask.since ? format.since(ask.since) : "";
    const late = ask.place === "past_its_date" ? "late" : "soon";
    const why = () => {
      switch (ask.kind) {
        case "agree_plan":
        case "answer_rescheduling":
        case "assess_item":
        case "reassess_report":
        case "show_item":
        case "revise_plan":
        case "revise_item":
        case "propose_plan":
        case "fill_plan":
        case "carry_out_plan":
          return t(`ask_why.${ask.kind}`, { ...values, when });
        case "finish_item":
        case "begin_item":
        case "do_campaign_action":
          return t(`ask_why.${ask.kind}_${late}`, { when });
        case "reassess":
          return t("ask_why.reassess", { when });
        case "weekly_round":
          return t("ask_why.weekly_round", values);
        case "begin_plan":
          return ask.count > 0 ? t("ask_why.begin_plan_needs", values) : t("ask_why.begin_plan");
        case "answer_campaign":
        case "agree_raters":
        case "release_three_sixty":
        case "rate_person":
        case "choose_raters":
        case "answer_feedback_ask":
        case "answer_feedback_level":
        case "tell_what_changed":
        case "answer_help":
        case "answer_request":
        case "revise_request":
        case "book_request":
        case "confirm_request":
        case "answer_record":
        case "answer_handover":
        case "say_if_held":
        case "answer_goal":
        case "answer_goal_change":
        case "close_goal":
        case "update_goal":
        case "propose_goal":
        case "approve_recognition":
        case "answer_redemption":
        case "fulfil_redemption":
        case "vote_award":
        case "decide_award":
        case "nominate":
          return t(`ask_why.${ask.kind}`, { ...values, when });
        case "take_part_in_review":
          return when ? t("ask_why.review", { ...values, when }) : ask.subject;
        case "prepare_one_on_one":
          return t("ask_why.prepare_one_on_one", { when: ask.since ? format.instant(ask.since) : "" });
        case "do_action":
          return t(ask.due_on ? `ask_why.do_action_${late}` : "ask_why.do_action", { ...values, when });
        case "review_request":
          return t("ask_why.review_request");
        case "read_check_ins":
          return t("ask_why.read_check_ins", { when });
        case "answer_check_in":
          return t(`ask_why.answer_check_in_${late}`, { when });
        case "answer_drift":
          return t("ask_why.answer_drift", values);
        case "carry_over":
          return t("ask_why.carry_over", values);
        case "plan_needs":
          return t("ask_why.plan_needs", values);
      }
    };
    const title = () => {
      if (ask.kind === "take_part_in_review") return t(`ask_review.${ask.review_step ?? "write"}`, values);
      if (ask.kind === "review_request" && ask.person_name) return t("ask.review_request_of", values);
      return t(`ask.${ask.kind}`, values);
    };
    return { title: title(), why: why() };
  };
}
