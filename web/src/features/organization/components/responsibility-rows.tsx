// SPDX-License-Identifier: Apache-2.0
// What the draft of a job carries: each responsibility with its weight, what it achieves and what is done for it.
import { ActionIcon, Group, NumberInput, Text, Textarea, TextInput, Tooltip, UnstyledButton } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconArrowDown, IconArrowUp, IconChevronRight, IconTrash } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import {
  type JobDraftValues,
  linesOf,
  newResponsibility,
  type ResponsibilityValues,
  shareOf,
} from "../job-draft-values";
import { DraftRows } from "./draft-rows";
import classes from "./responsibility-rows.module.css";

type Form = UseFormReturnType<JobDraftValues>;

function Moves({ form, index, count }: { form: Form; index: number; count: number }) {
  const { t } = useTranslation();
  const move = (to: number) => form.reorderListItem("responsibilities", { from: index, to });
  const number = index + 1;
  const moves = [
    { icon: IconArrowUp, label: t("job_form.move_up", { number }), act: () => move(index - 1), off: index === 0 },
    {
      icon: IconArrowDown,
      label: t("job_form.move_down", { number }),
      act: () => move(index + 1),
      off: index === count - 1,
    },
    {
      icon: IconTrash,
      label: t("job_form.remove_responsibility", { number }),
      act: () => form.removeListItem("responsibilities", index),
      off: false,
    },
  ];
  return (
    <Group gap={2} wrap="nowrap">
      {moves.map(({ icon: Picture, label, act, off }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={off} onClick={act}>
            <Picture size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}

/** What a closed row says of what is in it. */
function useRowWords() {
  const { t } = useTranslation();
  return ({ code, activities, expected_result }: ResponsibilityValues) =>
    [
      code,
      t("job_form.activity_count", { count: linesOf(activities).length }),
      expected_result.trim() === "" ? t("job_form.no_result") : null,
    ]
      .filter(Boolean)
      .join(" · ");
}

interface RowProps {
  form: Form;
  index: number;
  isOpen: boolean;
  onToggle: () => void;
}

function Fields({ form, at }: { form: Form; at: (field: string) => string }) {
  const { t } = useTranslation();
  // One activity is a line of the text, so its problem stands at the whole.
  const ofActivities = Object.entries(form.errors).find(([path]) => path.startsWith(at("activities")));
  return (
    <>
      <TextInput
        label={t("job_form.responsibility_title")}
        maxLength={500}
        data-autofocus
        {...form.getInputProps(at("title"))}
      />
      <TextInput label={t("job_form.code")} maxLength={64} {...form.getInputProps(at("code"))} />
      <Textarea
        className={classes.wide}
        label={t("job_form.activities")}
        description={t("job_form.activities_text")}
        autosize
        minRows={2}
        {...form.getInputProps(at("activities"))}
        error={ofActivities?.[1]}
      />
      <Textarea
        className={classes.wide}
        label={t("job_form.expected_result")}
        autosize
        minRows={1}
        maxLength={1000}
        {...form.getInputProps(at("expected_result"))}
      />
    </>
  );
}

/** Closed, it is a line: what it is and how much of the job; opened, all that belongs to it. */
function Row({ form, index, isOpen, onToggle }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const inside = useId();
  const words = useRowWords();
  const rows = form.values.responsibilities;
  const row = rows[index];
  if (!row) return null;
  const at = (field: string) => `responsibilities.${index}.${field}`;
  const isWrong = Object.keys(form.errors).some((path) => path.startsWith(`${at("")}`) && path !== at("weight"));
  const opened = isOpen || isWrong;
  const share = shareOf(row, rows);
  return (
    <>
      <div className={classes.head}>
        <UnstyledButton className={classes.toggle} aria-expanded={opened} aria-controls={inside} onClick={onToggle}>
          <IconChevronRight size={18} aria-hidden className={classes.chevron} />
          <span className={classes.name}>
            <span>{row.title || t("job_form.responsibility", { number: index + 1 })}</span>
            <span className={classes.detail}>{words(row)}</span>
          </span>
        </UnstyledButton>
        <NumberInput
          className={classes.weight}
          aria-label={t("job_form.weight_of", { number: index + 1 })}
          min={0}
          decimalScale={2}
          hideControls
          rightSection={
            share === null ? null : (
              <Text size="xs" c="dimmed">
                {format.percent(share)}
              </Text>
            )
          }
          rightSectionWidth={52}
          {...form.getInputProps(at("weight"))}
        />
        <Moves form={form} index={index} count={rows.length} />
      </div>
      <div id={inside} hidden={!opened} className={classes.fields}>
        <Fields form={form} at={at} />
      </div>
    </>
  );
}

export function ResponsibilityRows({ form }: { form: Form }) {
  const { t } = useTranslation();
  const rows = form.values.responsibilities;
  // Where there is next to nothing to read, there is something to write.
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(rows.length > 1 ? [] : rows.map((row) => row.key)),
  );
  const toggle = (key: string) =>
    setOpen((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  const list = useRef<HTMLDivElement>(null);
  const add = () => {
    const row = newResponsibility(rows);
    form.insertListItem("responsibilities", row);
    toggle(row.key);
    window.setTimeout(() => list.current?.querySelector<HTMLElement>("li:last-child [data-autofocus]")?.focus());
  };
  return (
    <div ref={list}>
      <DraftRows
        rows={rows}
        head={
          <div className={classes.columns} aria-hidden>
            <span>{t("job_form.responsibility_title")}</span>
            <span className={classes.weight}>{t("job_form.weight")}</span>
          </div>
        }
        row={(index) => {
          const key = rows[index]?.key ?? "";
          return <Row form={form} index={index} isOpen={open.has(key)} onToggle={() => toggle(key)} />;
        }}
        empty={t("job_form.no_responsibilities")}
        add={t("job_form.add_responsibility")}
        onAdd={add}
      />
    </div>
  );
}
