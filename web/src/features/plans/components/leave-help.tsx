// SPDX-License-Identifier: Apache-2.0
// Declines an ask, or stops helping, with a reason that the learner reads.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { ReasonFields } from "@/ui/reason-fields";
import { useProblemForm } from "@/ui/use-problem-form";

export function LeaveHelp({ help, onClose }: { help: components["schemas"]["Help"]; onClose: () => void }) {
  const { t } = useTranslation();
  const meta = { quiet: true, done: t("helping.answered") };
  const decline = api.useMutation("post", "/api/v1/helper-asks/{helper_ask_id}/refusal", { meta });
  const stop = api.useMutation("post", "/api/v1/helper-asks/{helper_ask_id}/stop", { meta });
  const leave = help.state === null ? decline : stop;
  const edit = useProblemForm({ initialValues: { reason: "" } }, async (body) => {
    await leave.mutateAsync({ params: { path: { helper_ask_id: help.id } }, body });
    onClose();
  });
  const name = help.learner_name;
  return (
    <FormModal
      title={t(help.state === null ? "helping.decline_title" : "helping.stop_title", { name })}
      submit={t(help.state === null ? "helping.decline" : "helping.stop")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <ReasonFields
        consequence={t("helping.leave_text", { name })}
        maximumLength={1000}
        input={edit.form.getInputProps("reason")}
      />
    </FormModal>
  );
}
