// SPDX-License-Identifier: Apache-2.0
// Puts feedback right that one has given, within a day.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { FeedbackFields, type FeedbackWords } from "./feedback-fields";

interface ChangeFeedbackProps {
  view: components["schemas"]["FeedbackView"];
  onClose: () => void;
}

export function ChangeFeedback({ view, onClose }: ChangeFeedbackProps) {
  const { t } = useTranslation();
  const change = api.useMutation("put", "/api/v1/feedback/{feedback_id}", {
    meta: { quiet: true, done: t("feedback.was_changed") },
  });
  const { kind, content, situation, behaviour, effect, version } = view;
  const edit = useProblemForm<FeedbackWords>(
    { initialValues: { kind, content, situation, behaviour, effect } },
    async (values) => {
      await change.mutateAsync({ params: { path: { feedback_id: view.id } }, body: { ...values, version } });
      onClose();
    },
  );
  return (
    <FormModal title={t("feedback.change")} submit={t("action.save")} edit={edit} onClose={onClose}>
      <Text size="sm">{t("feedback.change_text", { name: view.receiver_name })}</Text>
      <FeedbackFields form={edit.form} focused />
    </FormModal>
  );
}
