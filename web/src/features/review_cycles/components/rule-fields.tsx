// SPDX-License-Identifier: Apache-2.0
// What happens when a manager changes in the middle, and how long an employee who disagrees may appeal.
import { Checkbox, NumberInput, Radio, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/ui/section";
import type { CycleForm } from "./cycle-fields";

export function RulesSection({ form }: CycleForm) {
  const { t } = useTranslation();
  return (
    <Section title={t("review_cycle.rules")} description={t("review_cycle.rules_text")}>
      <Stack gap="lg">
        <Radio.Group label={t("review_cycle_field.manager_change")} {...form.getInputProps("manager_change")}>
          <Stack gap="xs" mt={6}>
            {(["new_takes_over", "old_finishes"] as const).map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`manager_change.${one}`)}
                description={t(`manager_change_text.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox
          label={t("review_cycle_field.former_manager_reads")}
          description={t("review_cycle.former_manager_reads_text")}
          {...form.getInputProps("former_manager_reads", { type: "checkbox" })}
        />
        <NumberInput
          label={t("review_cycle_field.appeal_days")}
          description={t("review_cycle.appeal_days_text")}
          min={0}
          max={90}
          allowDecimal={false}
          maw={460}
          {...form.getInputProps("appeal_days")}
        />
      </Stack>
    </Section>
  );
}
