// SPDX-License-Identifier: Apache-2.0
// Adds a company value, or changes one and takes it out of use.
import { Switch, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { FormModal } from "@/ui/form-modal";
import { useEditForm } from "@/ui/use-edit-form";

type CompanyValue = components["schemas"]["CompanyValue"];
type Values = { name: string; description: string; is_retired: boolean };

function read(value: CompanyValue | null | undefined) {
  return {
    values: {
      name: value?.name ?? "",
      description: value?.description ?? "",
      is_retired: (value?.retired_on ?? null) !== null,
    },
    version: value?.version ?? 0,
  };
}

/** `value` null: a new one. */
export function ValueForm({ value, onClose }: { value: CompanyValue | null; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const meta = { quiet: true, done: t("company_value.saved") };
  const create = api.useMutation("post", "/api/v1/company-values", { meta });
  const change = api.useMutation("put", "/api/v1/company-values/{company_value_id}", { meta });
  const edit = useEditForm<Values>({
    read: read(value),
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/company-values");
      const { items } = await queryClient.fetchQuery({ ...options, staleTime: 0 });
      return read(items.find((one) => one.id === value?.id));
    },
    save: async ({ values, version }) => {
      const { is_retired, ...content } = values;
      await (value
        ? change.mutateAsync({
            params: { path: { company_value_id: value.id } },
            body: { ...content, is_retired, version },
          })
        : create.mutateAsync({ body: content }));
      onClose();
    },
  });
  const { form } = edit;
  return (
    <FormModal
      title={t(value ? "company_value.change" : "company_value.add")}
      submit={t("action.save")}
      edit={edit}
      onClose={onClose}
    >
      <ClashAlert
        edit={edit}
        label={(field) => t(`company_value_field.${field}`)}
        say={(field, values) =>
          field === "is_retired" ? t(values.is_retired ? "goal_period.yes" : "goal_period.no") : values[field]
        }
      />
      <TextInput
        label={t("company_value_field.name")}
        required
        maxLength={80}
        data-autofocus
        {...form.getInputProps("name")}
      />
      <Textarea
        label={t("company_value_field.description")}
        description={t("company_value.description_text")}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps("description")}
      />
      {value ? (
        <Switch
          label={t("company_value_field.is_retired")}
          description={t("company_value.retired_text")}
          {...form.getInputProps("is_retired", { type: "checkbox" })}
        />
      ) : null}
    </FormModal>
  );
}
