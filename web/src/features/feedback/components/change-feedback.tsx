// SPDX-License-Identifier: Apache-2.0
// Puts feedback right that one has given, within a day.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { FormModal } from "@/ui/form-modal";
import { useEditForm } from "@/ui/use-edit-form";
import { FeedbackFields, type FeedbackWords } from "./feedback-fields";

type View = components["schemas"]["FeedbackView"];

interface ChangeFeedbackProps {
  view: View;
  onClose: () => void;
}

const read = ({ kind, content, situation, behaviour, effect, version }: View) => ({
  values: { kind, content, situation, behaviour, effect },
  version,
});

export function ChangeFeedback({ view, onClose }: ChangeFeedbackProps) {
  const { t } = useTranslation();
  const change = api.useMutation("put", "/api/v1/feedback/{feedback_id}", {
    meta: { quiet: true, done: t("feedback.was_changed") },
  });
  const params = { path: { feedback_id: view.id } };
  const query = api.useQuery("get", "/api/v1/feedback/{feedback_id}", { params }, { enabled: false });
  const edit = useEditForm<FeedbackWords>({
    read: read(view),
    readAgain: async () => read((await query.refetch({ throwOnError: true })).data ?? view),
    save: async ({ values, version }) => {
      await change.mutateAsync({ params, body: { ...values, version } });
      onClose();
    },
  });
  return (
    <FormModal title={t("feedback.change")} submit={t("action.save")} edit={edit} onClose={onClose}>
      <Text size="sm">{t("feedback.change_text", { name: view.receiver_name })}</Text>
      <FeedbackFields form={edit.form} focused />
      <ClashAlert
        edit={edit}
        label={(field) => t(field === "content" ? "feedback.words" : `feedback.${field}`)}
        say={(field, values) => (field === "kind" ? t(`feedback_kind.${values.kind}`) : values[field])}
      />
    </FormModal>
  );
}
