// SPDX-License-Identifier: Apache-2.0
// The phases of a review with their days, and whose turn it is.
import { Stack, Text, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { today } from "@/lib/dates";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { lastDayOf, standOf, waitsFor } from "../review-way";
import type { View } from "../sheet-values";
import classes from "./phases.module.css";

/** In a sentence, with the names of those it waits for. */
function useTurnWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return (view: View): string => {
    const waits = waitsFor(view, today());
    const names = {
      person: view.person_name,
      reviewer: view.reviewer_name ?? t("review.no_reviewer"),
      approver: view.approver_name ?? t("review.whoever_is_above"),
      second: view.second_reviewer_name ?? t("review.people_team"),
      until: view.appeal_until ? format.date(view.appeal_until) : "",
    };
    switch (view.state) {
      case "writing":
      case "met":
        return waits === "nobody"
          ? t(`review_state.${view.state}`)
          : t(`review_turn_now.${view.state}_${waits as "both"}`, names);
      case "signed_off":
        return view.appeal_until && view.appeal_until >= today()
          ? t("review_turn_now.may_appeal", names)
          : t("review_turn_now.closed");
      default:
        return t(`review_turn_now.${view.state}`, names);
    }
  };
}

export function Phases({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const turn = useTurnWords()(view);
  const day = today();
  return (
    <Section title={t("review.way")} description={turn}>
      <Stack>
        <ol className={classes.phases}>
          {view.phases.map((phase) => {
            const stand = standOf(view, phase, day);
            const party = phase.phase === "self" ? "employee" : phase.phase === "manager" ? "manager" : null;
            const last = party ? (lastDayOf(view, party) ?? phase.ends_on) : phase.ends_on;
            return (
              <li
                key={phase.phase}
                className={classes.phase}
                data-stand={stand}
                aria-current={stand === "now" ? "step" : undefined}
              >
                <Text size="sm" fw={stand === "now" ? 620 : 500} component="span" display="block">
                  {t(`review_phase.${phase.phase}`)}
                  <VisuallyHidden>{` (${t(`phase_stand.${stand}`)})`}</VisuallyHidden>
                </Text>
                <Text size="xs" c="dimmed" component="span">
                  {format.period(phase.starts_on, last)}
                </Text>
              </li>
            );
          })}
        </ol>
        {view.extended_until ? (
          <Text size="sm" c="dimmed">
            {t("review.extended_until", { day: format.date(view.extended_until) })}
          </Text>
        ) : null}
      </Stack>
    </Section>
  );
}
