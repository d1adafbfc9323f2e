// SPDX-License-Identifier: Apache-2.0
// Asks a question in check-ins: of those who report to the reader, or of everybody.
import { NumberInput, Radio, Stack, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan, useMe } from "@/api/session";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

type Values = { text: string; every: number | ""; whom: "reports" | "everybody" };

export function NewQuestion({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { is_manager } = useMe();
  const mayManage = useCan("check_ins.manage");
  const ask = api.useMutation("post", "/api/v1/check-in-questions", {
    meta: { quiet: true, done: t("check_in.question_asked") },
  });
  const edit = useProblemForm<Values>(
    { initialValues: { text: "", every: 1, whom: is_manager ? "reports" : "everybody" } },
    async ({ text, every, whom }) => {
      await ask.mutateAsync({ body: { text, every: every || 1, is_for_everybody: whom === "everybody" } });
      onClose();
    },
  );
  const { form } = edit;
  return (
    <FormModal title={t("check_in.ask_question")} submit={t("check_in.ask_question")} edit={edit} onClose={onClose}>
      <Textarea
        label={t("check_in.question")}
        autosize
        minRows={2}
        maxLength={500}
        required
        data-autofocus
        {...form.getInputProps("text")}
      />
      <NumberInput
        label={t("check_in.every")}
        description={t("check_in.every_text")}
        min={1}
        max={12}
        allowDecimal={false}
        {...form.getInputProps("every")}
      />
      {is_manager && mayManage ? (
        <Radio.Group label={t("check_in.asked_of")} {...form.getInputProps("whom")}>
          <Stack gap="xs" mt="xs">
            <Radio value="reports" label={t("check_in.of_reports")} />
            <Radio value="everybody" label={t("check_in.of_everybody")} />
          </Stack>
        </Radio.Group>
      ) : null}
    </FormModal>
  );
}
