// SPDX-License-Identifier: Apache-2.0
// Sets up a recognition programme, or changes one: its days, what everybody and what some may give, and who answers for it.
import { NumberInput, Select, SimpleGrid, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { given } from "@/lib/given";
import { ClashAlert } from "@/ui/clash-alert";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { NameOfPerson } from "@/ui/name-of-person";
import { PersonSelect } from "@/ui/person-select";
import { useEditForm } from "@/ui/use-edit-form";
import { newProgramme, type ProgrammeValues, programmeDraft, programmeValuesOf } from "../programme-values";
import { ProgrammeExtras } from "./programme-extras";

type View = components["schemas"]["ProgrammeView"];

function read(view: View | null) {
  return {
    values: view ? programmeValuesOf(view) : newProgramme(),
    version: view?.recognition_programme.version ?? 0,
  };
}

function useFieldWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const units = api.useQuery("get", "/api/v1/units").data?.items ?? [];
  const extraWords = ({ to, unit_id, job_title, points }: ProgrammeValues["extras"][number]) =>
    t(`programme.extra_${to}`, {
      name: to === "job" ? job_title : units.find(({ id }) => id === unit_id)?.name,
      count: given(points),
    });
  const say = (field: keyof ProgrammeValues, values: ProgrammeValues) => {
    if (field === "allowance_period") return t(`allowance_period.${values.allowance_period}`);
    if (field === "starts_on" || field === "ends_on") return values[field] ? format.date(values[field]) : "–";
    if (field === "extras") return values.extras.map(extraWords).join("; ");
    if (field === "budget_owner_id") return <NameOfPerson id={values.budget_owner_id} />;
    return String(values[field]);
  };
  return { label: (field: keyof ProgrammeValues) => t(`programme_field.${field}`), say };
}

/** `view` null: a new one. */
export function ProgrammeForm({ view, onClose }: { view: View | null; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const words = useFieldWords();
  const meta = { quiet: true, done: t("programme.saved") };
  const create = api.useMutation("post", "/api/v1/recognition-programmes", { meta });
  const change = api.useMutation("put", "/api/v1/recognition-programmes/{recognition_programme_id}", { meta });
  const params = { path: { recognition_programme_id: view?.recognition_programme.id ?? "" } };
  const edit = useEditForm<ProgrammeValues>({
    read: read(view),
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/recognition-programmes/{recognition_programme_id}", { params });
      return read(await queryClient.fetchQuery({ ...options, staleTime: 0 }));
    },
    save: async ({ values, version }) => {
      const body = programmeDraft(values);
      await (view ? change.mutateAsync({ params, body: { ...body, version } }) : create.mutateAsync({ body }));
      onClose();
    },
  });
  const { form } = edit;
  const number = (field: "allowance" | "least_points" | "most_points" | "approval_above", description?: string) => (
    <NumberInput
      label={t(`programme_field.${field}`)}
      description={description}
      min={0}
      allowDecimal={false}
      {...form.getInputProps(field)}
    />
  );
  const money = (field: "budget" | "point_value") => (
    <NumberInput label={t(`programme_field.${field}`)} min={0} decimalScale={2} {...form.getInputProps(field)} />
  );
  const owner = view ? { value: view.recognition_programme.budget_owner_id, label: view.budget_owner_name } : undefined;
  return (
    <FormModal
      title={t(view ? "programme.change" : "programme.add")}
      submit={t("action.save")}
      edit={edit}
      onClose={onClose}
    >
      <ClashAlert edit={edit} {...words} />
      <TextInput
        label={t("programme_field.name")}
        required
        maxLength={120}
        data-autofocus
        {...form.getInputProps("name")}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput type="date" label={t("programme_field.starts_on")} required {...form.getInputProps("starts_on")} />
        <TextInput type="date" label={t("programme_field.ends_on")} required {...form.getInputProps("ends_on")} />
        <Select
          label={t("programme_field.allowance_period")}
          allowDeselect={false}
          data={(["month", "quarter", "year"] as const).map((one) => ({
            value: one,
            label: t(`allowance_period.${one}`),
          }))}
          {...form.getInputProps("allowance_period")}
        />
        {number("allowance")}
        {number("least_points")}
        {number("most_points")}
      </SimpleGrid>
      <ProgrammeExtras
        extras={form.getValues().extras}
        onChange={(extras) => form.setFieldValue("extras", extras)}
        errors={form.errors}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <PersonSelect
          label={t("programme_field.budget_owner_id")}
          required
          chosen={owner}
          {...form.getInputProps("budget_owner_id")}
        />
        {number("approval_above", t("programme.approval_text"))}
        {money("budget")}
        {money("point_value")}
      </SimpleGrid>
    </FormModal>
  );
}
