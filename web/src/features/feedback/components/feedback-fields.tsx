// SPDX-License-Identifier: Apache-2.0
// What a piece of feedback says: its kind, its words, and, for who wants it, situation, behaviour and effect apart.
import { Button, Collapse, SegmentedControl, Stack, Textarea } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

export type FeedbackWords = {
  kind: components["schemas"]["FeedbackKind"];
  content: string;
  situation: string;
  behaviour: string;
  effect: string;
};

export const noWords: FeedbackWords = { kind: "praise", content: "", situation: "", behaviour: "", effect: "" };

interface FeedbackFieldsProps<Values extends FeedbackWords> {
  form: UseFormReturnType<Values>;
  focused?: boolean;
}

export function FeedbackFields<Values extends FeedbackWords>({ form, focused = false }: FeedbackFieldsProps<Values>) {
  const { t } = useTranslation();
  const { situation, behaviour, effect, kind } = form.getValues();
  const [structured, { toggle }] = useDisclosure(Boolean(situation || behaviour || effect));
  return (
    <>
      <SegmentedControl
        aria-label={t("feedback.kind")}
        data={(["praise", "suggestion"] as const).map((one) => ({ value: one, label: t(`feedback_kind.${one}`) }))}
        {...form.getInputProps("kind")}
      />
      <Textarea
        label={t(`feedback.content_${kind}`)}
        description={t("feedback.content_text")}
        required
        autosize
        minRows={4}
        maxLength={4000}
        data-autofocus={focused || undefined}
        {...form.getInputProps("content")}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={structured}
        onClick={toggle}
        style={{ alignSelf: "flex-start" }}
      >
        {t("feedback.structure")}
      </Button>
      <Collapse expanded={structured}>
        <Stack gap="sm">
          {(["situation", "behaviour", "effect"] as const).map((part) => (
            <Textarea
              key={part}
              label={t(`feedback.${part}`)}
              description={t(`feedback.${part}_text`)}
              autosize
              minRows={2}
              maxLength={2000}
              {...form.getInputProps(part)}
            />
          ))}
        </Stack>
      </Collapse>
    </>
  );
}
