// SPDX-License-Identifier: Apache-2.0
// Asks for a reward: what it costs, what is left then, and a wish.
import { Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useProblemForm } from "@/ui/use-problem-form";

interface RedeemDialogProps {
  view: components["schemas"]["RewardView"];
  personId: string;
  points: number;
  onClose: () => void;
}

export function RedeemDialog({ view, personId, points, onClose }: RedeemDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { reward } = view;
  const redeem = api.useMutation("post", "/api/v1/people/{person_id}/redemptions", {
    meta: { quiet: true, done: t("reward.redeemed") },
  });
  const edit = useProblemForm({ initialValues: { wish: "" } }, async ({ wish }) => {
    await redeem.mutateAsync({
      params: { path: { person_id: personId } },
      body: { reward_id: reward.id, wish: wish || null },
    });
    onClose();
  });
  const left = format.number(points - reward.points);
  return (
    <FormModal
      title={t("reward.redeem_question", { name: reward.name })}
      submit={t("reward.redeem")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <Text size="sm">
        {t("reward.redeem_text", { count: reward.points })} {t("reward.left_after", { points: left })}
      </Text>
      {reward.tax === "taxable" && reward.taxable_value !== null ? (
        <Text size="sm" c="dimmed">
          {t("reward.taxed", { amount: format.amount(reward.taxable_value) })}
        </Text>
      ) : null}
      {reward.tax === "unclear" ? (
        <Text size="sm" c="dimmed">
          {t("reward.tax_unclear")}
        </Text>
      ) : null}
      <Textarea
        label={t("reward.wish")}
        description={t("reward.wish_text")}
        maxLength={1000}
        autosize
        minRows={2}
        data-autofocus
        {...edit.form.getInputProps("wish")}
      />
    </FormModal>
  );
}
