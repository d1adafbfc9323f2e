// SPDX-License-Identifier: Apache-2.0
// Dismisses a need for a reason that stays readable. It is gone at once; refused, it is back, and the reason with it.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { needName } from "@/lib/names";
import { FormModal } from "@/ui/form-modal";
import { ReasonFields } from "@/ui/reason-fields";
import { useProblemForm } from "@/ui/use-problem-form";
import { useNeedAhead } from "../need-changes";

/** Brings a dismissed need back. */
export function useReopen() {
  const { t } = useTranslation();
  const ahead = useNeedAhead();
  return api.useMutation("delete", "/api/v1/needs/{need_id}/dismissal", {
    meta: { done: t("needs.reopened") },
    onMutate: ({ params }) => ahead(params.path.need_id, { state: "open", dismissal_reason: null }),
  });
}

interface DismissNeedProps {
  need: components["schemas"]["NeedView"];
  onClose: () => void;
}

export function DismissNeed({ need, onClose }: DismissNeedProps) {
  const { t } = useTranslation();
  const ahead = useNeedAhead();
  const reopen = useReopen();
  const path = { need_id: need.id };
  const dismiss = api.useMutation("put", "/api/v1/needs/{need_id}/dismissal", {
    meta: {
      quiet: true,
      done: t("needs.dismissed"),
      undo: () => reopen.mutate({ params: { path } }),
    },
    onMutate: ({ body }) => ahead(need.id, { state: "dismissed", dismissal_reason: body.reason }),
  });
  const edit = useProblemForm({ initialValues: { reason: "" } }, async (body) => {
    await dismiss.mutateAsync({ params: { path }, body });
    onClose();
  });
  return (
    <FormModal
      title={t("needs.dismiss_title", { name: needName(need) })}
      submit={t("needs.dismiss")}
      edit={edit}
      onClose={onClose}
      size="md"
      instant
    >
      <ReasonFields
        consequence={t("needs.dismiss_text")}
        maximumLength={1000}
        input={edit.form.getInputProps("reason")}
      />
    </FormModal>
  );
}
