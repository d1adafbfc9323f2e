// SPDX-License-Identifier: Apache-2.0
// Adds or changes a reward: price, stock, who may have it, and what payroll has to know.
import { MultiSelect, NumberInput, Select, SimpleGrid, Switch, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { given, type Numeral, numberOf } from "@/lib/given";
import { ClashAlert } from "@/ui/clash-alert";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useEditForm } from "@/ui/use-edit-form";

type Schemas = components["schemas"];

type Values = {
  name: string;
  description: string;
  points: Numeral;
  stock: Numeral;
  tenure_months: Numeral;
  tax: Schemas["TaxTreatment"];
  taxable_value: Numeral;
  is_open: boolean;
  unit_ids: string[];
  job_ids: string[];
};

function read(view: Schemas["RewardView"] | null): { values: Values; version: number } {
  const reward = view?.reward;
  const values: Values = {
    name: reward?.name ?? "",
    description: reward?.description ?? "",
    points: reward?.points ?? "",
    stock: reward?.stock ?? "",
    tenure_months: reward?.tenure_months ?? 0,
    tax: reward?.tax ?? "unclear",
    taxable_value: reward?.taxable_value ?? "",
    is_open: reward?.is_open ?? true,
    unit_ids: view?.units.map(({ id }) => id) ?? [],
    job_ids: view?.jobs.map(({ id }) => id) ?? [],
  };
  return { values, version: reward?.version ?? 0 };
}

const treatments = ["taxable", "tax_free", "unclear"] as const;

function useTermChoices() {
  const units = api.useQuery("get", "/api/v1/units").data?.items ?? [];
  const jobs = api.useQuery("get", "/api/v1/jobs", { params: { query: { limit: 200 } } }).data?.items ?? [];
  return {
    units: units.map(({ id, name }) => ({ value: id, label: name })),
    jobs: jobs.filter(({ state }) => state === "approved").map(({ id, title }) => ({ value: id, label: title })),
  };
}

type Choices = ReturnType<typeof useTermChoices>;

function useFieldWords(choices: Choices) {
  const { t } = useTranslation();
  const format = useFormat();
  const labels: Record<keyof Values, string> = {
    name: t("reward.name"),
    description: t("reward.description"),
    points: t("reward.price"),
    stock: t("reward.stock"),
    tenure_months: t("reward.tenure"),
    tax: t("reward.tax"),
    taxable_value: t("reward.taxable_value"),
    is_open: t("reward.is_open"),
    unit_ids: t("reward.for_units"),
    job_ids: t("reward.for_jobs"),
  };
  const names = (ids: string[], of: Choices["units"]) =>
    ids.map((id) => of.find(({ value }) => value === id)?.label ?? id).join(", ");
  const say = (field: keyof Values, values: Values) => {
    if (field === "tax") return t(`tax_treatment.${values.tax}`);
    if (field === "is_open") return t(values.is_open ? "settings.is_so" : "settings.is_not_so");
    if (field === "unit_ids") return names(values.unit_ids, choices.units);
    if (field === "job_ids") return names(values.job_ids, choices.jobs);
    const value = values[field];
    return typeof value === "number" ? format.number(value, field === "taxable_value" ? 2 : 0) : value;
  };
  return { label: (field: keyof Values) => labels[field], say };
}

function useRewardForm(view: Schemas["RewardView"] | null, onClose: () => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const create = api.useMutation("post", "/api/v1/rewards", { meta: { quiet: true, done: t("reward.added") } });
  const change = api.useMutation("put", "/api/v1/rewards/{reward_id}", {
    meta: { quiet: true, done: t("reward.changed") },
  });
  const params = { path: { reward_id: view?.reward.id ?? "" } };
  return useEditForm<Values>({
    read: read(view),
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/rewards/{reward_id}", { params });
      return read(await queryClient.fetchQuery({ ...options, staleTime: 0 }));
    },
    save: async ({ values, version }) => {
      const body = {
        ...values,
        points: given(values.points),
        stock: numberOf(values.stock),
        tenure_months: given(values.tenure_months),
        taxable_value: numberOf(values.taxable_value),
      };
      await (view ? change.mutateAsync({ params, body: { ...body, version } }) : create.mutateAsync({ body }));
      onClose();
    },
  });
}

export function RewardForm({ view, onClose }: { view: Schemas["RewardView"] | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { currency } = useMe().workspace;
  const choices = useTermChoices();
  const words = useFieldWords(choices);
  const edit = useRewardForm(view, onClose);
  const { form } = edit;
  return (
    <FormModal title={t(view ? "reward.change" : "reward.add")} submit={t("action.save")} edit={edit} onClose={onClose}>
      <ClashAlert edit={edit} {...words} />
      <TextInput label={t("reward.name")} required maxLength={120} data-autofocus {...form.getInputProps("name")} />
      <Textarea label={t("reward.description")} autosize minRows={2} {...form.getInputProps("description")} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput label={t("reward.price")} required min={1} {...form.getInputProps("points")} />
        <NumberInput
          label={t("reward.stock")}
          placeholder={t("reward.stock_text")}
          min={0}
          {...form.getInputProps("stock")}
        />
        <Select
          label={t("reward.tax")}
          allowDeselect={false}
          data={treatments.map((one) => ({ value: one, label: t(`tax_treatment.${one}`) }))}
          {...form.getInputProps("tax")}
        />
        <NumberInput
          label={`${t("reward.taxable_value")}, ${currency}`}
          min={0}
          decimalScale={2}
          {...form.getInputProps("taxable_value")}
        />
        <NumberInput label={t("reward.tenure")} min={0} {...form.getInputProps("tenure_months")} />
      </SimpleGrid>
      <MultiSelect
        label={t("reward.for_units")}
        data={choices.units}
        searchable
        limit={100}
        {...form.getInputProps("unit_ids")}
      />
      <MultiSelect
        label={t("reward.for_jobs")}
        data={choices.jobs}
        searchable
        limit={100}
        {...form.getInputProps("job_ids")}
      />
      <Switch label={t("reward.is_open")} {...form.getInputProps("is_open", { type: "checkbox" })} />
    </FormModal>
  );
}
