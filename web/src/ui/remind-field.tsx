// SPDX-License-Identifier: Apache-2.0
// After how many days whoever has not answered is reminded; empty: never.
import { NumberInput, type NumberInputProps } from "@mantine/core";
import { useTranslation } from "react-i18next";

export function RemindField(input: NumberInputProps) {
  const { t } = useTranslation();
  return (
    <NumberInput
      label={t("campaign_field.remind_every_days")}
      placeholder={t("campaign.no_reminders")}
      min={1}
      max={60}
      allowDecimal={false}
      {...input}
    />
  );
}
