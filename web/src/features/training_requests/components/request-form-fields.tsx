// SPDX-License-Identifier: Apache-2.0
// What a request says: which training, when and where, and what for. What it costs stands beside.
import { Alert, Input, NumberInput, SegmentedControl, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconCalendarExclamation } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { today } from "@/lib/dates";
import { DateField } from "@/ui/date-field";
import { Section } from "@/ui/section";
import type { RequestValues } from "../request-values";

export type RequestForm = { form: UseFormReturnType<RequestValues> };

export function WhatFields({ form }: RequestForm) {
  const { t } = useTranslation();
  return (
    <Section title={t("request.what")}>
      <Stack>
        <TextInput label={t("request.title")} required maxLength={200} {...form.getInputProps("title")} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t("option.provider")} required maxLength={200} {...form.getInputProps("provider")} />
          <TextInput
            label={t("option.link")}
            type="url"
            placeholder="https://"
            maxLength={2000}
            {...form.getInputProps("link")}
          />
        </SimpleGrid>
      </Stack>
    </Section>
  );
}

export function WhenFields({ form }: RequestForm) {
  const { t } = useTranslation();
  const { where, starts_on, ends_on } = form.getValues();
  const isPast = [starts_on, ends_on].some((day) => day !== "" && day < today());
  return (
    <Section title={t("request.when_and_where")}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DateField label={t("request.starts_on")} required {...form.getInputProps("starts_on")} />
          <DateField label={t("request.ends_on")} required {...form.getInputProps("ends_on")} />
          <Input.Wrapper label={t("request.where")} labelElement="div">
            <SegmentedControl
              fullWidth
              aria-label={t("request.where")}
              data={[
                { value: "place", label: t("request.at_place") },
                { value: "online", label: t("request.online") },
              ]}
              {...form.getInputProps("where")}
            />
          </Input.Wrapper>
          {where === "place" ? (
            <TextInput label={t("request.place")} maxLength={200} {...form.getInputProps("place")} />
          ) : (
            <div />
          )}
          <NumberInput
            label={t("item.hours_on_duty")}
            description={t("request.hours_on_duty_text")}
            min={0}
            {...form.getInputProps("hours_on_duty")}
          />
          <NumberInput
            label={t("item.hours_off_duty")}
            description={t("request.hours_off_duty_text")}
            min={0}
            {...form.getInputProps("hours_off_duty")}
          />
        </SimpleGrid>
        {isPast ? (
          <Alert color="clay" variant="light" icon={<IconCalendarExclamation />} role="status">
            {t("request.past_dates")}
          </Alert>
        ) : null}
      </Stack>
    </Section>
  );
}

export function WhyFields({ form }: RequestForm) {
  const { t } = useTranslation();
  const area = { autosize: true, minRows: 2, maxLength: 2000, required: true };
  return (
    <Section title={t("request.why")}>
      <Stack>
        <Textarea
          label={t("request.purpose")}
          description={t("request.purpose_text")}
          {...area}
          {...form.getInputProps("purpose")}
        />
        <Textarea
          label={t("request.expected_benefit")}
          description={t("request.expected_benefit_text")}
          {...area}
          {...form.getInputProps("expected_benefit")}
        />
      </Stack>
    </Section>
  );
}
