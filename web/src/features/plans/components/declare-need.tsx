// SPDX-License-Identifier: Apache-2.0
// The one question, and an answer in one's own words.
import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { CompetencySelect } from "@/ui/competency-select";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

interface DeclareNeedProps {
  personId: string;
  onClose: () => void;
}

export function DeclareNeed({ personId, onClose }: DeclareNeedProps) {
  const { t } = useTranslation();
  const declare = api.useMutation("post", "/api/v1/people/{person_id}/needs", {
    meta: { quiet: true, done: t("needs.declared") },
  });
  const edit = useProblemForm(
    { initialValues: { statement: "", competency_id: null as string | null } },
    async (body) => {
      await declare.mutateAsync({ params: { path: { person_id: personId } }, body });
      onClose();
    },
  );
  return (
    <FormModal title={t("needs.declare")} submit={t("needs.declare")} edit={edit} onClose={onClose}>
      <Textarea
        label={t("needs.question")}
        autosize
        minRows={4}
        maxLength={2000}
        data-autofocus
        {...edit.form.getInputProps("statement")}
      />
      <CompetencySelect
        label={t("needs.competency")}
        description={t("needs.competency_text")}
        clearable
        {...edit.form.getInputProps("competency_id")}
      />
    </FormModal>
  );
}
