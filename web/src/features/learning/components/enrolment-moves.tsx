// SPDX-License-Identifier: Apache-2.0
// What may be done with an enrolment: answered, said to be done, withdrawn.
import { Button, NumberInput, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { ReasonFields } from "@/ui/reason-fields";
import { useProblemForm } from "@/ui/use-problem-form";

type View = components["schemas"]["EnrolmentView"];

interface MoveProps {
  view: View;
  onClose: () => void;
}

const longest = 1000;

function Refusal({ view, onClose }: MoveProps) {
  const { t } = useTranslation();
  const answer = api.useMutation("post", "/api/v1/enrolments/{enrolment_id}/answer", {
    meta: { quiet: true, done: t("learning.was_refused") },
  });
  const edit = useProblemForm({ initialValues: { comment: "" } }, async ({ comment }) => {
    await answer.mutateAsync({
      params: { path: { enrolment_id: view.enrolment.id } },
      body: { is_agreed: false, comment },
    });
    onClose();
  });
  return (
    <FormModal
      title={t("learning.refuse_question")}
      submit={t("learning.refuse")}
      submitColor="red"
      edit={edit}
      onClose={onClose}
    >
      <Textarea
        label={t("learning.refuse_why", { name: view.person_name })}
        required
        autosize
        minRows={2}
        maxLength={longest}
        data-autofocus
        {...edit.form.getInputProps("comment")}
      />
    </FormModal>
  );
}

function Withdrawal({ view, onClose }: MoveProps) {
  const { t } = useTranslation();
  const withdraw = api.useMutation("post", "/api/v1/enrolments/{enrolment_id}/withdrawal", {
    meta: { quiet: true, done: t("learning.was_withdrawn") },
  });
  const edit = useProblemForm({ initialValues: { reason: "" } }, async ({ reason }) => {
    await withdraw.mutateAsync({ params: { path: { enrolment_id: view.enrolment.id } }, body: { reason } });
    onClose();
  });
  return (
    <FormModal
      title={t("learning.withdraw_question", { title: view.offering_title })}
      submit={t("learning.withdraw")}
      submitColor="red"
      edit={edit}
      onClose={onClose}
    >
      <ReasonFields
        consequence={t("learning.withdraw_text")}
        maximumLength={longest}
        input={edit.form.getInputProps("reason")}
      />
    </FormModal>
  );
}

function Completion({ view, onClose }: MoveProps) {
  const { t } = useTranslation();
  const complete = api.useMutation("post", "/api/v1/enrolments/{enrolment_id}/completion", {
    meta: { quiet: true, done: t("learning.was_completed") },
  });
  const edit = useProblemForm<{ hours: number | string; comment: string }>(
    { initialValues: { hours: "", comment: "" } },
    async ({ hours, comment }) => {
      const params = { path: { enrolment_id: view.enrolment.id } };
      await complete.mutateAsync({ params, body: { hours: Number(hours), comment } });
      onClose();
    },
  );
  return (
    <FormModal
      title={t("learning.complete_question")}
      submit={t("learning.complete")}
      mayNotSubmit={edit.form.values.hours === ""}
      edit={edit}
      onClose={onClose}
    >
      <Stack>
        <NumberInput
          label={t("learning.hours_taken")}
          description={t("learning.hours_taken_text")}
          min={0}
          decimalScale={2}
          data-autofocus
          {...edit.form.getInputProps("hours")}
        />
        <Textarea
          label={t("learning.completion_comment")}
          autosize
          minRows={2}
          maxLength={longest}
          {...edit.form.getInputProps("comment")}
        />
      </Stack>
    </FormModal>
  );
}

export function EnrolmentMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<"refuse" | "withdraw" | "complete" | null>(null);
  const agree = api.useMutation("post", "/api/v1/enrolments/{enrolment_id}/answer", {
    meta: { done: t("learning.was_agreed", { name: view.person_name }) },
  });
  const close = () => setOpened(null);
  return (
    <>
      {view.may_withdraw ? (
        <Button variant="default" onClick={() => setOpened("withdraw")}>
          {t("learning.withdraw")}
        </Button>
      ) : null}
      {view.may_complete ? <Button onClick={() => setOpened("complete")}>{t("learning.complete")}</Button> : null}
      {view.may_answer ? (
        <>
          <Button variant="default" onClick={() => setOpened("refuse")}>
            {t("learning.refuse")}
          </Button>
          <Button
            loading={agree.isPending}
            onClick={() =>
              agree.mutate({
                params: { path: { enrolment_id: view.enrolment.id } },
                body: { is_agreed: true, comment: "" },
              })
            }
          >
            {t("learning.agree")}
          </Button>
        </>
      ) : null}
      {opened === "refuse" ? <Refusal view={view} onClose={close} /> : null}
      {opened === "withdraw" ? <Withdrawal view={view} onClose={close} /> : null}
      {opened === "complete" ? <Completion view={view} onClose={close} /> : null}
    </>
  );
}
