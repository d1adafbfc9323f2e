// SPDX-License-Identifier: Apache-2.0
// Putting items in order: by dragging, or by the arrows beside each.
import { ActionIcon, Group, Paper, Stack, Text, VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { moved } from "../gaps";
import type { AnswerFieldProps } from "./answer-field";
import classes from "./quiz.module.css";

export function OrderField({ form, answer, onChange }: AnswerFieldProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState("");
  const order = answer.option_keys.length > 0 ? answer.option_keys : form.options.map((option) => option.key);
  const textOf = (key: string) => form.options.find((option) => option.key === key)?.text ?? "";
  const move = (from: number, to: number) => {
    if (to < 0 || to >= order.length) return;
    onChange?.({ ...answer, option_keys: moved(order, from, to) });
    setSaid(t("quiz.moved", { text: textOf(order[from] ?? ""), place: to + 1 }));
  };
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t("quiz.put_in_order")}
      </Text>
      {order.map((key, at) => (
        <Paper
          key={key}
          withBorder
          p="xs"
          className={classes.item}
          draggable={Boolean(onChange)}
          onDragStart={(event) => event.dataTransfer.setData("text/plain", String(at))}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            move(Number(event.dataTransfer.getData("text/plain")), at);
          }}
        >
          <Group justify="space-between" wrap="nowrap">
            <Text>
              {at + 1}. {textOf(key)}
            </Text>
            {onChange ? (
              <Group gap={4} wrap="nowrap">
                <ActionIcon
                  variant="default"
                  size="lg"
                  disabled={at === 0}
                  aria-label={t("quiz.up", { text: textOf(key) })}
                  onClick={() => move(at, at - 1)}
                >
                  <IconArrowUp size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  disabled={at === order.length - 1}
                  aria-label={t("quiz.down", { text: textOf(key) })}
                  onClick={() => move(at, at + 1)}
                >
                  <IconArrowDown size={18} aria-hidden />
                </ActionIcon>
              </Group>
            ) : null}
          </Group>
        </Paper>
      ))}
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </Stack>
  );
}
