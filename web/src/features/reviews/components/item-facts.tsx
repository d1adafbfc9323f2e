// SPDX-License-Identifier: Apache-2.0
// What an item is about, as it stood when the cycle began.
import { Badge, Group, Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import type { Item } from "../sheet-values";

function GoalFacts({ item }: { item: Item }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progress, outcome, due_on } = item;
  return (
    <Group gap="sm">
      {outcome ? (
        <Badge variant="light" color={outcome === "achieved" ? "leaf" : outcome === "partly" ? "sky" : "clay"}>
          {t(`goal_outcome.${outcome}`)}
        </Badge>
      ) : null}
      {progress === null ? null : (
        <Group gap={8} wrap="nowrap">
          <Progress value={progress} w={120} size="sm" aria-hidden />
          <Text size="sm">{t("review.progress", { progress: format.percent(progress / 100) })}</Text>
        </Group>
      )}
      {due_on ? (
        <Text size="sm" c="dimmed">
          {t("review.goal_due", { day: format.date(due_on) })}
        </Text>
      ) : null}
    </Group>
  );
}

function TrainingFacts({ item: { from_level, to_level, due_on } }: { item: Item }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = [
    from_level !== null && to_level !== null
      ? t("review.from_to", { from: format.level(from_level), to: format.level(to_level) })
      : "",
    due_on ? t("review.finished", { day: format.date(due_on) }) : "",
  ].filter(Boolean);
  return words.length > 0 ? <Text size="sm">{words.join(" · ")}</Text> : null;
}

export function ItemFacts({ item }: { item: Item }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {item.detail ? (
        <Text size="sm" c="dimmed" maw="68ch">
          {item.section === "training" ? t("review.success_measure", { text: item.detail }) : item.detail}
        </Text>
      ) : null}
      {item.section === "goals" ? <GoalFacts item={item} /> : null}
      {item.section === "training" ? <TrainingFacts item={item} /> : null}
      {item.section === "competencies" && item.required_level !== null ? (
        <Text size="sm">{t("review.required", { level: format.level(item.required_level) })}</Text>
      ) : null}
    </>
  );
}
