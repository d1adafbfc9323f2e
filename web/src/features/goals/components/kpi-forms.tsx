// SPDX-License-Identifier: Apache-2.0
// Adds a KPI, and a value to one. Key results that follow it move with its newest value.
import { NumberInput, SegmentedControl, SimpleGrid, Text, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { today } from "@/lib/dates";
import { given } from "@/lib/given";
import { ClashAlert } from "@/ui/clash-alert";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { PersonSelect } from "@/ui/person-select";
import { UnitSelect } from "@/ui/unit-select";
import { useEditForm } from "@/ui/use-edit-form";
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

const valuesOf = (kpi: Schemas["KpiView"]): KpiValues => {
  const { code, name, description, measure_unit, direction, unit_id, owner_id } = kpi;
  return { code, name, description, measure_unit, direction, unit_id: unit_id ?? "", owner_id };
};

interface KpiFormProps {
  /** None: a new one. */
  kpi?: Schemas["KpiView"];
  onClose: () => void;
}

function useKpiWords() {
  const { t } = useTranslation();
  const units = api.useQuery("get", "/api/v1/units").data?.items ?? [];
  const label = (field: keyof KpiValues) => t(field === "owner_id" ? "kpi.owner" : `kpi.${field}`);
  const say = (field: keyof KpiValues, values: KpiValues) => {
    if (field === "direction") return t(`kpi_direction.${values.direction}`);
    if (field === "unit_id") return units.find(({ id }) => id === values.unit_id)?.name ?? "–";
    return field === "owner_id" ? t("kpi.another_owner") : values[field];
  };
  return { label, say };
}

export function KpiForm({ kpi, onClose }: KpiFormProps) {
  const { t } = useTranslation();
  const me = useMe();
  const words = useKpiWords();
  const queryClient = useQueryClient();
  const create = api.useMutation("post", "/api/v1/kpis", { meta: { quiet: true, done: t("kpi.added") } });
  const change = api.useMutation("put", "/api/v1/kpis/{kpi_id}", { meta: { quiet: true, done: t("kpi.changed") } });
  const params = { path: { kpi_id: kpi?.id ?? "" } };
  const initialValues: KpiValues = {
    code: "",
    name: "",
    description: "",
    measure_unit: "",
    direction: "rising",
    unit_id: "",
    owner_id: me.person_id ?? "",
  };
  const edit = useEditForm<KpiValues>({
    read: { values: kpi ? valuesOf(kpi) : initialValues, version: kpi?.version ?? 0 },
    readAgain: async () => {
      const now = await queryClient.fetchQuery({
        ...api.queryOptions("get", "/api/v1/kpis/{kpi_id}", { params }),
        staleTime: 0,
      });
      return { values: valuesOf(now), version: now.version };
    },
    save: async ({ values, version }) => {
      const { description, measure_unit, unit_id, ...rest } = values;
      const body = {
        ...rest,
        description: description || null,
        measure_unit: measure_unit || null,
        unit_id: unit_id || null,
      };
      if (kpi) await change.mutateAsync({ params, body: { ...body, version } });
      else await create.mutateAsync({ body });
      onClose();
    },
  });
  const { form } = edit;
  const owner = kpi
    ? { value: kpi.owner_id, label: kpi.owner_name }
    : me.person_id
      ? { value: me.person_id, label: me.display_name }
      : null;
  return (
    <FormModal title={t(kpi ? "kpi.change" : "kpi.add")} submit={t("action.save")} edit={edit} onClose={onClose}>
      <ClashAlert edit={edit} {...words} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t("kpi.name")} required data-autofocus {...form.getInputProps("name")} />
        <TextInput label={t("kpi.code")} required maxLength={64} {...form.getInputProps("code")} />
        <TextInput label={t("kpi.measure_unit")} maxLength={40} {...form.getInputProps("measure_unit")} />
        <PersonSelect label={t("kpi.owner")} required chosen={owner} {...form.getInputProps("owner_id")} />
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

interface KpiValueFormProps {
  kpi: Schemas["KpiView"];
  /** A value that stands and was wrong: another one of its day counts in its place. */
  corrects?: Schemas["KpiValue"];
  onClose: () => void;
}

export function KpiValueForm({ kpi, corrects, onClose }: KpiValueFormProps) {
  const { t } = useTranslation();
  const add = api.useMutation("post", "/api/v1/kpis/{kpi_id}/values", {
    meta: { quiet: true, done: t("kpi.value_added") },
  });
  const initialValues: { valid_on: string; value: number | "" } = {
    valid_on: corrects?.valid_on ?? today(),
    value: corrects?.value ?? "",
  };
  const edit = useProblemForm({ initialValues }, async ({ valid_on, value }) => {
    await add.mutateAsync({ params: { path: { kpi_id: kpi.id } }, body: { valid_on, value: given(value) } });
    onClose();
  });
  return (
    <FormModal title={kpi.name} submit={t("action.save")} edit={edit} onClose={onClose} size="md">
      {corrects ? <Text size="sm">{t("kpi.correct_text")}</Text> : null}
      <NumberInput
        label={[t("kpi.value_of"), kpi.measure_unit].filter(Boolean).join(" · ")}
        required
        data-autofocus
        {...edit.form.getInputProps("value")}
      />
      <DateField
        label={t("kpi.valid_on")}
        required
        disabled={corrects !== undefined}
        {...edit.form.getInputProps("valid_on")}
      />
    </FormModal>
  );
}
