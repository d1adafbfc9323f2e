// SPDX-License-Identifier: Apache-2.0
// Withdraws a piece of evidence for a reason: it counts no more, and both stay readable.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ReasonFields } from "@/ui/reason-fields";
import { useProblemForm } from "@/ui/use-problem-form";
import { EvidenceChange } from "./evidence-change";

interface WithdrawEvidenceProps {
  evidence: components["schemas"]["Evidence"];
  onClose: () => void;
}

export function WithdrawEvidence({ evidence, onClose }: WithdrawEvidenceProps) {
  const { t } = useTranslation();
  const withdraw = api.useMutation("post", "/api/v1/people/{person_id}/evidence/{evidence_id}/withdrawal", {
    meta: { quiet: true, done: t("evidence.withdrawn") },
  });
  const edit = useProblemForm({ initialValues: { reason: "" } }, async (body) => {
    const path = { person_id: evidence.person_id, evidence_id: evidence.id };
    await withdraw.mutateAsync({ params: { path }, body });
    onClose();
  });
  return (
    <EvidenceChange
      label={t("evidence.withdraw")}
      edit={edit}
      submit={t("evidence.record_withdrawal")}
      submitColor="red"
      onClose={onClose}
    >
      <ReasonFields
        consequence={t("evidence.withdraw_text")}
        maximumLength={2000}
        input={edit.form.getInputProps("reason")}
      />
    </EvidenceChange>
  );
}
