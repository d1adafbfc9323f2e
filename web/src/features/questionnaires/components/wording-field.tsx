// SPDX-License-Identifier: Apache-2.0
// One text in the languages that are shown, side by side. What a language lacks stands in its field as a shadow: that is what
// its readers would see.
import { SimpleGrid, Textarea, type TextareaProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { textIn, type Wordings, withText } from "../content";
import { useEditing } from "./editing";

interface WordingFieldProps extends Omit<TextareaProps, "value" | "onChange" | "label"> {
  label: string;
  value: Wordings;
  onChange: (value: Wordings) => void;
}

export function WordingField({ label, value, onChange, ...field }: WordingFieldProps) {
  const { t } = useTranslation();
  const { main, shown, nameOf } = useEditing();
  const { required, description, error, ...others } = field;
  return (
    <SimpleGrid cols={{ base: 1, sm: shown.length }} spacing="sm">
      {shown.map((language) => (
        <Textarea
          key={language}
          {...others}
          {...(language === main && { required, description, error })}
          autosize
          minRows={1}
          maxLength={4000}
          label={shown.length > 1 ? t("questionnaire.in_language", { label, language: nameOf(language) }) : label}
          lang={language}
          placeholder={language === main ? undefined : textIn(value, main)}
          value={textIn(value, language)}
          onChange={(event) => onChange(withText(value, language, event.currentTarget.value))}
        />
      ))}
    </SimpleGrid>
  );
}
