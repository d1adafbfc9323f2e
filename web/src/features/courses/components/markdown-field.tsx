// SPDX-License-Identifier: Apache-2.0
// Markdown being written, and beside it how it will be read.
import { Input, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Markdown } from "@/ui/markdown/markdown";
import { minutesToRead, wordsIn } from "../content";
import classes from "./course.module.css";
import { useEditing } from "./editing";

interface MarkdownFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  /** Lines that are there at first. */
  rows?: number;
  required?: boolean;
}

export function MarkdownField({ label, description, value, onChange, error, rows = 14, required }: MarkdownFieldProps) {
  const { t } = useTranslation();
  const { address } = useEditing();
  const length = t("course.words", { count: wordsIn(value), minutes: minutesToRead(value) });
  return (
    <div className={classes.writing}>
      <Textarea
        label={label}
        description={description ? `${description} ${length}` : length}
        required={required}
        autosize
        minRows={rows}
        maxRows={36}
        maxLength={100_000}
        value={value}
        error={error}
        spellCheck
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Input.Wrapper label={t("course.as_read")} labelElement="div">
        <section className={classes.seen} aria-label={t("course.as_read_of", { field: label })}>
          <Markdown text={value} address={address} />
        </section>
      </Input.Wrapper>
    </div>
  );
}
