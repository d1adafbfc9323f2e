// SPDX-License-Identifier: Apache-2.0
// The plan's items over its quarters, each as a bar from its start to the quarter in which it is due.
import { ScrollArea, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { quarterOf } from "@/lib/dates";
import { useFormat } from "@/ui/format";
import classes from "./road-map.module.css";

type PlanView = components["schemas"]["PlanView"];
type PlanItemView = components["schemas"]["PlanItemView"];

interface RoadMapProps {
  view: PlanView;
  onOpen: (item: PlanItemView) => void;
}

export function RoadMap({ view, onOpen }: RoadMapProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const first = quarterOf(view.plan.starts_on);
  const quarters = Array.from({ length: quarterOf(view.plan.ends_on) - first + 1 }, (_, index) => first + index);
  const column = (date: string) => Math.min(quarters.length, Math.max(1, quarterOf(date) - first + 1));
  const items = view.items.filter((item) => item.state !== "cancelled");
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: "region", "aria-label": t("plan.road_map") }}>
      <div className={classes.map} style={{ gridTemplateColumns: `repeat(${quarters.length}, minmax(150px, 1fr))` }}>
        {quarters.map((quarter, index) => (
          <div
            key={quarter}
            className={classes.quarter}
            style={{ gridColumn: index + 1, gridRow: `1 / span ${items.length + 1}` }}
          >
            <Text size="xs" c="dimmed" fw={560}>
              {t("plan.quarter", { quarter: (quarter % 4) + 1, year: Math.floor(quarter / 4) })}
            </Text>
          </div>
        ))}
        {items.map((item, index) => {
          const due = column(item.item.due_on);
          const start = item.item.starts_on ? Math.min(due, column(item.item.starts_on)) : due;
          return (
            <UnstyledButton
              key={item.item.id}
              className={classes.item}
              data-state={item.is_overdue ? "overdue" : item.state}
              style={{ gridColumn: `${start} / ${due + 1}`, gridRow: index + 2 }}
              onClick={() => onOpen(item)}
            >
              <span className={classes.title}>{item.item.title}</span>
              <span className={classes.detail}>
                {t(`method.${item.item.method}`)} · {format.date(item.item.due_on)}
              </span>
            </UnstyledButton>
          );
        })}
      </div>
    </ScrollArea>
  );
}
