// SPDX-License-Identifier: Apache-2.0
// Which phases a cycle has, and from when to when each is. The days are laid out by themselves; each can be set by hand.
import { Button, Checkbox, Group, Input, Radio, Select, Stack, Text } from "@mantine/core";
import { IconCalendarTime } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { DateField } from "@/ui/date-field";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { allPhases, isAlwaysThere, laidOut, type Phase, withPhase } from "../cycle-values";
import type { CycleForm } from "./cycle-fields";
import classes from "./review-cycles.module.css";

function PhaseDays({ form, at }: CycleForm & { at: number }) {
  const { t } = useTranslation();
  const one = form.getValues().phases[at];
  if (!one) return null;
  const name = t(`review_phase.${one.phase}`);
  return (
    <>
      <DateField
        label={t("review_cycle.first_day")}
        aria-label={t("review_cycle.first_day_of", { name })}
        {...form.getInputProps(`phases.${at}.starts_on`)}
      />
      <DateField
        label={t("review_cycle.last_day")}
        aria-label={t("review_cycle.last_day_of", { name })}
        min={one.starts_on}
        {...form.getInputProps(`phases.${at}.ends_on`)}
      />
    </>
  );
}

function PhaseRow({ form, phase }: CycleForm & { phase: Phase }) {
  const { t } = useTranslation();
  const at = form.getValues().phases.findIndex((one) => one.phase === phase);
  const isThere = at >= 0;
  const change = (checked: boolean) => {
    form.setFieldValue("phases", withPhase(form.getValues(), phase, checked));
    if (phase === "peers" && !checked) form.setFieldValue("three_sixty_round_id", "");
  };
  return (
    <li className={classes.phaseFields}>
      {isAlwaysThere(phase) ? (
        <div>
          <Text size="sm" fw={560}>
            {t(`review_phase.${phase}`)}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`review_phase_text.${phase}`)}
          </Text>
        </div>
      ) : (
        <Checkbox
          label={t(`review_phase.${phase}`)}
          description={t(`review_phase_text.${phase}`)}
          checked={isThere}
          onChange={(event) => change(event.currentTarget.checked)}
        />
      )}
      {isThere ? <PhaseDays form={form} at={at} /> : null}
      {form.errors[`phases.${at}.phase`] ? <Input.Error>{form.errors[`phases.${at}.phase`]}</Input.Error> : null}
    </li>
  );
}

/** Of rounds that are meant for reviews: others promised their people that they are not. */
function RoundField({ form }: CycleForm) {
  const { t } = useTranslation();
  const query = api.useInfiniteQuery("get", "/api/v1/three-sixty-rounds", { params: { query: { limit: 100 } } }, paged);
  const all = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const offered = all.filter(({ purpose }) => purpose === "review");
  const chosen = form.getValues().three_sixty_round_id;
  return (
    <Select
      label={t("review_cycle_field.three_sixty_round_id")}
      description={
        query.data && offered.length === 0 ? (
          <>
            {t("review_cycle.no_round")} <TextLink to="/three-sixty-rounds/new">{t("three_sixty_round.new")}</TextLink>
          </>
        ) : (
          t("review_cycle.round_text")
        )
      }
      required
      searchable
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen || null}
      onChange={(id) => form.setFieldValue("three_sixty_round_id", id ?? "")}
      error={form.errors.three_sixty_round_id}
    />
  );
}

function LayOut({ form }: CycleForm) {
  const { t } = useTranslation();
  const { phases, is_parallel } = form.getValues();
  const firstDay = phases[0]?.starts_on ?? "";
  return (
    <Group justify="space-between" align="flex-end">
      <Text size="sm" c="dimmed" flex={1} miw={240}>
        {t("review_cycle.lay_out_text")}
      </Text>
      <Button
        variant="default"
        leftSection={<IconCalendarTime size={16} aria-hidden />}
        disabled={firstDay === ""}
        onClick={() => form.setFieldValue("phases", laidOut(phases, is_parallel, firstDay))}
      >
        {t("review_cycle.lay_out")}
      </Button>
    </Group>
  );
}

export function PhasesSection({ form }: CycleForm) {
  const { t } = useTranslation();
  const { phases, is_parallel } = form.getValues();
  const setParallel = (chosen: string) => {
    const isParallel = chosen === "parallel";
    form.setFieldValue("is_parallel", isParallel);
    const firstDay = phases[0]?.starts_on;
    if (firstDay) form.setFieldValue("phases", laidOut(phases, isParallel, firstDay));
  };
  return (
    <Section title={t("review_cycle.phases")} description={t("review_cycle.phases_text")}>
      <Stack>
        <Radio.Group
          label={t("review_cycle_field.is_parallel")}
          value={is_parallel ? "parallel" : "sequential"}
          onChange={setParallel}
        >
          <Stack gap="xs" mt={6}>
            {(["sequential", "parallel"] as const).map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`review_cycle.${one}`)}
                description={t(`review_cycle.${one}_text`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <ol className={classes.phases}>
          {allPhases.map((phase) => (
            <PhaseRow key={phase} form={form} phase={phase} />
          ))}
        </ol>
        {phases.some(({ phase }) => phase === "peers") ? <RoundField form={form} /> : null}
        <LayOut form={form} />
        {form.errors.phases ? <Input.Error>{form.errors.phases}</Input.Error> : null}
      </Stack>
    </Section>
  );
}
