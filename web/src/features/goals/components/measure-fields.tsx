// SPDX-License-Identifier: Apache-2.0
// In what something is measured, from where to where. The target may lie below the start.
import { NumberInput, Select, SimpleGrid, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { hasTarget } from "../goal-values";

type MeasureKind = components["schemas"]["MeasureKind"];

interface MeasureFieldsProps {
  kinds: readonly MeasureKind[];
  /** What is chosen. */
  kind: MeasureKind;
  /** `form.getInputProps`, with its place in a longer form. */
  input: (field: "measure_kind" | "measure_unit" | "start_value" | "target_value") => object;
}

export function MeasureFields({ kinds, kind, input }: MeasureFieldsProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <Select
        label={t("goal_field.measure_kind")}
        allowDeselect={false}
        data={kinds.map((one) => ({ value: one, label: t(`goal_measure.${one}`) }))}
        {...input("measure_kind")}
      />
      {kind === "number" ? (
        <TextInput
          label={t("goal_field.measure_unit")}
          placeholder={t("goal.unit_placeholder")}
          maxLength={40}
          {...input("measure_unit")}
        />
      ) : (
        <div />
      )}
      {hasTarget(kind) ? (
        <>
          <NumberInput label={t("goal_field.start_value")} {...input("start_value")} />
          <NumberInput
            label={t("goal_field.target_value")}
            description={t("goal.target_text")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            required
            {...input("target_value")}
          />
        </>
      ) : null}
    </SimpleGrid>
  );
}
