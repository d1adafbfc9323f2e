// SPDX-License-Identifier: Apache-2.0
// One of the amounts that items and solutions share: hours on and off duty, and the direct cost in the workspace's money.
import { NumberInput, type NumberInputProps } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import type { Numeral } from "@/lib/given";

interface AmountFieldProps<Values extends { [field in Amount]: Numeral }> extends Omit<NumberInputProps, "form"> {
  form: UseFormReturnType<Values>;
  amount: Amount;
}

type Amount = "hours_on_duty" | "hours_off_duty" | "direct_cost";

export function AmountField<Values extends { [field in Amount]: Numeral }>({
  form,
  amount,
  ...input
}: AmountFieldProps<Values>) {
  const { t } = useTranslation();
  const { currency } = useMe().workspace;
  const money = { decimalScale: 2, description: t("item.direct_cost_text", { currency }) };
  return (
    <NumberInput
      label={t(`item.${amount}`)}
      min={0}
      {...(amount === "direct_cost" && money)}
      {...input}
      {...form.getInputProps(amount)}
    />
  );
}
