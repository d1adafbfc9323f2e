// SPDX-License-Identifier: Apache-2.0
// Calls an award, or changes one that is not decided.
import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { given, type Numeral } from "@/lib/given";
import { ClashAlert } from "@/ui/clash-alert";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { NameOfPerson } from "@/ui/name-of-person";
import { type ChosenPerson, PeopleSelect } from "@/ui/people-select";
import { PersonSelect } from "@/ui/person-select";
import { useEditForm } from "@/ui/use-edit-form";

type View = components["schemas"]["AwardView"];

type Values = {
  name: string;
  purpose: string;
  nominations_from: string;
  nominations_until: string;
  winners: Numeral;
  points: Numeral;
  budget_owner_id: string;
  company_value_id: string | null;
  panel_ids: ChosenPerson[];
};

function read(view: View | null): { values: Values; version: number } {
  const award = view?.award;
  const values: Values = {
    name: award?.name ?? "",
    purpose: award?.purpose ?? "",
    nominations_from: award?.nominations_from ?? today(),
    nominations_until: award?.nominations_until ?? "",
    winners: award?.winners ?? 1,
    points: award?.points ?? "",
    budget_owner_id: award?.budget_owner_id ?? "",
    company_value_id: award?.company_value_id ?? null,
    panel_ids: view?.panel ?? [],
  };
  return { values, version: award?.version ?? 0 };
}

function useFieldWords(companyValues: readonly components["schemas"]["CompanyValue"][]) {
  const { t } = useTranslation();
  const format = useFormat();
  const labels: Record<keyof Values, string> = {
    name: t("award.name"),
    purpose: t("award.purpose"),
    nominations_from: t("award.nominations_from"),
    nominations_until: t("award.nominations_until"),
    winners: t("award.winners"),
    points: t("award.points"),
    budget_owner_id: t("award.budget_owner"),
    company_value_id: t("award.value"),
    panel_ids: t("award.panel"),
  };
  const say = (field: keyof Values, values: Values) => {
    switch (field) {
      case "nominations_from":
      case "nominations_until":
        return values[field] ? format.date(values[field]) : "";
      case "company_value_id":
        return companyValues.find(({ id }) => id === values.company_value_id)?.name ?? "";
      case "panel_ids":
        return values.panel_ids.map(({ name }) => name).join(", ");
      case "budget_owner_id":
        return <NameOfPerson id={values.budget_owner_id} />;
      default:
        return values[field];
    }
  };
  return { label: (field: keyof Values) => labels[field], say };
}

function useAwardForm(view: View | null, onClose: () => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const create = api.useMutation("post", "/api/v1/awards", { meta: { quiet: true, done: t("award.called") } });
  const change = api.useMutation("put", "/api/v1/awards/{award_id}", {
    meta: { quiet: true, done: t("award.changed") },
  });
  const params = { path: { award_id: view?.award.id ?? "" } };
  return useEditForm<Values>({
    read: read(view),
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/awards/{award_id}", { params });
      return read(await queryClient.fetchQuery({ ...options, staleTime: 0 }));
    },
    save: async ({ values, version }) => {
      const body = {
        ...values,
        winners: given(values.winners),
        points: given(values.points),
        panel_ids: values.panel_ids.map(({ id }) => id),
      };
      await (view ? change.mutateAsync({ params, body: { ...body, version } }) : create.mutateAsync({ body }));
      onClose();
    },
  });
}

export function AwardForm({ view, onClose }: { view: View | null; onClose: () => void }) {
  const { t } = useTranslation();
  const edit = useAwardForm(view, onClose);
  const { form } = edit;
  const values = api.useQuery("get", "/api/v1/company-values").data?.items ?? [];
  const words = useFieldWords(values);
  const decides = view ? { value: view.award.budget_owner_id, label: view.budget_owner_name } : null;
  return (
    <FormModal title={t(view ? "award.change" : "award.call")} submit={t("action.save")} edit={edit} onClose={onClose}>
      <ClashAlert edit={edit} {...words} />
      <TextInput label={t("award.name")} required maxLength={120} data-autofocus {...form.getInputProps("name")} />
      <Textarea label={t("award.purpose")} required autosize minRows={2} {...form.getInputProps("purpose")} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField label={t("award.nominations_from")} required {...form.getInputProps("nominations_from")} />
        <DateField label={t("award.nominations_until")} required {...form.getInputProps("nominations_until")} />
        <NumberInput label={t("award.winners")} required min={1} max={50} {...form.getInputProps("winners")} />
        <NumberInput label={t("award.points")} required min={0} {...form.getInputProps("points")} />
      </SimpleGrid>
      <PersonSelect
        label={t("award.budget_owner")}
        required
        chosen={decides}
        {...form.getInputProps("budget_owner_id")}
      />
      <Select
        label={t("award.value")}
        clearable
        data={values
          .filter(({ id, retired_on }) => retired_on === null || id === view?.award.company_value_id)
          .map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps("company_value_id")}
      />
      <PeopleSelect
        label={t("award.panel")}
        description={t("award.panel_text")}
        people={form.getValues().panel_ids}
        onChange={(people) => form.setFieldValue("panel_ids", people)}
        error={form.errors.panel_ids}
      />
    </FormModal>
  );
}
