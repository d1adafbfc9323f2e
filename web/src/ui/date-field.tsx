// SPDX-License-Identifier: Apache-2.0
// A date, typed as the reader's language writes dates or picked from a calendar. The calendar is fetched when it is first
// opened. A form is not sent while a text in here says no date: a date that somebody meant is never lost in silence.
import { ActionIcon, Loader, Popover, TextInput, type TextInputProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendar } from "@tabler/icons-react";
import { type KeyboardEvent, lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { dateTextFor } from "@/lib/date-text";
import { today } from "@/lib/dates";

const DateCalendar = lazy(() => import("./date-calendar"));

export interface DateFieldProps
  extends Omit<TextInputProps, "type" | "value" | "defaultValue" | "onChange" | "min" | "max" | "label"> {
  label: string;
  /** "2026-03-01", or "" for none. */
  value?: string;
  onChange?: (date: string) => void;
  /** The first and the last day that the calendar offers. */
  min?: string;
  max?: string;
}

/** What was typed, and the value that it was typed beside: once that is another, the text is forgotten. */
type Typed = { text: string; beside: string };

function useTyped(value: string, onChange: (date: string) => void) {
  const { t, i18n } = useTranslation();
  const words = useMemo(() => dateTextFor(i18n.language), [i18n.language]);
  const [typed, setTyped] = useState<Typed | null>(null);
  const [isLeft, setLeft] = useState(false);
  const text = typed?.beside === value ? typed.text : words.write(value);
  const isWrong = text.trim() !== "" && words.read(text) === null;
  const change = (date: string) => {
    if (date !== value) onChange(date);
  };
  return {
    text,
    isWrong,
    problem: isWrong && isLeft ? t("date_field.problem", { example: words.write(today()) }) : null,
    type: (next: string) => {
      const date = words.read(next, true);
      setLeft(false);
      setTyped({ text: next, beside: date ?? value });
      if (date) change(date);
    },
    /** The text is done with: what it says is the value. */
    leave: () => {
      setLeft(true);
      if (isWrong) return;
      setTyped(null);
      change(words.read(text) ?? "");
    },
    pick: (date: string) => {
      setTyped(null);
      change(date);
    },
  };
}

/** Runs before the form that the field stands in is sent; sends nothing where it answers false. */
function useBeforeSubmit(isReady: () => boolean) {
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(isReady);
  latest.current = isReady;
  useEffect(() => {
    const form = input.current?.form;
    const check = (event: SubmitEvent) => {
      if (latest.current()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      input.current?.focus();
    };
    form?.addEventListener("submit", check);
    return () => form?.removeEventListener("submit", check);
  }, []);
  return input;
}

export function DateField({
  label,
  value = "",
  onChange = () => {},
  onBlur,
  min,
  max,
  error,
  ...props
}: DateFieldProps) {
  const { t } = useTranslation();
  const typed = useTyped(value, onChange);
  const [opened, calendar] = useDisclosure(false);
  const input = useBeforeSubmit(() => {
    typed.leave();
    return !typed.isWrong;
  });
  const openByKey = (event: KeyboardEvent) => {
    if (!event.altKey || event.key !== "ArrowDown") return;
    event.preventDefault();
    calendar.open();
  };
  const button = (
    <Popover opened={opened} onChange={(next) => !next && calendar.close()} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("date_field.choose", { label })}
          disabled={props.disabled}
          onClick={calendar.toggle}
        >
          <IconCalendar size={16} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="sm" data-mantine-stop-propagation="true" aria-label={t("date_field.choose", { label })}>
        <Suspense fallback={<Loader size="sm" />}>
          <DateCalendar
            value={value}
            min={min}
            max={max}
            onPick={(date) => {
              typed.pick(date);
              calendar.close();
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      {...props}
      ref={input}
      label={label}
      placeholder={t("date_field.pattern")}
      autoComplete="off"
      inputMode="text"
      value={typed.text}
      error={typed.problem ?? error}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onBlur={(event) => {
        typed.leave();
        onBlur?.(event);
      }}
      onKeyDown={openByKey}
      rightSection={button}
    />
  );
}
