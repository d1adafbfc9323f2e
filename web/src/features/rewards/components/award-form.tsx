// SPDX-License-Identifier: Apache-2.0
// Calls an award, or changes one that is not decided.
import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { given, type Numeral } from "@/lib/given";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { type ChosenPerson, PeopleSelect } from "@/ui/people-select";
import { PersonSelect } from "@/ui/person-select";
import { useProblemForm } from "@/ui/use-problem-form";

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

function valuesOf(view: View | null): Values {
  const award = view?.award;
  return {
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
}

export function AwardForm({ view, onClose }: { view: View | null; onClose: () => void }) {
  const { t } = useTranslation();
  const create = api.useMutation("post", "/api/v1/awards", { meta: { quiet: true, done: t("award.called") } });
  const change = api.useMutation("put", "/api/v1/awards/{award_id}", {
    meta: { quiet: true, done: t("award.changed") },
  });
  const edit = useProblemForm<Values>({ initialValues: valuesOf(view) }, async (values) => {
    const body = {
      ...values,
      winners: given(values.winners),
      points: given(values.points),
      panel_ids: values.panel_ids.map(({ id }) => id),
    };
    if (view) {
      const { id, version } = view.award;
      await change.mutateAsync({ params: { path: { award_id: id } }, body: { ...body, version } });
    } else {
      await create.mutateAsync({ body });
    }
    onClose();
  });
  const { form } = edit;
  const values = api.useQuery("get", "/api/v1/company-values").data?.items ?? [];
  const decides = view ? { value: view.award.budget_owner_id, label: view.budget_owner_name } : null;
  return (
    <FormModal title={t(view ? "award.change" : "award.call")} submit={t("action.save")} edit={edit} onClose={onClose}>
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
