// SPDX-License-Identifier: Apache-2.0
// Other dates that wait for an answer, on the plan itself, for whoever answers and whoever asked.
import { Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { ReadProblem } from "@/ui/loaded";
import { useItemAsks, useReschedulingsQuery } from "../use-reschedulings";
import { AskedDates } from "./asked-dates";
import classes from "./plan-turn.module.css";

interface AskedNoticeProps {
  view: components["schemas"]["PlanView"];
  onOpen: (itemId: string) => void;
}

export function AskedNotice({ view, onOpen }: AskedNoticeProps) {
  const { t } = useTranslation();
  const query = useReschedulingsQuery(view.plan.id);
  const asked = useItemAsks(view);
  if (asked.length === 0) return <ReadProblem query={query} />;
  return (
    <ul className={classes.cameBack} aria-label={t("reschedule.waiting")}>
      {asked.map(({ item: { item }, asked: awaited }) => (
        <li key={item.id}>
          <UnstyledButton className={classes.open} onClick={() => onOpen(item.id)}>
            <Text size="sm" fw={560} component="span">
              {item.title}
            </Text>
          </UnstyledButton>
          <AskedDates asked={awaited} />
        </li>
      ))}
    </ul>
  );
}
