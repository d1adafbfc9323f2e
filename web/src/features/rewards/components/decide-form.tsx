// SPDX-License-Identifier: Apache-2.0
// Chooses the nominations that win, best first, and writes what everybody reads about it.
import { Checkbox, Input, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useProblemForm } from "@/ui/use-problem-form";

type Values = { nomination_ids: string[]; announcement: string };

export function DecideForm({ view, onClose }: { view: components["schemas"]["AwardView"]; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const decide = api.useMutation("post", "/api/v1/awards/{award_id}/decision", {
    meta: { quiet: true, done: t("award.decided") },
  });
  const initialValues: Values = { nomination_ids: [], announcement: "" };
  const edit = useProblemForm<Values>({ initialValues }, async (values) => {
    await decide.mutateAsync({
      params: { path: { award_id: view.award.id } },
      body: { ...values, version: view.award.version },
    });
    onClose();
  });
  const { form } = edit;
  const meanOf = (mean: number | null | undefined) =>
    mean === null || mean === undefined ? null : t("award.mean", { mean: format.number(mean, 1) });
  return (
    <FormModal title={t("award.decide_title")} submit={t("award.decide")} edit={edit} onClose={onClose}>
      <Text size="sm">{t("award.decide_text")}</Text>
      <Checkbox.Group label={t("award.choose")} {...form.getInputProps("nomination_ids")} error={null}>
        <Stack gap="xs" mt="xs">
          {view.nominations.map(({ id, nominees, votes }) => (
            <Checkbox
              key={id}
              value={id}
              label={nominees.map(({ name }) => name).join(", ")}
              description={meanOf(votes?.mean)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {form.errors.nomination_ids ? <Input.Error>{form.errors.nomination_ids}</Input.Error> : null}
      <Textarea
        label={t("award.announcement")}
        required
        maxLength={2000}
        autosize
        minRows={3}
        {...form.getInputProps("announcement")}
      />
    </FormModal>
  );
}
