// SPDX-License-Identifier: Apache-2.0
// Cancels an agreed item for a reason that stays readable: what was agreed is never just removed.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { ReasonFields } from "@/ui/reason-fields";
import { useProblemForm } from "@/ui/use-problem-form";

interface CancelItemProps {
  item: components["schemas"]["PlanItem"];
  onClose: () => void;
}

export function CancelItem({ item, onClose }: CancelItemProps) {
  const { t } = useTranslation();
  const cancel = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/cancellation", {
    meta: { quiet: true, done: t("item.cancelled") },
  });
  const edit = useProblemForm({ initialValues: { reason: "" } }, async (body) => {
    await cancel.mutateAsync({ params: { path: { plan_item_id: item.id } }, body });
    onClose();
  });
  return (
    <FormModal
      title={t("item.cancel_title", { title: item.title })}
      submit={t("item.cancel")}
      submitColor="red"
      cancel={t("item.keep")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <ReasonFields
        consequence={t("item.cancel_text")}
        maximumLength={2000}
        input={edit.form.getInputProps("reason")}
      />
    </FormModal>
  );
}
