// SPDX-License-Identifier: Apache-2.0
// What a part of the questionnaire still lacks, in words.
import { List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FieldProblem } from "@/api/problem";
import { fieldProblemText } from "@/ui/problem-text";
import { useEditing } from "./editing";

/** Those at `pointer` itself and below it. */
export function useFaults(pointer: string) {
  return useEditing().faults.filter((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`));
}

/** `own`: without those of what lies in it. */
export function Faults({ pointer, own = false }: { pointer: string; own?: boolean }) {
  const { t } = useTranslation();
  const faults = useFaults(pointer).filter((fault) => !own || fault.pointer === pointer);
  if (faults.length === 0) return null;
  // A field without a text is told once, in its own words.
  const words = [...new Set(faults.map((fault) => fieldProblemText(t, fault as FieldProblem)))];
  return (
    <List size="sm" c="red" withPadding={false} aria-label={t("questionnaire.lacks")}>
      {words.map((one) => (
        <List.Item key={one}>
          <Text size="sm" c="red">
            {one}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
