// SPDX-License-Identifier: Apache-2.0
// What a link to a goal above is: a part of its progress, with a weight, or only a help.
import { NumberInput, SegmentedControl, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import type { Numeral } from "@/lib/given";

type AlignmentKind = components["schemas"]["AlignmentKind"];

/** A type and not an interface: forms want values with an index signature. */
export type LinkValues = { kind: AlignmentKind; weight: Numeral };

interface LinkKindProps {
  kind: AlignmentKind;
  /** `form.getInputProps` of the kind. */
  input: object;
}

export function LinkKind({ kind, input }: LinkKindProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t("goal_field.parent_kind")}
        data={(["contributes", "supports"] as const).map((one) => ({ value: one, label: t(`alignment_kind.${one}`) }))}
        {...input}
      />
      <Text size="sm" c="dimmed">
        {t(`alignment_kind_text.${kind}`)}
      </Text>
    </Stack>
  );
}

interface LinkFieldsProps {
  kind: AlignmentKind;
  /** `form.getInputProps`. */
  input: (field: keyof LinkValues) => object;
}

export function LinkFields({ kind, input }: LinkFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <LinkKind kind={kind} input={input("kind")} />
      {kind === "contributes" ? (
        <NumberInput
          label={t("goal_field.weight")}
          description={t("goal.link_weight_text")}
          min={0}
          {...input("weight")}
        />
      ) : null}
    </>
  );
}
