// SPDX-License-Identifier: Apache-2.0
// What happens, and the reason for it, in words: the body of a dialog that takes something back.
import { Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface ReasonFieldsProps {
  /** What follows from it. */
  consequence: string;
  maximumLength: number;
  /** `form.getInputProps("reason")`. */
  input: object;
}

export function ReasonFields({ consequence, maximumLength, input }: ReasonFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm">{consequence}</Text>
      <Textarea label={t("needs.reason")} autosize minRows={2} maxLength={maximumLength} data-autofocus {...input} />
    </>
  );
}
