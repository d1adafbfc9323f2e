// SPDX-License-Identifier: Apache-2.0
// A level on a scale, typed as a number; halves are allowed.
import { NumberInput, type NumberInputProps } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface LevelInputProps extends NumberInputProps {
  lowest: number;
  highest: number;
}

export function LevelInput({ lowest, highest, ...input }: LevelInputProps) {
  const { t } = useTranslation();
  return (
    <NumberInput
      {...input}
      description={t("evidence.level_range", { lowest, highest })}
      inputWrapperOrder={["label", "input", "description", "error"]}
      min={lowest}
      max={highest}
      step={0.5}
      required
    />
  );
}
