// SPDX-License-Identifier: Apache-2.0
// Takes back what an item showed, with the reason.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { ReasonFields } from "@/ui/reason-fields";
import { useProblemForm } from "@/ui/use-problem-form";

interface WithdrawItemEvidenceProps {
  one: components["schemas"]["ItemEvidence"];
  onClose: () => void;
}

export function WithdrawItemEvidence({ one, onClose }: WithdrawItemEvidenceProps) {
  const { t } = useTranslation();
  const withdraw = api.useMutation("post", "/api/v1/plan-item-evidence/{item_evidence_id}/withdrawal", {
    meta: {
      quiet: true,
      done: t("item_evidence.withdrawn"),
    },
  });
  const edit = useProblemForm({ initialValues: { reason: "" } }, async (body) => {
    await withdraw.mutateAsync({ params: { path: { item_evidence_id: one.id } }, body });
    onClose();
  });
  return (
    <FormModal
      title={t("item_evidence.withdraw_title", { title: one.title })}
      submit={t("item_evidence.withdraw")}
      submitColor="red"
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <ReasonFields
        consequence={t("item_evidence.withdraw_text")}
        maximumLength={1000}
        input={edit.form.getInputProps("reason")}
      />
    </FormModal>
  );
}
