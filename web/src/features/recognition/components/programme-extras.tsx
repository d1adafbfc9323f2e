// SPDX-License-Identifier: Apache-2.0
// What some may give beyond the allowance: rows of who and how much.
import { ActionIcon, Button, Fieldset, Group, NumberInput, Select, Stack, Text } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { JobSelect } from "@/ui/job-select";
import { UnitSelect } from "@/ui/unit-select";
import type { ExtraValues } from "../programme-values";

interface ProgrammeExtrasProps {
  extras: readonly ExtraValues[];
  onChange: (extras: ExtraValues[]) => void;
  errors: Record<string, ReactNode>;
}

export function ProgrammeExtras({ extras, onChange, errors }: ProgrammeExtrasProps) {
  const { t } = useTranslation();
  const set = (at: number, part: Partial<ExtraValues>) =>
    onChange(extras.map((one, place) => (place === at ? { ...one, ...part } : one)));
  const add = () =>
    onChange([
      ...extras,
      { key: crypto.randomUUID(), to: "managers", unit_id: null, job_id: null, job_title: null, points: 50 },
    ]);
  return (
    <Fieldset legend={t("programme_field.extras")}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t("programme.extras_text")}
        </Text>
        {extras.map((extra, at) => (
          <Group key={extra.key} align="flex-end" gap="sm" wrap="wrap">
            <Select
              label={t("programme.extra_to")}
              allowDeselect={false}
              w={150}
              data={(["managers", "unit", "job"] as const).map((one) => ({
                value: one,
                label: t(`programme_extra.${one}`),
              }))}
              value={extra.to}
              onChange={(to) => to && set(at, { to })}
            />
            {extra.to === "unit" ? (
              <UnitSelect
                label={t("programme_extra.unit")}
                w={180}
                value={extra.unit_id}
                onChange={(unit_id) => set(at, { unit_id })}
              />
            ) : null}
            {extra.to === "job" ? (
              <JobSelect
                label={t("programme_extra.job")}
                w={180}
                chosen={extra.job_id ? { value: extra.job_id, label: extra.job_title ?? "" } : null}
                value={extra.job_id}
                onChange={(job_id) => set(at, { job_id })}
              />
            ) : null}
            <NumberInput
              label={t("points.points")}
              w={110}
              min={1}
              allowDecimal={false}
              value={extra.points}
              onChange={(points) => set(at, { points: points === "" ? "" : Number(points) })}
              error={errors[`extras.${at}.points`] ?? errors[`extras.${at}.job_id`]}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t("programme.extra_remove")}
              onClick={() => onChange(extras.filter((one) => one.key !== extra.key))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <div>
          <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {t("programme.extra_add")}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
