// SPDX-License-Identifier: Apache-2.0
// The form in which the reader likes to learn, asked where offerings are recommended and kept in this browser.
import { Select } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { modalities } from "@/lib/modalities";

function useForm() {
  return useLocalStorage({ key: "espalier.preferred-form", defaultValue: "", getInitialValueInEffect: false });
}

/** As the API is asked: nothing where there is no preference. */
export function usePreferredForm() {
  const [written] = useForm();
  const modality = modalities.find((one) => one === written);
  return modality ? { modality } : {};
}

export function PreferredForm() {
  const { t } = useTranslation();
  const [, write] = useForm();
  const { modality } = usePreferredForm();
  return (
    <Select
      size="xs"
      w={190}
      clearable
      aria-label={t("recommended.form")}
      placeholder={t("recommended.any_form")}
      data={modalities.map((one) => ({ value: one, label: t(`modality.${one}`) }))}
      value={modality ?? null}
      onChange={(chosen) => write(chosen ?? "")}
    />
  );
}
