// SPDX-License-Identifier: Apache-2.0
// The key results of a goal template: each a value with its way and its weight among the others.
import { Button, Fieldset, Group, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ProblemForm } from "@/ui/use-problem-form";
import { newTemplateKeyResult, type TemplateValues } from "../template-values";
import { MeasureFields } from "./measure-fields";

const kinds = ["number", "percent", "money", "yes_no"] as const;

export function TemplateKeyResults({ form }: { form: ProblemForm<TemplateValues>["form"] }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      {form.getValues().key_results.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place; it has no other name.
        <Fieldset key={place} legend={t("goal_template.key_result", { number: place + 1 })}>
          <Stack gap="xs">
            <TextInput
              label={t("goal_field.title")}
              required
              maxLength={200}
              {...form.getInputProps(`key_results.${place}.title`)}
            />
            <MeasureFields
              kinds={kinds}
              kind={one.measure_kind}
              input={(field) => form.getInputProps(`key_results.${place}.${field}`)}
            />
            <Group align="flex-end" justify="space-between">
              <NumberInput
                label={t("goal_field.weight")}
                min={0}
                w={140}
                {...form.getInputProps(`key_results.${place}.weight`)}
              />
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                leftSection={<IconTrash size={14} aria-hidden />}
                aria-label={t("goal_template.key_result_remove", { number: place + 1 })}
                onClick={() => form.removeListItem("key_results", place)}
              >
                {t("action.remove")}
              </Button>
            </Group>
          </Stack>
        </Fieldset>
      ))}
      <Group>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => form.insertListItem("key_results", newTemplateKeyResult())}
        >
          {t("goal.key_result_add")}
        </Button>
      </Group>
      {form.errors.key_results ? (
        <Text size="xs" c="red">
          {form.errors.key_results}
        </Text>
      ) : null}
    </Stack>
  );
}
