// SPDX-License-Identifier: Apache-2.0
// Names who holds the budget of a cost centre or of a unit.
import { Select, Text, TextInput } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { FormModal } from "@/ui/form-modal";
import { PersonSelect } from "@/ui/person-select";
import { useProblemForm } from "@/ui/use-problem-form";

export function AddBudgetHolder({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const units = api.useQuery("get", "/api/v1/units");
  const added = useRef("");
  const remove = api.useMutation("delete", "/api/v1/budget-holders/{budget_holder_id}", {
    meta: { done: t("request_settings.holder_removed") },
  });
  const add = api.useMutation("post", "/api/v1/budget-holders", {
    meta: {
      quiet: true,
      done: t("request_settings.holder_added"),
      undo: () => remove.mutate({ params: { path: { budget_holder_id: added.current } } }),
    },
  });
  const initialValues = { cost_centre: "", unit_id: null as string | null, holder_id: null as string | null };
  const edit = useProblemForm({ initialValues }, async ({ cost_centre, unit_id, holder_id }) => {
    const body = { cost_centre: cost_centre || null, unit_id, holder_id: holder_id as string };
    added.current = (await add.mutateAsync({ body })).id;
    onClose();
  });
  const { form } = edit;
  return (
    <FormModal
      title={t("request_settings.add_holder")}
      submit={t("request_settings.add_holder")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <Text size="sm">{t("request_settings.cost_centre_or_unit")}</Text>
      <TextInput label={t("item.cost_centre")} maxLength={60} data-autofocus {...form.getInputProps("cost_centre")} />
      <Select
        label={t("request_settings.unit")}
        searchable
        clearable
        limit={30}
        data={(units.data?.items ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
        {...form.getInputProps("unit_id")}
      />
      <PersonSelect label={t("request_settings.holder")} {...form.getInputProps("holder_id")} />
    </FormModal>
  );
}
