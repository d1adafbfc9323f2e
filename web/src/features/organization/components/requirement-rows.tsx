// SPDX-License-Identifier: Apache-2.0
// What the draft of a job requires: a competency, its level with the behaviour that shows it, and how much it matters.
import { ActionIcon, Select, Text } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { CompetencySelect } from "@/ui/competency-select";
import { useFormat } from "@/ui/format";
import { type JobDraftValues, newRequirement } from "../job-draft-values";
import { DraftRows } from "./draft-rows";
import classes from "./requirement-rows.module.css";

type Form = UseFormReturnType<JobDraftValues>;
const importances = ["1", "2", "3", "4", "5"] as const;

/** The levels of a competency's scale by name, and what shows each: a level is chosen by its behaviour. */
function useLevels(competencyId: string | null, chosen: number | null) {
  const format = useFormat();
  const detail = api.useQuery(
    "get",
    "/api/v1/competencies/{competency_id}",
    { params: { path: { competency_id: competencyId ?? "" } } },
    { enabled: competencyId !== null },
  );
  const levels = detail.data?.scale.levels ?? [];
  const choices = levels.map(({ level, name }) => ({
    value: String(level),
    label: name === String(level) ? name : `${format.level(level)} · ${name}`,
  }));
  const isBetween = chosen !== null && !levels.some(({ level }) => level === chosen);
  const indicators = detail.data?.competency.indicators ?? [];
  return {
    choices: isBetween ? [{ value: String(chosen), label: format.level(chosen) }, ...choices] : choices,
    behavioursOf: (value: string) => indicators.find(({ level }) => String(level) === value)?.behaviours ?? [],
  };
}

function Row({ form, index }: { form: Form; index: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const row = form.values.requirements[index];
  const { choices, behavioursOf } = useLevels(row?.competency_id ?? null, row?.level ?? null);
  if (!row) return null;
  const at = (field: string) => `requirements.${index}.${field}`;
  const isFraction = row.importance !== null && !Number.isInteger(row.importance);
  const numberField = (field: "level" | "importance") => {
    const value = row[field];
    return {
      value: value === null ? null : String(value),
      onChange: (chosen: string | null) => form.setFieldValue(at(field), chosen === null ? null : Number(chosen)),
      error: form.errors[at(field)],
    };
  };
  return (
    <div className={classes.row}>
      <CompetencySelect
        className={classes.competency}
        label={t("growth.competency")}
        labelProps={{ className: classes.label }}
        {...form.getInputProps(at("competency_id"))}
        onChange={(id) => {
          form.setFieldValue(at("competency_id"), id);
          form.setFieldValue(at("level"), null);
        }}
      />
      <Select
        className={classes.level}
        label={t("growth.required")}
        labelProps={{ className: classes.label }}
        disabled={row.competency_id === null}
        data={choices}
        renderOption={({ option }) => (
          <div>
            <Text size="sm">{option.label}</Text>
            <Text size="xs" className={classes.behaviour}>
              {behavioursOf(option.value).join(" · ")}
            </Text>
          </div>
        )}
        comboboxProps={{ width: 340, position: "bottom-start" }}
        {...numberField("level")}
      />
      <Select
        className={classes.importance}
        label={t("growth.importance")}
        labelProps={{ className: classes.label }}
        data={[
          ...(isFraction ? [{ value: String(row.importance), label: format.level(row.importance ?? 0) }] : []),
          ...importances.map((value) => ({ value, label: `${value} · ${t(`importance.${value}`)}` })),
        ]}
        {...numberField("importance")}
      />
      <ActionIcon
        className={classes.remove}
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t("job_form.remove_requirement", { number: index + 1 })}
        onClick={() => form.removeListItem("requirements", index)}
      >
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    </div>
  );
}

export function RequirementRows({ form }: { form: Form }) {
  const { t } = useTranslation();
  const rows = form.values.requirements;
  return (
    <DraftRows
      rows={rows}
      isDense
      head={
        <div className={classes.columns} aria-hidden>
          <span>{t("growth.competency")}</span>
          <span>{t("growth.required")}</span>
          <span>{t("growth.importance")}</span>
        </div>
      }
      row={(index) => <Row form={form} index={index} />}
      empty={t("job_form.no_requirements")}
      add={t("job_form.add_requirement")}
      onAdd={() => form.insertListItem("requirements", newRequirement())}
    />
  );
}
