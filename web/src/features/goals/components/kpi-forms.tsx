// SPDX-License-Identifier: Apache-2.0
// Adds a KPI, and a value to one. Key results that follow it move with its newest value.
import { NumberInput, SegmentedControl, SimpleGrid, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { today } from "@/lib/dates";
import { given } from "@/lib/given";
import { FormModal } from "@/ui/form-modal";
import { PersonSelect } from "@/ui/person-select";
import { UnitSelect } from "@/ui/unit-select";
import { useProblemForm } from "@/ui/use-problem-form";

type Schemas = components["schemas"];

type KpiValues = {
  code: string;
  name: string;
  description: string;
  measure_unit: string;
  direction: Schemas["KpiDirection"];
  unit_id: string;
  owner_id: string;
};

export function KpiForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const create = api.useMutation("post", "/api/v1/kpis", { meta: { quiet: true, done: t("kpi.added") } });
  const initialValues: KpiValues = {
    code: "",
    name: "",
    description: "",
    measure_unit: "",
    direction: "rising",
    unit_id: "",
    owner_id: me.person_id ?? "",
  };
  const edit = useProblemForm<KpiValues>({ initialValues }, async (values) => {
    const { description, measure_unit, unit_id, ...rest } = values;
    await create.mutateAsync({
      body: {
        ...rest,
        description: description || null,
        measure_unit: measure_unit || null,
        unit_id: unit_id || null,
      },
    });
    onClose();
  });
  const { form } = edit;
  return (
    <FormModal title={t("kpi.add")} submit={t("action.save")} edit={edit} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t("kpi.name")} required data-autofocus {...form.getInputProps("name")} />
        <TextInput label={t("kpi.code")} required maxLength={64} {...form.getInputProps("code")} />
        <TextInput label={t("kpi.measure_unit")} maxLength={40} {...form.getInputProps("measure_unit")} />
        <PersonSelect
          label={t("kpi.owner")}
          required
          chosen={me.person_id ? { value: me.person_id, label: me.display_name } : null}
          {...form.getInputProps("owner_id")}
        />
        <UnitSelect label={t("kpi.unit_id")} clearable {...form.getInputProps("unit_id")} />
      </SimpleGrid>
      <Text size="sm" fw={560} id="kpi-direction">
        {t("kpi.direction")}
      </Text>
      <SegmentedControl
        aria-labelledby="kpi-direction"
        data={(["rising", "falling"] as const).map((one) => ({ value: one, label: t(`kpi_direction.${one}`) }))}
        {...form.getInputProps("direction")}
      />
      <Textarea label={t("kpi.description")} autosize minRows={2} {...form.getInputProps("description")} />
    </FormModal>
  );
}

export function KpiValueForm({ kpi, onClose }: { kpi: Schemas["KpiView"]; onClose: () => void }) {
  const { t } = useTranslation();
  const add = api.useMutation("post", "/api/v1/kpis/{kpi_id}/values", {
    meta: { quiet: true, done: t("kpi.value_added") },
  });
  const initialValues: { valid_on: string; value: number | "" } = { valid_on: today(), value: "" };
  const edit = useProblemForm({ initialValues }, async ({ valid_on, value }) => {
    await add.mutateAsync({ params: { path: { kpi_id: kpi.id } }, body: { valid_on, value: given(value) } });
    onClose();
  });
  return (
    <FormModal title={kpi.name} submit={t("action.save")} edit={edit} onClose={onClose} size="md">
      <NumberInput
        label={[t("kpi.value_of"), kpi.measure_unit].filter(Boolean).join(" · ")}
        required
        data-autofocus
        {...edit.form.getInputProps("value")}
      />
      <TextInput type="date" label={t("kpi.valid_on")} required {...edit.form.getInputProps("valid_on")} />
    </FormModal>
  );
}
