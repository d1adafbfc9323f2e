// SPDX-License-Identifier: Apache-2.0
// What may be done with a redemption: approve or decline, cancel, hand over.
import { Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { ConfirmButton } from "@/ui/confirm";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { ReasonFields } from "@/ui/reason-fields";
import { useProblemForm } from "@/ui/use-problem-form";

interface DialogProps {
  id: string;
  onClose: () => void;
}

function DeclineForm({ id, onClose }: DialogProps) {
  const { t } = useTranslation();
  const decline = api.useMutation("post", "/api/v1/redemptions/{redemption_id}/refusal", {
    meta: { quiet: true, done: t("redemption.declined") },
  });
  const edit = useProblemForm({ initialValues: { reason: "" } }, async (body) => {
    await decline.mutateAsync({ params: { path: { redemption_id: id } }, body });
    onClose();
  });
  return (
    <FormModal
      title={t("redemption.decline_title")}
      submit={t("redemption.decline")}
      submitColor="red"
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <ReasonFields
        consequence={t("redemption.decline_text")}
        maximumLength={1000}
        input={edit.form.getInputProps("reason")}
      />
    </FormModal>
  );
}

function FulfilForm({ id, onClose }: DialogProps) {
  const { t } = useTranslation();
  const fulfil = api.useMutation("post", "/api/v1/redemptions/{redemption_id}/fulfilment", {
    meta: { quiet: true, done: t("redemption.fulfilled") },
  });
  const initialValues = { fulfilled_on: today(), comment: "" };
  const edit = useProblemForm({ initialValues }, async ({ fulfilled_on, comment }) => {
    await fulfil.mutateAsync({
      params: { path: { redemption_id: id } },
      body: { fulfilled_on, comment: comment || null },
    });
    onClose();
  });
  return (
    <FormModal
      title={t("redemption.fulfil_title")}
      submit={t("redemption.fulfil")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <DateField
        label={t("redemption.fulfilled_on")}
        required
        max={today()}
        {...edit.form.getInputProps("fulfilled_on")}
      />
      <Textarea
        label={t("redemption.comment")}
        maxLength={1000}
        autosize
        minRows={2}
        {...edit.form.getInputProps("comment")}
      />
    </FormModal>
  );
}

export function RedemptionMoves({ view }: { view: components["schemas"]["RedemptionView"] }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<"decline" | "fulfil" | null>(null);
  const { id } = view.redemption;
  const path = { redemption_id: id };
  const approve = api.useMutation("post", "/api/v1/redemptions/{redemption_id}/approval", {
    meta: { done: t("redemption.approved") },
  });
  const cancel = api.useMutation("post", "/api/v1/redemptions/{redemption_id}/cancellation", {
    meta: { done: t("redemption.cancelled") },
  });
  if (!view.may_answer && !view.may_fulfil && !view.may_cancel) return null;
  return (
    <Group>
      {view.may_answer ? (
        <>
          <Button loading={approve.isPending} onClick={() => approve.mutate({ params: { path }, body: {} })}>
            {t("redemption.approve")}
          </Button>
          <Button variant="default" onClick={() => setOpened("decline")}>
            {t("redemption.decline")}
          </Button>
        </>
      ) : null}
      {view.may_fulfil ? <Button onClick={() => setOpened("fulfil")}>{t("redemption.fulfil")}</Button> : null}
      {view.may_cancel ? (
        <ConfirmButton
          variant="subtle"
          color="red"
          question={t("redemption.cancel_question")}
          consequence={t("redemption.cancel_text")}
          confirm={t("redemption.cancel")}
          onConfirm={() => cancel.mutate({ params: { path }, body: {} })}
        >
          {t("redemption.cancel")}
        </ConfirmButton>
      ) : null}
      {opened === "decline" ? <DeclineForm id={id} onClose={() => setOpened(null)} /> : null}
      {opened === "fulfil" ? <FulfilForm id={id} onClose={() => setOpened(null)} /> : null}
    </Group>
  );
}
