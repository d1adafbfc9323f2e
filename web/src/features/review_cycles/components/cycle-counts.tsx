// SPDX-License-Identifier: Apache-2.0
// How far the reviews of a cycle have come: the parts that are in, and how many stand where. Tables whose bars are only
// drawn beside the numbers; a state leads to its reviews.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { reviewStates } from "../reviews-search";
import classes from "./review-cycles.module.css";

type View = components["schemas"]["CycleView"];

interface CountRow {
  key: string;
  label: React.ReactNode;
  count: number;
}

function CountTable({ caption, rows, all }: { caption: string; rows: readonly CountRow[]; all: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <Text component="h3" size="sm" fw={620} mb={4}>
        {caption}
      </Text>
      <table className={classes.counts} aria-label={caption}>
        <tbody>
          {rows.map(({ key, label, count }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td aria-hidden>
                <span className={classes.rail}>
                  <span
                    className={classes.share}
                    style={{
                      width: all > 0 ? `${(100 * count) / all}%` : 0,
                      visibility: count > 0 ? "visible" : "hidden",
                    }}
                  />
                </span>
              </td>
              <td>
                {t("review_cycle.count_of", {
                  count: format.number(count),
                  share: format.percent(all > 0 ? count / all : 0),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function CycleCounts({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { counts, phases, id } = view;
  const hasSelf = phases.some(({ phase }) => phase === "self");
  const has = (state: string) => phases.some(({ phase }) => phase === state);
  const shown = reviewStates.filter(
    (state) =>
      counts[state] > 0 ||
      !(
        (state === "approval" && !has("approval")) ||
        (state === "calibration" && !has("calibration")) ||
        ((state === "appealed" || state === "signed_off") && view.appeal_days === 0) ||
        state === "ended"
      ),
  );
  const states = shown.map((state) => ({
    key: state,
    label: (
      <TextLink
        to="/review-cycles/$reviewCycleId"
        params={{ reviewCycleId: id }}
        search={{ state }}
        hash="reviews"
        replace
        size="sm"
      >
        {t(`review_state.${state}`)}
      </TextLink>
    ),
    count: counts[state],
  }));
  const parts = [
    ...(hasSelf ? [{ key: "employee", label: t("review_cycle.employee_part"), count: counts.employee_in }] : []),
    { key: "manager", label: t("review_cycle.manager_part"), count: counts.manager_in },
  ];
  return (
    <Section
      title={t("review_cycle.progress", { number: format.number(counts.reviews), count: counts.reviews })}
      description={view.state === "open" ? t("campaign.refreshes") : undefined}
    >
      <div className={classes.parts}>
        <CountTable caption={t("review_cycle.states")} rows={states} all={counts.reviews} />
        <Stack>
          <CountTable caption={t("review_cycle.parts")} rows={parts} all={counts.reviews} />
          <Text size="sm" c="dimmed">
            {t("review_cycle.blind_text")}
          </Text>
        </Stack>
      </div>
    </Section>
  );
}
