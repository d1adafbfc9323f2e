// SPDX-License-Identifier: Apache-2.0
// Begins a questionnaire from nothing: what it is called, in which language, and what it is for.
import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { useCreateQuestionnaire } from "./starters";

type Purpose = components["schemas"]["QuestionnairePurpose"];

const purposes: readonly Purpose[] = [
  "training_needs",
  "engagement",
  "pulse",
  "training_reaction",
  "training_effect",
  "onboarding",
  "leaving",
  "three_sixty",
  "new_manager",
  "change_readiness",
  "review",
  "other",
];

type Values = { title: string; purpose: Purpose };

export function NewQuestionnaire({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const create = useCreateQuestionnaire();
  const edit = useProblemForm<Values>({ initialValues: { title: "", purpose: "other" } }, async (values) => {
    await create.mutateAsync({ body: { ...values, language: i18n.language } });
  });
  return (
    <FormModal title={t("questionnaire.new")} submit={t("questionnaire.begin")} edit={edit} onClose={onClose}>
      <TextInput
        label={t("questionnaire.title")}
        required
        maxLength={300}
        data-autofocus
        {...edit.form.getInputProps("title")}
      />
      <Select
        label={t("questionnaire.purpose")}
        allowDeselect={false}
        data={purposes.map((one) => ({ value: one, label: t(`questionnaire_purpose.${one}`) }))}
        {...edit.form.getInputProps("purpose")}
      />
    </FormModal>
  );
}
