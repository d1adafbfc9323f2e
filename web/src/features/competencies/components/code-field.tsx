// SPDX-License-Identifier: Apache-2.0
// The code by which imports know a thing. It follows the name while nobody has written another, and stays once it is given.
import { TextInput } from "@mantine/core";
import type { GetInputPropsReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { codeFrom } from "../indicators";

/** As much of a form as its name and code need. */
interface CodedForm {
  getValues: () => { name: string; code: string };
  setFieldValue: (field: "name" | "code", value: string) => void;
  getInputProps: (field: "code") => GetInputPropsReturnType;
}

/** Gives the form another name, and the code that follows from it. */
export function rename(form: CodedForm, name: string, codeIsFixed: boolean) {
  const before = form.getValues();
  form.setFieldValue("name", name);
  if (!codeIsFixed && before.code === codeFrom(before.name)) form.setFieldValue("code", codeFrom(name));
}

export function CodeField({ form, isFixed }: { form: CodedForm; isFixed: boolean }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t("competency.code")}
      description={isFixed ? t("competency.code_fixed") : t("competency.code_text")}
      maxLength={100}
      required
      disabled={isFixed}
      {...form.getInputProps("code")}
    />
  );
}
