// SPDX-License-Identifier: Apache-2.0
// What the draft of a job carries: each responsibility with its weight, what it achieves and what is done for it.
import { ActionIcon, Group, NumberInput, Text, Textarea, TextInput, Tooltip } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { type JobDraftValues, newResponsibility, shareOf } from "../job-draft-values";
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

function Row({ form, index }: { form: Form; index: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = form.values.responsibilities;
  const row = rows[index];
  if (!row) return null;
  const at = (field: string) => `responsibilities.${index}.${field}`;
  const share = shareOf(row, rows);
  // One activity is a line of the text, so its problem stands at the whole.
  const ofActivities = Object.entries(form.errors).find(([path]) => path.startsWith(at("activities")));
  return (
    <>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text size="sm" fw={600}>
          {t("job_form.responsibility", { number: index + 1 })}
        </Text>
        <Moves form={form} index={index} count={rows.length} />
      </Group>
      <div className={classes.fields}>
        <TextInput
          className={classes.title}
          label={t("job_form.responsibility_title")}
          maxLength={500}
          {...form.getInputProps(at("title"))}
        />
        <NumberInput
          label={t("job_form.weight")}
          min={0}
          decimalScale={2}
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
      </div>
    </>
  );
}

export function ResponsibilityRows({ form }: { form: Form }) {
  const { t } = useTranslation();
  const rows = form.values.responsibilities;
  return (
    <DraftRows
      rows={rows}
      row={(index) => <Row form={form} index={index} />}
      empty={t("job_form.no_responsibilities")}
      add={t("job_form.add_responsibility")}
      onAdd={() => form.insertListItem("responsibilities", newResponsibility(rows))}
    />
  );
}
