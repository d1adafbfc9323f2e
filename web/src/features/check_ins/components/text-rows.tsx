// SPDX-License-Identifier: Apache-2.0
// A few short lines of text: each can be taken away, and Enter begins the next.
import { ActionIcon, Button, Input, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "./check-in.module.css";

interface TextRowsProps<Row> {
  label: string;
  description?: string;
  /** What one of them is called, with its number. */
  rowLabel: (number: number) => string;
  placeholder?: string;
  add: string;
  rows: readonly Row[];
  textOf: (row: Row) => string;
  withText: (row: Row | undefined, text: string) => Row;
  maxLength: number;
  /** Beside the text of a row. */
  beside?: (row: Row, place: number) => ReactNode;
  onChange: (rows: Row[]) => void;
}

export function TextRows<Row>(props: TextRowsProps<Row>) {
  const { label, description, rowLabel, placeholder, add, rows, textOf, withText, maxLength, beside, onChange } = props;
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const focusLast = () =>
    window.setTimeout(() => frame.current?.querySelectorAll<HTMLInputElement>("input[data-row]")[rows.length]?.focus());
  const addRow = () => {
    onChange([...rows, withText(undefined, "")]);
    focusLast();
  };
  return (
    <Input.Wrapper label={label} description={description} labelElement="div">
      <Stack gap={8} mt={8} ref={frame} align="flex-start">
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place; it has no other name.
          <Stack key={place} gap={6} w="100%">
            <div className={classes.row}>
              <TextInput
                data-row
                aria-label={rowLabel(place + 1)}
                placeholder={placeholder}
                maxLength={maxLength}
                value={textOf(row)}
                onChange={(event) => onChange(rows.with(place, withText(row, event.currentTarget.value)))}
                onKeyDown={(event) => {
                  if (event.key !== "Enter") return;
                  event.preventDefault();
                  addRow();
                }}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="input-sm"
                aria-label={t("check_in.remove_row", { row: rowLabel(place + 1) })}
                onClick={() => onChange(rows.toSpliced(place, 1))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </div>
            {beside?.(row, place)}
          </Stack>
        ))}
        <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={addRow}>
          {add}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
