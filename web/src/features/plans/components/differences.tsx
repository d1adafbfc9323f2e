// SPDX-License-Identifier: Apache-2.0
// What differs between two states of a plan, item by item: each field by its name, with what it said before and after.
import { Badge, Group, Text, VisuallyHidden } from "@mantine/core";
import { IconArrowNarrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Loaded } from "@/ui/loaded";
import { itemFieldLabel, useItemValueWords } from "../use-item-field-words";
import classes from "./history-drawer.module.css";

type PlanView = components["schemas"]["PlanView"];
type ItemDifference = components["schemas"]["ItemDifference"];

const colors = { added: "leaf", changed: "gray", removed: "clay", carried_over: "slate" } as const;

/** Needs by their names, as far as an item of the plan still names them to this reader. */
function useDifferenceWords(view: PlanView): (field: string, value: unknown) => string {
  const { t } = useTranslation();
  const say = useItemValueWords();
  const needs = view.items.flatMap((item) => item.needs);
  const named = (id: string) => needs.find((one) => one.need_id === id)?.name ?? t("item.need_hidden");
  return (field, value) => {
    const words = field === "need_ids" ? (value as string[]).map(named).join(", ") : say(field, value);
    return words || t("item.not_given");
  };
}

interface ChangedFieldsProps {
  view: PlanView;
  fields: ItemDifference["fields"];
  /** Left out, the fields are those of an item. */
  labelOf?: typeof itemFieldLabel;
}

export function ChangedFields({ view, fields, labelOf = itemFieldLabel }: ChangedFieldsProps) {
  const { t } = useTranslation();
  const words = useDifferenceWords(view);
  return (
    <dl className={classes.fields}>
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <Text component="dt" size="xs" c="dimmed">
            {labelOf(t, field)}
          </Text>
          <Text component="dd" size="sm">
            <span className={classes.before}>{words(field, before)}</span>
            <IconArrowNarrowRight size={15} aria-hidden className={classes.arrow} />
            <VisuallyHidden>{t("history.became")} </VisuallyHidden>
            {words(field, after)}
          </Text>
        </div>
      ))}
    </dl>
  );
}

interface DifferenceListProps {
  view: PlanView;
  items: readonly ItemDifference[];
  label: string;
}

export function DifferenceList({ view, items, label }: DifferenceListProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.items} aria-label={label}>
      {items.map((item) => (
        <li key={item.plan_item_id}>
          <Group gap="sm" justify="space-between">
            <Text size="sm" fw={600}>
              {item.title}
            </Text>
            <Badge variant="light" color={colors[item.kind]}>
              {t(`difference.${item.kind}`)}
            </Badge>
          </Group>
          {item.fields.length > 0 ? <ChangedFields view={view} fields={item.fields} /> : null}
        </li>
      ))}
    </ul>
  );
}

interface DifferencesProps {
  view: PlanView;
  from: number;
  /** null: what the plan says now. */
  to: number | null;
}

export function Differences({ view, from, to }: DifferencesProps) {
  const { t } = useTranslation();
  const differences = api.useQuery("get", "/api/v1/plans/{plan_id}/differences", {
    params: { path: { plan_id: view.plan.id }, query: { from, ...(to !== null && { to }) } },
  });
  return (
    <Loaded query={differences}>
      {({ items }) =>
        items.length === 0 ? (
          <Text size="sm">{t("history.same")}</Text>
        ) : (
          <DifferenceList view={view} items={items} label={t("history.differences")} />
        )
      }
    </Loaded>
  );
}
