// SPDX-License-Identifier: Apache-2.0
// One item in the answer to a plan: agreed as it stands, or marked to come back with what should change.
import { Checkbox, Group, Text, Textarea, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { useAmounts } from "../use-amounts";
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
  return (
    <li>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <UnstyledButton className={classes.open} onClick={onOpen}>
            <Text size="sm" fw={560} component="span">
              {item.title}
            </Text>
          </UnstyledButton>
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
