// SPDX-License-Identifier: Apache-2.0
// Names who holds the budget of a cost centre or of a unit.
import { Select, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { FormModal } from "@/ui/form-modal";
import { PersonSelect } from "@/ui/person-select";
import { useProblemForm } from "@/ui/use-problem-form";

export function AddBudgetHolder({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const units = api.useQuery("get", "/api/v1/units");
  const add = api.useMutation("post", "/api/v1/budget-holders", {
    meta: {
      quiet: true,
      refreshes: ["/api/v1/budget-holders", "/api/v1/training-requests"],
      done: t("request_settings.holder_added"),
    },
  });
  const initialValues = { cost_centre: "", unit_id: null as string | null, holder_id: null as string | null };
  const edit = useProblemForm({ initialValues }, async ({ cost_centre, unit_id, holder_id }) => {
    await add.mutateAsync({ body: { cost_centre: cost_centre || null, unit_id, holder_id: holder_id as string } });
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
