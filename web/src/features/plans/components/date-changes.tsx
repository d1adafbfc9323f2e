// SPDX-License-Identifier: Apache-2.0
// Who changed the dates of a plan's items, or asked to, and what was answered; the newest first.
import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { useDatesInWords } from "../use-item-dates";
import { useReschedulings } from "../use-reschedulings";
import classes from "./history-drawer.module.css";

type ReschedulingView = components["schemas"]["ReschedulingView"];

function DateChange({ change, title }: { change: ReschedulingView; title: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDatesInWords();
  const { rescheduling: one, by_name, answered_by_name } = change;
  const before = words({ starts_on: one.starts_on_before, due_on: one.due_on_before });
  const said = [one.reason, one.answer_reason].filter(Boolean);
  return (
    <li>
      <Text size="sm" fw={560}>
        {title}
      </Text>
      <Text size="sm">
        {t(`rescheduling.${one.answer}`, {
          name: by_name ?? "–",
          answerer: answered_by_name ?? "–",
          date: format.instant(one.answered_at ?? one.at),
        })}{" "}
        {t("rescheduling.dates", { before, after: words(one) })}
      </Text>
      {said.map((one) => (
        <Text key={one} size="sm" c="dimmed">
          {t("plan.quoted", { words: one })}
        </Text>
      ))}
    </li>
  );
}

export function DateChanges({ view }: { view: components["schemas"]["PlanView"] }) {
  const { t } = useTranslation();
  const changes = useReschedulings(view.plan.id).toReversed();
  if (changes.length === 0) return null;
  const titleOf = (id: string) => view.items.find(({ item }) => item.id === id)?.item.title ?? "–";
  return (
    <section>
      <Title order={3} mb="sm">
        {t("history.dates")}
      </Title>
      <ol className={classes.turns} aria-label={t("history.dates")}>
        {changes.map((change) => (
          <DateChange key={change.rescheduling.id} change={change} title={titleOf(change.rescheduling.plan_item_id)} />
        ))}
      </ol>
    </section>
  );
}
