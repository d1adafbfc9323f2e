// SPDX-License-Identifier: Apache-2.0
// Adds to a purse of somebody, or takes from it, with a reason that they read.
import { NumberInput, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { given, type Numeral } from "@/lib/given";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useProblemForm } from "@/ui/use-problem-form";

type Schemas = components["schemas"];
type Values = { purse: Schemas["Purse"]; points: Numeral; reason: string };

interface CorrectPointsProps {
  purses: Schemas["PurseView"];
  purse: Schemas["Purse"];
  name: string;
  onClose: () => void;
}

export function CorrectPoints({ purses, purse, name, onClose }: CorrectPointsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const correct = api.useMutation("post", "/api/v1/people/{person_id}/point-corrections", {
    meta: { quiet: true, done: t("points.corrected") },
  });
  const initialValues: Values = { purse: purses.is_running ? purse : "earned", points: "", reason: "" };
  const edit = useProblemForm<Values>({ initialValues }, async (values) => {
    await correct.mutateAsync({
      params: { path: { person_id: purses.person_id } },
      body: { ...values, points: given(values.points) },
    });
    onClose();
  });
  const { form } = edit;
  const values = form.getValues();
  const now = purses[values.purse];
  return (
    <FormModal
      title={t("points.correct_of", { name })}
      submit={t("points.correct")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      {purses.is_running ? (
        <SegmentedControl
          aria-label={t("points.purses")}
          data={(["earned", "to_give"] as const).map((one) => ({ value: one, label: t(`points.${one}`) }))}
          {...form.getInputProps("purse")}
        />
      ) : null}
      <Stack gap={4}>
        <NumberInput
          label={t("points.more_or_fewer")}
          description={t("points.more_or_fewer_text")}
          required
          allowDecimal={false}
          data-autofocus
          {...form.getInputProps("points")}
        />
        <Text size="sm" c="dimmed" aria-live="polite">
          {t("points.from_to", {
            from: format.number(now),
            to: format.number(now + (values.points === "" ? 0 : values.points)),
          })}
        </Text>
      </Stack>
      <Textarea
        label={t("points.reason")}
        description={t("points.reason_text", { name })}
        required
        maxLength={500}
        autosize
        minRows={2}
        {...form.getInputProps("reason")}
      />
    </FormModal>
  );
}
