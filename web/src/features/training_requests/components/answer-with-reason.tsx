// SPDX-License-Identifier: Apache-2.0
// Returns or refuses a request, with the reason that its people read.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { ReasonFields } from "@/ui/reason-fields";
import { useProblemForm } from "@/ui/use-problem-form";

interface AnswerWithReasonProps {
  view: components["schemas"]["TrainingRequestView"];
  answer: "return" | "refusal";
  onClose: () => void;
}

export function AnswerWithReason({ view, answer, onClose }: AnswerWithReasonProps) {
  const { t } = useTranslation();
  const isReturn = answer === "return";
  const meta = { quiet: true };
  const giveBack = api.useMutation("post", "/api/v1/training-requests/{training_request_id}/return", {
    meta: { ...meta, done: t("request.returned") },
  });
  const refuse = api.useMutation("post", "/api/v1/training-requests/{training_request_id}/refusal", {
    meta: { ...meta, done: t("request.refused") },
  });
  const edit = useProblemForm({ initialValues: { reason: "" } }, async (body) => {
    const { id, version } = view.request;
    const call = { params: { path: { training_request_id: id } }, body: { ...body, version, answers: view.answers } };
    await (isReturn ? giveBack.mutateAsync(call) : refuse.mutateAsync(call));
    onClose();
  });
  return (
    <FormModal
      title={t(isReturn ? "request.return_title" : "request.refuse_title")}
      submit={t(isReturn ? "request.return" : "request.refuse")}
      {...(isReturn ? {} : { submitColor: "red" })}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <ReasonFields
        consequence={t(isReturn ? "request.return_text" : "request.refuse_text")}
        maximumLength={2000}
        input={edit.form.getInputProps("reason")}
      />
    </FormModal>
  );
}
