// SPDX-License-Identifier: Apache-2.0
// Adds or changes a reward: price, stock, who may have it, and what payroll has to know.
import { MultiSelect, NumberInput, Select, SimpleGrid, Switch, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { given, type Numeral, numberOf } from "@/lib/given";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

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

function valuesOf(view: Schemas["RewardView"] | null): Values {
  const reward = view?.reward;
  return {
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

export function RewardForm({ view, onClose }: { view: Schemas["RewardView"] | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { currency } = useMe().workspace;
  const choices = useTermChoices();
  const create = api.useMutation("post", "/api/v1/rewards", { meta: { quiet: true, done: t("reward.added") } });
  const change = api.useMutation("put", "/api/v1/rewards/{reward_id}", {
    meta: { quiet: true, done: t("reward.changed") },
  });
  const edit = useProblemForm<Values>({ initialValues: valuesOf(view) }, async (values) => {
    const body = {
      ...values,
      points: given(values.points),
      stock: numberOf(values.stock),
      tenure_months: given(values.tenure_months),
      taxable_value: numberOf(values.taxable_value),
    };
    await (view
      ? change.mutateAsync({
          params: { path: { reward_id: view.reward.id } },
          body: { ...body, version: view.reward.version },
        })
      : create.mutateAsync({ body }));
    onClose();
  });
  const { form } = edit;
  return (
    <FormModal title={t(view ? "reward.change" : "reward.add")} submit={t("action.save")} edit={edit} onClose={onClose}>
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
