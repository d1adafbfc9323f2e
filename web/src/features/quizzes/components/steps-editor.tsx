// SPDX-License-Identifier: Apache-2.0
// The situations of a scenario, and where each choice leads.
import { Group, NativeSelect, NumberInput, Paper, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { freeKey, newStep, newStepOption } from "../question-content";
import type { KindEditorProps } from "./kind-editor";
import { ListEditor } from "./list-editor";

export function StepsEditor({ content, onChange, fault }: KindEditorProps) {
  const { t } = useTranslation();
  const targets = [
    { value: "", label: t("quiz_bank.ends") },
    ...content.steps.map((step, at) => ({ value: step.key, label: t("quiz_bank.step", { number: at + 1 }) })),
  ];
  return (
    <ListEditor
      label={t("quiz_bank.steps")}
      items={content.steps}
      add={t("quiz_bank.add_step")}
      fresh={() => newStep(freeKey(content.steps, "s"))}
      error={fault("/steps")}
      onChange={(steps) => onChange({ ...content, steps })}
    >
      {(step, change, at) => (
        <Paper withBorder p="sm">
          <Stack gap="sm">
            <Textarea
              label={t("quiz_bank.step", { number: at + 1 })}
              autosize
              error={fault(`/steps/${at}/text`)}
              value={step.text}
              onChange={(event) => change({ ...step, text: event.currentTarget.value })}
            />
            <ListEditor
              label={t("quiz_bank.options")}
              items={step.options}
              add={t("quiz_bank.add_option")}
              fresh={() => newStepOption(freeKey(step.options, "o"))}
              error={fault(`/steps/${at}/options`)}
              onChange={(options) => change({ ...step, options })}
            >
              {(option, put, place) => (
                <Stack gap={6}>
                  <TextInput
                    aria-label={t("quiz_bank.option", { number: place + 1 })}
                    placeholder={t("quiz_bank.option", { number: place + 1 })}
                    value={option.text}
                    onChange={(event) => put({ ...option, text: event.currentTarget.value })}
                  />
                  <Group gap="xs" grow>
                    <NumberInput
                      aria-label={t("quiz_bank.share")}
                      min={-100}
                      max={100}
                      suffix=" %"
                      value={option.share}
                      onChange={(share) => put({ ...option, share: Number(share) || 0 })}
                    />
                    <NativeSelect
                      aria-label={t("quiz_bank.leads_to")}
                      value={option.next_step_key ?? ""}
                      data={targets}
                      onChange={(event) => put({ ...option, next_step_key: event.currentTarget.value || null })}
                    />
                  </Group>
                  <TextInput
                    size="xs"
                    aria-label={t("quiz_bank.option_feedback", { number: place + 1 })}
                    placeholder={t("quiz_bank.option_feedback", { number: place + 1 })}
                    value={option.feedback}
                    onChange={(event) => put({ ...option, feedback: event.currentTarget.value })}
                  />
                </Stack>
              )}
            </ListEditor>
          </Stack>
        </Paper>
      )}
    </ListEditor>
  );
}
