// SPDX-License-Identifier: Apache-2.0
// What becomes of one open item of a plan that ends.
import { Group, Paper, SegmentedControl, Text, Textarea } from "@mantine/core";
import type { GetInputPropsReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";

interface SettleItemProps {
  item: components["schemas"]["PlanItemView"];
  onCancel: (isCancelled: boolean) => void;
  /** The input for the reason; none: it is carried over. */
  reason: GetInputPropsReturnType | null;
}

export function SettleItem({ item: { item, state }, onCancel, reason }: SettleItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Paper withBorder p="sm" radius="md" role="group" aria-label={item.title}>
      <Group justify="space-between" gap="xs">
        <div>
          <Text fw={600} size="sm">
            {item.title}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`item_state.${state}`)} · {format.date(item.due_on)}
          </Text>
        </div>
        <SegmentedControl
          size="xs"
          aria-label={t("carry.becomes", { title: item.title })}
          value={reason ? "cancel" : "carry"}
          onChange={(value) => onCancel(value === "cancel")}
          data={[
            { value: "carry", label: t("carry.carry") },
            { value: "cancel", label: t("item.cancel") },
          ]}
        />
      </Group>
      {reason ? <Textarea mt="xs" label={t("carry.reason")} autosize minRows={1} maxLength={2000} {...reason} /> : null}
    </Paper>
  );
}
