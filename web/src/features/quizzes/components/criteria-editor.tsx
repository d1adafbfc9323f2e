// SPDX-License-Identifier: Apache-2.0
// By what an essay or a file is marked: a rubric, or points without one, and notes for whoever marks.
import { Group, NumberInput, Paper, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { freeKey } from "../question-content";
import type { KindEditorProps } from "./kind-editor";
import { ListEditor } from "./list-editor";

export function CriteriaEditor({ content, onChange, fault }: KindEditorProps) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t("quiz_bank.criteria_text")}
      </Text>
      <ListEditor
        label={t("quiz_bank.criteria")}
        items={content.criteria}
        add={t("quiz_bank.add_criterion")}
        fresh={() => ({
          key: freeKey(content.criteria, "c"),
          title: "",
          levels: [0, 1, 2].map((points) => ({ points, text: "" })),
        })}
        onChange={(criteria) => onChange({ ...content, criteria })}
      >
        {(criterion, change, at) => (
          <Paper withBorder p="sm">
            <Stack gap="sm">
              <TextInput
                label={t("quiz_bank.criterion", { number: at + 1 })}
                error={fault(`/criteria/${at}/title`)}
                value={criterion.title}
                onChange={(event) => change({ ...criterion, title: event.currentTarget.value })}
              />
              <ListEditor
                label={t("quiz_bank.levels")}
                items={criterion.levels}
                add={t("quiz_bank.add_level")}
                fresh={() => ({ points: criterion.levels.length, text: "" })}
                error={fault(`/criteria/${at}/levels`)}
                onChange={(levels) => change({ ...criterion, levels })}
              >
                {(level, put) => (
                  <Group gap="xs" wrap="nowrap">
                    <NumberInput
                      w={90}
                      aria-label={t("quiz_bank.points")}
                      min={0}
                      value={level.points}
                      onChange={(points) => put({ ...level, points: Number(points) || 0 })}
                    />
                    <TextInput
                      style={{ flex: 1 }}
                      aria-label={t("quiz_bank.level_text")}
                      value={level.text}
                      onChange={(event) => put({ ...level, text: event.currentTarget.value })}
                    />
                  </Group>
                )}
              </ListEditor>
            </Stack>
          </Paper>
        )}
      </ListEditor>
      <Textarea
        label={t("quiz.marking_notes")}
        autosize
        value={content.marking_notes}
        onChange={(event) => onChange({ ...content, marking_notes: event.currentTarget.value })}
      />
    </Stack>
  );
}
