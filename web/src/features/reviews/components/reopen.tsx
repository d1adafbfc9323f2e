// SPDX-License-Identifier: Apache-2.0
// Going back to one level, with a reason; what was signed after it becomes void.
import { Alert, Button, Radio, Stack, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { levelsToReopen, type ReopenLevel } from "../review-way";
import type { View } from "../sheet-values";
import { address } from "./step";

function ReopenModal({ view, onClose }: { view: View; onClose: () => void }) {
  const { t } = useTranslation();
  const levels = levelsToReopen(view);
  const reopen = api.useMutation("post", `${address}/reopening`, {
    meta: { quiet: true, done: t("review.reopened_done") },
  });
  const initialValues: { level: ReopenLevel; reason: string } = { level: levels.at(-1) ?? "manager_part", reason: "" };
  const edit = useProblemForm({ mode: "controlled", initialValues }, async (values) => {
    await reopen.mutateAsync({ params: { path: { review_id: view.id } }, body: { version: view.version, ...values } });
    onClose();
  });
  const { form } = edit;
  return (
    <FormModal
      title={t("review.reopen_title", { person: view.person_name })}
      edit={edit}
      submit={t("review.reopen")}
      submitColor="red"
      onClose={onClose}
    >
      <Radio.Group label={t("review.reopen_at")} {...form.getInputProps("level")}>
        <Stack gap="xs" mt="xs">
          {levels.map((level) => (
            <Radio key={level} value={level} label={t(`reopen_level.${level}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Alert color="clay" variant="light" title={t("review.becomes_void")}>
        {t(`reopen_voids.${form.getValues().level}`)}
      </Alert>
      <Textarea
        label={t("review.reopen_reason")}
        description={t("review.reopen_reason_text")}
        autosize
        minRows={3}
        maxLength={4000}
        {...form.getInputProps("reason")}
      />
    </FormModal>
  );
}

export function Reopen({ view }: { view: View }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {t("review.reopen")}
      </Button>
      {opened ? <ReopenModal view={view} onClose={close} /> : null}
    </>
  );
}
