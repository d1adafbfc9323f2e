// SPDX-License-Identifier: Apache-2.0
// Opens a goal period, or changes one: its days, and the rules that goals in it follow.
import { Checkbox, NumberInput, Select, SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useEditForm } from "@/ui/use-edit-form";

type Schemas = components["schemas"];
type GoalPeriod = Schemas["GoalPeriod"];

type Values = {
  name: string;
  kind: Schemas["GoalPeriodKind"];
  starts_on: string;
  ends_on: string;
  needs_agreement: boolean;
  weight_rule: Schemas["WeightRule"];
  cadence_days: number | "";
  locks_target: boolean;
  locks_weight: boolean;
  locks_dates: boolean;
};

function newPeriod(): Values {
  return {
    name: "",
    kind: "quarter",
    starts_on: "",
    ends_on: "",
    needs_agreement: true,
    weight_rule: "unweighted",
    cadence_days: 30,
    locks_target: true,
    locks_weight: false,
    locks_dates: false,
  };
}

function read(period: GoalPeriod | null) {
  if (!period) return { values: newPeriod(), version: 0 };
  const { id: _, version, cadence_days, ...rest } = period;
  return { values: { ...rest, cadence_days: cadence_days ?? ("" as const) }, version };
}

function useFieldWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const say = (field: keyof Values, values: Values) => {
    if (field === "kind") return t(`goal_period_kind.${values.kind}`);
    if (field === "weight_rule") return t(`weight_rule.${values.weight_rule}`);
    if (field === "starts_on" || field === "ends_on") return values[field] ? format.date(values[field]) : "–";
    const value = values[field];
    return typeof value === "boolean" ? t(value ? "goal_period.yes" : "goal_period.no") : value;
  };
  return { label: (field: keyof Values) => t(`goal_period_field.${field}`), say };
}

/** `period` null: a new one. */
export function PeriodForm({ period, onClose }: { period: GoalPeriod | null; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const words = useFieldWords();
  const meta = { quiet: true, done: t("goal_period.saved") };
  const create = api.useMutation("post", "/api/v1/goal-periods", { meta });
  const change = api.useMutation("put", "/api/v1/goal-periods/{goal_period_id}", { meta });
  const params = { path: { goal_period_id: period?.id ?? "" } };
  const edit = useEditForm<Values>({
    read: read(period),
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/goal-periods/{goal_period_id}", { params });
      return read(await queryClient.fetchQuery({ ...options, staleTime: 0 }));
    },
    save: async ({ values, version }) => {
      const body = { ...values, cadence_days: values.cadence_days === "" ? null : values.cadence_days };
      await (period ? change.mutateAsync({ params, body: { ...body, version } }) : create.mutateAsync({ body }));
      onClose();
    },
  });
  const { form } = edit;
  const locks = ["locks_target", "locks_weight", "locks_dates"] as const;
  return (
    <FormModal
      title={t(period ? "goal_period.change" : "goal_period.open")}
      submit={t("action.save")}
      edit={edit}
      onClose={onClose}
    >
      <ClashAlert edit={edit} {...words} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t("goal_period_field.name")}
          required
          maxLength={120}
          data-autofocus
          {...form.getInputProps("name")}
        />
        <Select
          label={t("goal_period_field.kind")}
          allowDeselect={false}
          data={(["year", "quarter", "free"] as const).map((one) => ({
            value: one,
            label: t(`goal_period_kind.${one}`),
          }))}
          {...form.getInputProps("kind")}
        />
        <DateField label={t("goal_period_field.starts_on")} required {...form.getInputProps("starts_on")} />
        <DateField label={t("goal_period_field.ends_on")} required {...form.getInputProps("ends_on")} />
        <Select
          label={t("goal_period_field.weight_rule")}
          allowDeselect={false}
          data={(["unweighted", "sum_to_100", "free"] as const).map((one) => ({
            value: one,
            label: t(`weight_rule.${one}`),
          }))}
          {...form.getInputProps("weight_rule")}
        />
        <NumberInput
          label={t("goal_period_field.cadence_days")}
          description={t("goal_period.cadence_text")}
          min={1}
          {...form.getInputProps("cadence_days")}
        />
      </SimpleGrid>
      <Switch
        label={t("goal_period_field.needs_agreement")}
        {...form.getInputProps("needs_agreement", { type: "checkbox" })}
      />
      {form.getValues().needs_agreement ? (
        <Stack gap="xs">
          {locks.map((one) => (
            <Checkbox
              key={one}
              label={t(`goal_period_field.${one}`)}
              {...form.getInputProps(one, { type: "checkbox" })}
            />
          ))}
        </Stack>
      ) : null}
    </FormModal>
  );
}
