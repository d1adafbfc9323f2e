// SPDX-License-Identifier: Apache-2.0
// How often and when two people meet; and the same as a sentence.
import { Group, NumberInput, Select, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { TimeZoneSelect } from "@/ui/time-zone-select";
import { minuteOf, type Rhythm, timeOf } from "../rhythm";

type Cadence = components["schemas"]["MeetingCadence"];

export interface RhythmValues extends Record<string, unknown> {
  cadence: Cadence;
  weekday: string;
  time: string;
  minutes: number;
  time_zone: string;
}

const cadences = ["weekly", "fortnightly", "monthly", "ad_hoc"] as const;
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

export const rhythmValues = (rhythm: Rhythm): RhythmValues => ({
  cadence: rhythm.cadence,
  weekday: String(rhythm.weekday),
  time: timeOf(rhythm.starts_at_minute),
  minutes: rhythm.minutes,
  time_zone: rhythm.time_zone,
});

export const rhythmOf = ({ cadence, weekday, time, minutes, time_zone }: RhythmValues): Rhythm => ({
  cadence,
  weekday: Number(weekday),
  starts_at_minute: minuteOf(time) ?? 0,
  minutes,
  time_zone,
});

export function useRhythmWords() {
  const { t } = useTranslation();
  return (rhythm: Rhythm) => {
    const count = rhythm.minutes;
    if (rhythm.cadence === "ad_hoc") return t("one_on_one.rhythm_ad_hoc", { count });
    const weekday = weekdays.find((one) => one === String(rhythm.weekday)) ?? "1";
    return t("one_on_one.rhythm", {
      cadence: t(`one_on_one.cadences.${rhythm.cadence}`),
      weekday: t(`one_on_one.weekdays.${weekday}`),
      time: timeOf(rhythm.starts_at_minute),
      count,
    });
  };
}

export function RhythmFields<Values extends RhythmValues>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  const { cadence } = form.getValues();
  return (
    <>
      <Select
        label={t("one_on_one.cadence")}
        data={cadences.map((value) => ({ value, label: t(`one_on_one.cadences.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps("cadence")}
      />
      <Group grow align="flex-start" preventGrowOverflow={false}>
        {cadence === "ad_hoc" ? null : (
          <>
            <Select
              label={t("one_on_one.weekday")}
              data={weekdays.map((value) => ({ value, label: t(`one_on_one.weekdays.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps("weekday")}
            />
            <TextInput type="time" label={t("one_on_one.time")} {...form.getInputProps("time")} />
          </>
        )}
        <NumberInput label={t("one_on_one.minutes")} min={5} max={480} step={5} {...form.getInputProps("minutes")} />
      </Group>
      <TimeZoneSelect label={t("one_on_one.time_zone")} allowDeselect={false} {...form.getInputProps("time_zone")} />
    </>
  );
}
