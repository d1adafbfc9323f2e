// SPDX-License-Identifier: Apache-2.0
// Approves or declines a gift of many points, and withdraws a recognition: each as it was read.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { ReasonFields } from "@/ui/reason-fields";
import { useProblemForm } from "@/ui/use-problem-form";

type View = components["schemas"]["RecognitionView"];

interface WordsProps {
  title: string;
  consequence: string;
  send: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

function WithReason({ title, consequence, send, onClose }: WordsProps) {
  const edit = useProblemForm({ initialValues: { reason: "" } }, async ({ reason }) => {
    await send(reason);
    onClose();
  });
  return (
    <FormModal title={title} submit={title} edit={edit} onClose={onClose}>
      <ReasonFields consequence={consequence} maximumLength={2000} input={edit.form.getInputProps("reason")} />
    </FormModal>
  );
}

export function AnswerRecognition({ view }: { view: View }) {
  const { t } = useTranslation();
  const [declining, setDeclining] = useState(false);
  const params = { path: { recognition_id: view.id } };
  const approve = api.useMutation("post", "/api/v1/recognitions/{recognition_id}/approval", {
    meta: { done: t("recognition.was_approved") },
  });
  const decline = api.useMutation("post", "/api/v1/recognitions/{recognition_id}/decline", {
    meta: { quiet: true, done: t("recognition.was_declined") },
  });
  return (
    <>
      <Button
        size="compact-md"
        loading={approve.isPending}
        onClick={() => approve.mutate({ params, body: { version: view.version } })}
      >
        {t("recognition.approve")}
      </Button>
      <Button size="compact-md" variant="default" onClick={() => setDeclining(true)}>
        {t("recognition.decline")}
      </Button>
      {declining ? (
        <WithReason
          title={t("recognition.decline")}
          consequence={t("recognition.decline_text", { name: view.giver_name })}
          send={(reason) => decline.mutateAsync({ params, body: { version: view.version, reason } })}
          onClose={() => setDeclining(false)}
        />
      ) : null}
    </>
  );
}

export function WithdrawRecognition({ view }: { view: View }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const withdraw = api.useMutation("post", "/api/v1/recognitions/{recognition_id}/withdrawal", {
    meta: { quiet: true, done: t("recognition.was_withdrawn") },
  });
  const params = { path: { recognition_id: view.id } };
  return (
    <>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {t("recognition.withdraw")}
      </Button>
      {asking ? (
        <WithReason
          title={t("recognition.withdraw")}
          consequence={t(view.state === "waits" ? "recognition.withdraw_waiting_text" : "recognition.withdraw_text")}
          send={(reason) => withdraw.mutateAsync({ params, body: { version: view.version, reason } })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
