// SPDX-License-Identifier: Apache-2.0
// How many points each receiver gets, out of a few amounts, and what that leaves.
import { Input, SegmentedControl, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { amountsOf, giftOf, type RecognitionValues } from "../recognition-values";

interface PointsFieldProps {
  purse: components["schemas"]["PurseView"];
  values: Pick<RecognitionValues, "receiver_ids" | "points_each">;
  onChange: (points: number) => void;
  error?: ReactNode;
}

export function PointsField({ purse, values, onChange, error }: PointsFieldProps) {
  const { t } = useTranslation();
  const { total, left, waits } = giftOf(values, purse);
  return (
    <Input.Wrapper label={t("recognition_field.points_each")} labelElement="div" error={error}>
      <SegmentedControl
        fullWidth
        mt={4}
        aria-label={t("recognition_field.points_each")}
        data={amountsOf(purse).map((one) => ({
          value: String(one),
          label: one === 0 ? t("recognition.without_points") : String(one),
        }))}
        value={String(values.points_each)}
        onChange={(chosen) => onChange(Number(chosen))}
      />
      <Text size="xs" c={left < 0 ? "red" : "dimmed"} mt={6} role="status">
        {left < 0
          ? t("recognition.too_many_points", { total, left: purse.to_give })
          : t("recognition.points_left", { total, left })}
        {waits ? ` ${t("recognition.will_wait", { name: purse.budget_owner_name })}` : ""}
      </Text>
    </Input.Wrapper>
  );
}
