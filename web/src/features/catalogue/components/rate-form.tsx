// SPDX-License-Identifier: Apache-2.0
// Says whether an offering helped at work, as often as one likes; the newest counts.
import { Button, Radio, Stack, Switch, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { usefulnessPoints, useUsefulnessWords } from "../use-usefulness-words";

interface RateFormProps {
  offeringId: string;
  own: components["schemas"]["OwnRating"] | null;
  onClose: () => void;
}

export function RateForm({ offeringId, own, onClose }: RateFormProps) {
  const { t } = useTranslation();
  const words = useUsefulnessWords();
  const params = { path: { offering_id: offeringId } };
  const rate = api.useMutation("put", "/api/v1/offerings/{offering_id}/rating", {
    meta: { quiet: true, done: t("offering_rating.saved") },
  });
  const remove = api.useMutation("delete", "/api/v1/offerings/{offering_id}/rating", {
    meta: { done: t("offering_rating.removed") },
  });
  const edit = useProblemForm(
    {
      initialValues: {
        usefulness: own ? String(own.usefulness) : "",
        comment: own?.comment ?? "",
        is_named: own?.is_named ?? true,
      },
    },
    async ({ usefulness, comment, is_named }) => {
      await rate.mutateAsync({ params, body: { usefulness: Number(usefulness), comment, is_named } });
      onClose();
    },
  );
  const { form } = edit;
  return (
    <FormModal
      title={t("offering_rating.question")}
      submit={t("action.save")}
      mayNotSubmit={form.values.usefulness === ""}
      edit={edit}
      onClose={onClose}
    >
      <Radio.Group label={t("offering_rating.used")} {...form.getInputProps("usefulness")}>
        <Stack gap="xs" mt="xs">
          {usefulnessPoints.map((points) => (
            <Radio key={points} value={String(points)} label={words(points)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t("offering_rating.comment")}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps("comment")}
      />
      <Switch label={t("offering_rating.is_named")} {...form.getInputProps("is_named", { type: "checkbox" })} />
      {own ? (
        <Button
          variant="subtle"
          color="red"
          onClick={() => remove.mutate({ params }, { onSuccess: onClose })}
          loading={remove.isPending}
        >
          {t("offering_rating.remove")}
        </Button>
      ) : null}
    </FormModal>
  );
}
