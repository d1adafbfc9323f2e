// SPDX-License-Identifier: Apache-2.0
// Merges a need into another one of the same person: nothing is lost, the two are one from then on.
import { Select, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { needName } from "@/lib/names";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { useNeedLabel } from "../use-need-label";

type Need = components["schemas"]["NeedView"];

interface MergeNeedProps {
  need: Need;
  others: readonly Need[];
  onClose: () => void;
}

export function MergeNeed({ need, others, onClose }: MergeNeedProps) {
  const { t } = useTranslation();
  const needLabel = useNeedLabel(need.person_id);
  const merge = api.useMutation("put", "/api/v1/needs/{need_id}/merger", {
    meta: { quiet: true, done: t("needs.merged") },
  });
  const edit = useProblemForm(
    {
      initialValues: { into_need_id: null as string | null },
      validate: { into_need_id: (value) => (value ? null : t("field_problem.required")) },
    },
    async ({ into_need_id }) => {
      const body = { into_need_id: into_need_id ?? "" };
      await merge.mutateAsync({ params: { path: { need_id: need.id } }, body });
      onClose();
    },
  );
  return (
    <FormModal
      title={t("needs.merge_title", { name: needName(need) })}
      submit={t("needs.merge")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <Text size="sm">{t("needs.merge_text")}</Text>
      <Select
        label={t("needs.merge_into")}
        searchable
        data={others.filter((one) => one.id !== need.id).map((one) => ({ value: one.id, label: needLabel(one) }))}
        {...edit.form.getInputProps("into_need_id")}
      />
    </FormModal>
  );
}
