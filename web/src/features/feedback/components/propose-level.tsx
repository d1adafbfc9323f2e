// SPDX-License-Identifier: Apache-2.0
// Proposes a level that was seen; it counts as evidence only when the receiver agrees.
import { NumberInput, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { CompetencySelect } from "@/ui/competency-select";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

interface ProposeLevelProps {
  view: components["schemas"]["FeedbackView"];
  onClose: () => void;
}

export function ProposeLevel({ view, onClose }: ProposeLevelProps) {
  const { t } = useTranslation();
  const propose = api.useMutation("post", "/api/v1/feedback/{feedback_id}/level", {
    meta: { quiet: true, done: t("feedback.level_was_proposed") },
  });
  const edit = useProblemForm<{ competency_id: string; level: number | "" }>(
    { initialValues: { competency_id: view.subject.competency_id ?? "", level: "" } },
    async ({ competency_id, level }) => {
      await propose.mutateAsync({
        params: { path: { feedback_id: view.id } },
        body: { competency_id, level: Number(level) },
      });
      onClose();
    },
  );
  const { form } = edit;
  const { competency_id, level } = form.getValues();
  return (
    <FormModal
      title={t("feedback.propose_level")}
      submit={t("feedback.send_level")}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={!competency_id || level === ""}
    >
      <Text size="sm">{t("feedback.propose_level_text", { name: view.receiver_name })}</Text>
      <CompetencySelect
        label={t("feedback.competency")}
        {...form.getInputProps("competency_id")}
        onChange={(id) => form.setFieldValue("competency_id", id ?? "")}
      />
      <NumberInput
        label={t("feedback.level")}
        description={t("feedback.level_text")}
        min={0}
        max={100}
        decimalScale={1}
        {...form.getInputProps("level")}
      />
    </FormModal>
  );
}
