// SPDX-License-Identifier: Apache-2.0
// The phases of a cycle on its days, with today. An open cycle gives a phase a later last day here.
import { Badge, Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { plusDays, today } from "@/lib/dates";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";
import { type PhasePlace, type PhaseValues, timelineOf } from "../cycle-values";
import classes from "./review-cycles.module.css";

type View = components["schemas"]["CycleView"];

const later = (day: string) => plusDays(day < today() ? today() : day, 7);

function ExtendForm({ view, phase, onClose }: { view: View; phase: PhaseValues; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const extend = api.useMutation("post", "/api/v1/review-cycles/{review_cycle_id}/extension", {
    meta: { quiet: true, done: t("campaign.extended") },
  });
  const edit = useProblemForm({ initialValues: { ends_on: later(phase.ends_on) } }, async ({ ends_on }) => {
    await extend.mutateAsync({
      params: { path: { review_cycle_id: view.id } },
      body: { version: view.version, phase: phase.phase, ends_on },
    });
    onClose();
  });
  return (
    <FormModal
      title={t("review_cycle.extend_title", { phase: t(`review_phase.${phase.phase}`) })}
      submit={t("review_cycle.extend")}
      edit={edit}
      onClose={onClose}
    >
      <Text size="sm">{t("review_cycle.extend_text", { day: format.date(phase.ends_on) })}</Text>
      <DateField
        label={t("campaign.new_last_day")}
        required
        min={plusDays(phase.ends_on, 1)}
        {...edit.form.getInputProps("ends_on")}
      />
    </FormModal>
  );
}

interface PhaseRowProps {
  place: PhasePlace;
  day: number | null;
  onExtend: (() => void) | null;
}

function PhaseRow({ place, day, onExtend }: PhaseRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = t(`review_phase.${place.phase}`);
  return (
    <li className={classes.phase} aria-current={place.time === "now" ? "step" : undefined}>
      <div>
        <Text size="sm" fw={place.time === "now" ? 620 : 560}>
          {name}
        </Text>
        {place.time === "now" ? (
          <Badge size="sm" variant="light" color="leaf">
            {t("review_cycle.now")}
          </Badge>
        ) : null}
      </div>
      <Text size="sm" c="dimmed">
        {format.period(place.starts_on, place.ends_on)}
      </Text>
      <div className={classes.track} aria-hidden>
        <span
          className={classes.bar}
          data-time={place.time}
          style={{ left: `${place.left}%`, width: `${place.width}%` }}
        />
        {day === null ? null : <span className={classes.today} style={{ left: `${day}%` }} />}
      </div>
      {onExtend ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("review_cycle.extend_title", { phase: name })}
          onClick={onExtend}
        >
          {t("review_cycle.extend")}
        </Button>
      ) : null}
    </li>
  );
}

export function Timeline({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [extended, setExtended] = useState<PhaseValues | null>(null);
  const { places, day } = timelineOf(view.phases, today());
  return (
    <Section
      title={t("review_cycle.phases")}
      description={day === null ? undefined : t("review_cycle.today_is", { day: format.date(today()) })}
    >
      <ol className={classes.phases}>
        {places.map((place) => (
          <PhaseRow
            key={place.phase}
            place={place}
            day={day}
            onExtend={view.state === "open" ? () => setExtended(place) : null}
          />
        ))}
      </ol>
      {extended ? <ExtendForm view={view} phase={extended} onClose={() => setExtended(null)} /> : null}
    </Section>
  );
}
