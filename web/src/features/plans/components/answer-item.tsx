// SPDX-License-Identifier: Apache-2.0
// One item in the answer to a plan: agreed as it stands, or marked to come back with what should change.
import { Checkbox, Group, Text, Textarea, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { useAmounts } from "../use-amounts";
import { Levels } from "./item-facts";
import classes from "./plan-turn.module.css";

interface AnswerItemProps {
  item: components["schemas"]["PlanItemView"];
  /** Shows everything about it. */
  onOpen: () => void;
  onReturn: (isReturned: boolean) => void;
  /** `form.getInputProps` of the reason; null while the item is to be agreed. */
  reason: object | null;
}

export function AnswerItem({ item: view, onOpen, onReturn, reason }: AnswerItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const amounts = useAmounts();
  const { item } = view;
  const facts = [
    t(`method.${item.method}`),
    t("home.due", { date: format.date(item.due_on) }),
    amounts.hours(item),
    amounts.cost(item, view.wage_cost),
  ];
  const why = [...new Set(view.needs.map((need) => need.name ?? t("item.need_hidden")))].join(", ");
  return (
    <li>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <UnstyledButton className={classes.open} onClick={onOpen}>
            <Text size="sm" fw={560} component="span">
              {item.title}
            </Text>
          </UnstyledButton>
          <Text size="sm" component="div">
            {why ? t("plan.answers_need", { need: why }) : t("plan.answers_no_need")} <Levels item={item} />
          </Text>
          {item.success_measure ? (
            <Text size="sm">
              {t("item.success_measure")}: {item.success_measure}
            </Text>
          ) : null}
          {item.reason ? <Text size="sm">{t("plan.quoted", { words: item.reason })}</Text> : null}
          <Text size="xs" c="dimmed">
            {facts.filter(Boolean).join(" · ")}
          </Text>
        </div>
        <Checkbox
          label={t("plan.return_item")}
          aria-label={t("plan.return_item_of", { title: item.title })}
          checked={reason !== null}
          onChange={(event) => onReturn(event.currentTarget.checked)}
        />
      </Group>
      {reason ? (
        <Textarea
          mt="xs"
          label={t("plan.return_reason")}
          aria-label={t("plan.return_reason_of", { title: item.title })}
          autosize
          minRows={2}
          maxLength={2000}
          {...reason}
        />
      ) : null}
    </li>
  );
}
