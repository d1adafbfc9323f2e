// SPDX-License-Identifier: Apache-2.0
// The road map on a phone: quarter below quarter, what is due in each, and buttons that move it by a month.
import { ActionIcon, Group, Text, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { quarterOf, today } from "@/lib/dates";
import { datesOf, movedByMonths } from "../moved-dates";
import { mayReschedule } from "../plan-changes";
import { isReturned } from "../returned-items";
import { scaleOf } from "../road-map-scale";
import { useDatesInWords } from "../use-item-dates";
import { ItemState, shownState } from "./item-state";
import type { RoadMapDrawing } from "./road-map";
import classes from "./road-map-by-quarter.module.css";
import { useQuarterWords } from "./road-map-wires";

type PlanItemView = components["schemas"]["PlanItemView"];

function MonthMoves({ view, reschedule, item }: RoadMapDrawing & { item: PlanItemView }) {
  const { t } = useTranslation();
  const move = (months: number) =>
    void reschedule.move(item, movedByMonths(datesOf(item.item), "whole", months, view.plan));
  const button = { variant: "subtle", color: "gray", size: 36 } as const;
  return (
    <Group gap={0} wrap="nowrap">
      <ActionIcon {...button} aria-label={t("road_map.earlier", { title: item.item.title })} onClick={() => move(-1)}>
        <IconChevronUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon {...button} aria-label={t("road_map.later", { title: item.item.title })} onClick={() => move(1)}>
        <IconChevronDown size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function Entry({ item, ...drawing }: RoadMapDrawing & { item: PlanItemView }) {
  const { t } = useTranslation();
  const runs = useDatesInWords();
  const { title, method, agreed_at, id } = item.item;
  const notAgreed = agreed_at ? null : t(isReturned(item) ? "item.returned" : "item.not_agreed");
  const detail = [t(`method.${method}`), runs(item.item), notAgreed].filter(Boolean).join(" · ");
  return (
    <li className={classes.entry} data-state={shownState(item)}>
      <div>
        <UnstyledButton className={classes.title} onClick={() => drawing.onOpen(id)}>
          {title}
        </UnstyledButton>
        <Text size="xs" c="dimmed" mb={4}>
          {detail}
        </Text>
        <ItemState item={item} />
      </div>
      {mayReschedule(drawing.view, item) ? <MonthMoves {...drawing} item={item} /> : null}
    </li>
  );
}

export function RoadMapByQuarter(drawing: RoadMapDrawing) {
  const { t } = useTranslation();
  const words = useQuarterWords();
  const due = (item: PlanItemView) => quarterOf(item.item.due_on);
  const sorted = [...drawing.items].sort((a, b) => a.item.due_on.localeCompare(b.item.due_on));
  return (
    <ol className={classes.quarters}>
      {scaleOf(drawing.view.plan, "quarter").columns.map(({ starts_on }) => {
        const quarter = quarterOf(starts_on);
        const own = sorted.filter((item) => due(item) === quarter);
        return (
          <li key={quarter} className={classes.quarter} data-now={quarter === quarterOf(today()) || undefined}>
            <Text size="sm" fw={600}>
              {words(starts_on)}
              {quarter === quarterOf(today()) ? <span className={classes.now}>{t("road_map.today")}</span> : null}
            </Text>
            {own.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t("road_map.nothing_due")}
              </Text>
            ) : (
              <ul className={classes.entries} aria-label={words(starts_on)}>
                {own.map((item) => (
                  <Entry key={item.item.id} item={item} {...drawing} />
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
