// SPDX-License-Identifier: Apache-2.0
// The short review after a training: the same three questions for the learner and for somebody above.
import { Radio, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { given } from "@/lib/given";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

interface ReviewFormProps {
  requestId: string;
  reviewer: components["schemas"]["Reviewer"];
  onClose: () => void;
}

const ratings = [5, 4, 3, 2, 1] as const;

export function ReviewForm({ requestId, reviewer, onClose }: ReviewFormProps) {
  const { t } = useTranslation();
  const send = api.useMutation("post", "/api/v1/training-requests/{training_request_id}/reviews", {
    meta: { quiet: true, done: t("request.reviewed") },
  });
  const edit = useProblemForm({ initialValues: { rating: "", changed: "", advice: "" } }, async (values) => {
    await send.mutateAsync({
      params: { path: { training_request_id: requestId } },
      body: {
        rating: given(values.rating === "" ? "" : Number(values.rating)),
        changed: values.changed,
        advice: values.advice || null,
      },
    });
    onClose();
  });
  const area = { autosize: true, minRows: 2, maxLength: 2000 };
  return (
    <FormModal
      title={t("request.review_title")}
      submit={t("request.review_send")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <Text size="sm">{t(`request.review_text_${reviewer}`)}</Text>
      <Radio.Group label={t("request.rating")} required {...edit.form.getInputProps("rating")}>
        <Stack gap="xs" mt="xs">
          {ratings.map((one) => (
            <Radio key={one} value={String(one)} label={`${one} – ${t(`rating.${one}`)}`} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea label={t(`request.changed_${reviewer}`)} required {...area} {...edit.form.getInputProps("changed")} />
      <Textarea
        label={t("request.advice")}
        description={t("request.advice_text")}
        {...area}
        {...edit.form.getInputProps("advice")}
      />
    </FormModal>
  );
}
