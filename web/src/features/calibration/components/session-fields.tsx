// SPDX-License-Identifier: Apache-2.0
// All that is settled about a session before it begins.
import { Alert, Input, NumberInput, SimpleGrid, Stack, Switch, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconUsers } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { PeopleSelect } from "@/ui/people-select";
import { PersonSelect } from "@/ui/person-select";
import { Section } from "@/ui/section";
import { UnitSelect } from "@/ui/unit-select";
import { pointName } from "../session";
import { type SessionValues, scopeOf } from "../session-values";
import classes from "./calibration.module.css";

interface SessionForm {
  form: UseFormReturnType<SessionValues>;
  reviewCycleId: string;
  scale: readonly string[];
}

/** How many wait in the scope as it is typed. */
function TakesIn({ form, reviewCycleId }: SessionForm) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = api.useQuery(
    "get",
    "/api/v1/review-cycles/{review_cycle_id}/calibration",
    { params: { path: { review_cycle_id: reviewCycleId }, query: scopeOf(form.getValues()) } },
    { placeholderData: keepPreviousData },
  );
  if (!data) return null;
  return (
    <Text size="sm" c={data.waiting > 0 ? undefined : "dimmed"} aria-live="polite">
      {data.waiting > 0
        ? t("calibration.takes_in", { count: data.waiting, number: format.number(data.waiting) })
        : t("calibration.takes_in_none")}
    </Text>
  );
}

function WhatSection(props: SessionForm) {
  const { t } = useTranslation();
  const { form } = props;
  return (
    <Section title={t("calibration.what")}>
      <Stack>
        <TextInput
          label={t("calibration.name")}
          description={t("calibration.name_text")}
          required
          maxLength={200}
          {...form.getInputProps("name")}
        />
        <UnitSelect
          label={t("calibration.unit")}
          description={t("calibration.unit_text")}
          clearable
          value={form.getValues().unit_id || null}
          onChange={(id) => form.setFieldValue("unit_id", id ?? "")}
          error={form.errors.unit_id}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {(["lowest_level", "highest_level"] as const).map((name) => (
            <NumberInput
              key={name}
              label={t(`calibration.${name}`)}
              min={0}
              max={99}
              allowDecimal={false}
              {...form.getInputProps(name)}
            />
          ))}
        </SimpleGrid>
        <TakesIn {...props} />
      </Stack>
    </Section>
  );
}

function WhoSection({ form }: SessionForm) {
  const { t } = useTranslation();
  const { facilitator_id, contributor_ids } = form.getValues();
  // A problem of one of them names the place among the chosen.
  const problems = Object.entries(form.errors)
    .filter(([field]) => field.startsWith("contributor_ids"))
    .map(([field, problem]) => {
      const name = contributor_ids[Number(field.split(".")[1])]?.name;
      return name ? `${name}: ${problem}` : problem;
    });
  return (
    <Section title={t("calibration.who")}>
      <Stack>
        <Alert color="slate" variant="light" icon={<IconUsers />}>
          {t("calibration.who_text")}
        </Alert>
        <PersonSelect
          label={t("calibration.facilitator")}
          description={t("calibration.facilitator_text")}
          required
          value={facilitator_id || null}
          onChange={(id) => form.setFieldValue("facilitator_id", id ?? "")}
          error={form.errors.facilitator_id}
        />
        <PeopleSelect
          label={t("calibration.contributors")}
          description={t("calibration.contributors_text")}
          people={contributor_ids}
          except={facilitator_id || undefined}
          onChange={(people) => form.setFieldValue("contributor_ids", people)}
          error={problems.length > 0 ? problems.join(" ") : undefined}
        />
      </Stack>
    </Section>
  );
}

function RangeFields({ form, scale }: SessionForm) {
  const { t } = useTranslation();
  return (
    <ul className={classes.ranges}>
      {scale.map((_, at) => {
        const point = pointName(scale, at + 1);
        return (
          <li key={point} className={classes.range}>
            <Text size="sm" fw={560} className={classes.rangePoint}>
              {point}
            </Text>
            {(["least", "most"] as const).map((end) => (
              <NumberInput
                key={end}
                label={t(`calibration.${end}`)}
                aria-label={t(`calibration.${end}_of`, { point })}
                placeholder={end === "least" ? "0" : "100"}
                min={0}
                max={100}
                {...form.getInputProps(`guideline.${at}.${end}`)}
              />
            ))}
            {form.errors[`guideline.${at}.rating`] ? (
              <Input.Error>{form.errors[`guideline.${at}.rating`]}</Input.Error>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function GuidelineSection(props: SessionForm) {
  const { t } = useTranslation();
  const { form } = props;
  return (
    <Section title={t("calibration.guideline")} description={t("calibration.guideline_text")}>
      <Stack>
        <Switch
          label={t("calibration.uses_guideline")}
          {...form.getInputProps("uses_guideline", { type: "checkbox" })}
        />
        {form.getValues().uses_guideline ? <RangeFields {...props} /> : null}
      </Stack>
    </Section>
  );
}

export function SessionFields(props: SessionForm) {
  return (
    <>
      <WhatSection {...props} />
      <WhoSection {...props} />
      <GuidelineSection {...props} />
    </>
  );
}
