// SPDX-License-Identifier: Apache-2.0
// Adds a unit, or renames one and moves it under another.
import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { FormModal } from "@/ui/form-modal";
import { UnitSelect } from "@/ui/unit-select";
import { useEditForm } from "@/ui/use-edit-form";
import { useProblemForm } from "@/ui/use-problem-form";

type UnitLine = components["schemas"]["UnitLine"];

export function AddUnit({ parentId, onClose }: { parentId: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  const add = api.useMutation("post", "/api/v1/units", {
    meta: { quiet: true, done: t("units.added") },
  });
  const edit = useProblemForm({ initialValues: { name: "", code: "", parent_id: parentId } }, async (body) => {
    await add.mutateAsync({ body });
    onClose();
  });
  return (
    <FormModal title={t("units.add")} submit={t("units.add")} edit={edit} onClose={onClose} size="md">
      <TextInput label={t("units.name")} maxLength={200} data-autofocus {...edit.form.getInputProps("name")} />
      <TextInput
        label={t("units.code")}
        description={t("units.code_text")}
        maxLength={64}
        {...edit.form.getInputProps("code")}
      />
      <UnitSelect
        label={t("units.parent")}
        placeholder={t("units.top")}
        clearable
        {...edit.form.getInputProps("parent_id")}
      />
    </FormModal>
  );
}

const valuesOf = ({ name, parent_id }: UnitLine) => ({ name, parent_id });

export function EditUnit({ unit, onClose }: { unit: UnitLine; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const params = { path: { unit_id: unit.id } };
  /** What stood before the change, with the version that the change made. */
  const before = useRef({ ...valuesOf(unit), version: unit.version });
  const putBack = api.useMutation("patch", "/api/v1/units/{unit_id}", {
    meta: { done: t("units.as_before") },
  });
  const change = api.useMutation("patch", "/api/v1/units/{unit_id}", {
    meta: {
      quiet: true,
      done: t("units.saved"),
      undo: () => putBack.mutate({ params, body: before.current }),
    },
  });
  const edit = useEditForm({
    read: { values: valuesOf(unit), version: unit.version },
    readAgain: async () => {
      const { items } = await queryClient.fetchQuery({ ...api.queryOptions("get", "/api/v1/units"), staleTime: 0 });
      const now = items.find((one) => one.id === unit.id) ?? unit;
      return { values: valuesOf(now), version: now.version };
    },
    save: async ({ changes, before: read, version }) => {
      const now = await change.mutateAsync({ params, body: { version, ...changes } });
      before.current = { ...read, version: now.version };
      onClose();
    },
  });
  const units = api.useQuery("get", "/api/v1/units").data?.items ?? [];
  const nameOf = (id: string | null) => units.find((one) => one.id === id)?.name ?? t("units.top");
  return (
    <FormModal
      title={t("units.edit", { name: unit.name })}
      submit={t("action.save")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <TextInput label={t("units.name")} maxLength={200} data-autofocus {...edit.form.getInputProps("name")} />
      <UnitSelect
        label={t("units.parent")}
        description={t("units.parent_text")}
        placeholder={t("units.top")}
        clearable
        outside={unit.id}
        {...edit.form.getInputProps("parent_id")}
      />
      <ClashAlert
        edit={edit}
        label={(field) => (field === "name" ? t("units.name") : t("units.parent"))}
        say={(field, values) => (field === "name" ? values.name : nameOf(values.parent_id))}
      />
    </FormModal>
  );
}
