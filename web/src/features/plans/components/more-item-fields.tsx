// SPDX-License-Identifier: Apache-2.0
// The quiet part of an item's form: what has a default or is often left open. It stands open when something was written
// there, or when something in it is wrong.
import { Select, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { DateField } from "@/ui/date-field";
import { PersonSelect } from "@/ui/person-select";
import type { Choice } from "@/ui/search-select";
import { type ItemValues, priorities, saysMore } from "../item-values";
import { AmountField } from "./amount-field";

const fields = ["priority", "hours_off_duty", "cost_centre", "assessor_id", "reassess_on", "reason"];

interface MoreItemFieldsProps {
  form: UseFormReturnType<ItemValues>;
  learnerId: string;
  /** Who assesses so far, where somebody is named. */
  assessor: Choice | null;
}

export function MoreItemFields({ form, learnerId, assessor }: MoreItemFieldsProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(() => saysMore(form.getValues()));
  const settings = api.useQuery("get", "/api/v1/settings/plans");
  const isAtFault = fields.some((field) => field in form.errors);
  return (
    <details open={opened || isAtFault} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <Text component="summary" size="sm" fw={560} style={{ cursor: "pointer" }}>
        {t("item.more")}
      </Text>
      <Stack mt="sm">
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Select
            label={t("item.priority")}
            allowDeselect={false}
            data={priorities.map((one) => ({ value: one, label: t(`item_priority.${one}`) }))}
            {...form.getInputProps("priority")}
          />
          <AmountField form={form} amount="hours_off_duty" />
          <TextInput label={t("item.cost_centre")} maxLength={60} {...form.getInputProps("cost_centre")} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <PersonSelect
            label={t("item.assessor")}
            description={t("item.assessor_text")}
            except={learnerId}
            chosen={assessor}
            clearable
            {...form.getInputProps("assessor_id")}
          />
          <DateField
            label={t("item.reassess_on")}
            description={
              settings.data ? t("item.reassess_on_text", { count: settings.data.reassess_after_days }) : null
            }
            {...form.getInputProps("reassess_on")}
          />
        </SimpleGrid>
        <Textarea
          label={t("item.reason")}
          description={t("item.reason_text")}
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps("reason")}
        />
      </Stack>
    </details>
  );
}
