// SPDX-License-Identifier: Apache-2.0
// The answer to an item that waits to be assessed, where its success measure is not shown yet: what is missing, and until
// when. Its person reads it on the item and on Home.
import { Button, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

interface NotShownProps {
  item: { plan_item_id: string; title: string; success_measure: string; due_on: string };
}

function Dialog({ item, onClose }: NotShownProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const answer = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/not-shown", {
    meta: { quiet: true, done: t("not_shown.done") },
  });
  const edit = useProblemForm({ initialValues: { missing: "", due_on: "" } }, async ({ missing, due_on }) => {
    await answer.mutateAsync({
      params: { path: { plan_item_id: item.plan_item_id } },
      body: { missing, due_on: due_on || null },
    });
    onClose();
  });
  return (
    <FormModal
      title={t("not_shown.title", { title: item.title })}
      submit={t("not_shown.submit")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <Text size="sm">{t("not_shown.text", { measure: item.success_measure })}</Text>
      <Textarea
        label={t("not_shown.missing")}
        autosize
        minRows={3}
        maxLength={1000}
        data-autofocus
        {...edit.form.getInputProps("missing")}
      />
      <DateField
        label={t("not_shown.due_on")}
        description={t("not_shown.due_on_text")}
        {...edit.form.getInputProps("due_on")}
      />
    </FormModal>
  );
}

export function NotShown({ item, size = "compact-sm" }: NotShownProps & { size?: "compact-sm" | "sm" }) {
  const { t } = useTranslation();
  const [answering, answer] = useDisclosure(false);
  return (
    <>
      <Button size={size} variant="default" onClick={answer.open}>
        {t("not_shown.answer")}
      </Button>
      {answering ? <Dialog item={item} onClose={answer.close} /> : null}
    </>
  );
}
