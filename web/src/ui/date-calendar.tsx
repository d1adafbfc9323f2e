// SPDX-License-Identifier: Apache-2.0
// The calendar of a date field, in the reader's language. Only DateField fetches it, when somebody opens it.
import { Button, Stack } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import "@mantine/dates/styles.css";
import "dayjs/locale/de";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { today } from "@/lib/dates";
import { useFormat } from "./format";

interface DateCalendarProps {
  value: string;
  min: string | undefined;
  max: string | undefined;
  onPick: (date: string) => void;
}

export default function DateCalendar({ value, min, max, onPick }: DateCalendarProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const now = today();
  const offersToday = (!min || min <= now) && (!max || now <= max);
  // It comes after the focus was trapped around it, and takes it then: arrow keys lead from day to day.
  const calendar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const day = calendar.current?.querySelector<HTMLElement>("[data-autofocus]:enabled");
    (day ?? calendar.current?.querySelector("button"))?.focus();
  }, []);
  return (
    <Stack gap="xs" ref={calendar}>
      <DatePicker
        value={value || null}
        defaultDate={value || (max && max < now ? max : now)}
        onChange={(date) => onPick(date ?? value)}
        {...(min ? { minDate: min } : {})}
        {...(max ? { maxDate: max } : {})}
        locale={i18n.language}
        weekendDays={[]}
        hideOutsideDates
        highlightToday
        getDayAriaLabel={(date) => format.date(date)}
        getDayProps={(date) => (date === (value || now) ? { "data-autofocus": true } : {})}
        ariaLabels={{
          monthLevelControl: t("date_field.choose_month"),
          yearLevelControl: t("date_field.choose_year"),
          nextMonth: t("date_field.next_month"),
          previousMonth: t("date_field.previous_month"),
          nextYear: t("date_field.next_year"),
          previousYear: t("date_field.previous_year"),
          nextDecade: t("date_field.next_decade"),
          previousDecade: t("date_field.previous_decade"),
        }}
        __stopPropagation
      />
      {offersToday ? (
        <Button variant="subtle" size="compact-sm" data-mantine-stop-propagation="true" onClick={() => onPick(now)}>
          {t("date_field.today")}
        </Button>
      ) : null}
    </Stack>
  );
}
