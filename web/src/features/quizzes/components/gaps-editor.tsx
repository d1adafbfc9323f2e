// SPDX-License-Identifier: Apache-2.0
// The gaps that stand in the text: what is accepted in each, or which word belongs there.
import { NativeSelect, Paper, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Content, newNumber, newText, replaced } from "../question-content";
import { AcceptedEditor, NumbersEditor } from "./accepted-editor";
import type { KindEditorProps } from "./kind-editor";

type Gap = Content["gaps"][number];

const gapKinds = ["written", "chosen", "number"] as const;

export function GapsEditor({ content, onChange, fault }: KindEditorProps) {
  const { t } = useTranslation();
  const change = (at: number, gap: Gap) => onChange({ ...content, gaps: replaced(content.gaps, at, gap) });
  const ofKind = (gap: Gap, kind: Gap["kind"]): Gap => ({
    ...gap,
    kind,
    accepted: kind !== "number" && gap.accepted.length === 0 ? [newText()] : gap.accepted,
    numbers: kind === "number" && gap.numbers.length === 0 ? [newNumber()] : gap.numbers,
  });
  return (
    <Stack>
      <Text size="sm" c={fault("/gaps") ? "red" : "dimmed"}>
        {t("quiz_bank.gaps_text", { example: "{{g1}}" })}
      </Text>
      {content.gaps.map((gap, at) => (
        <Paper key={gap.key} withBorder p="sm">
          <Stack gap="sm">
            <Text fw={560}>{t("quiz.gap", { number: at + 1 })}</Text>
            {content.kind === "drag_to_text" ? (
              <NativeSelect
                label={t("quiz_bank.belongs_there")}
                error={fault(`/gaps/${at}/item_key`)}
                value={gap.item_key ?? ""}
                data={[
                  { value: "", label: "…" },
                  ...content.items.map((item) => ({ value: item.key, label: item.text })),
                ]}
                onChange={(event) => change(at, { ...gap, item_key: event.currentTarget.value || null })}
              />
            ) : (
              <>
                <NativeSelect
                  label={t("quiz_bank.gap_kind")}
                  value={gap.kind}
                  data={gapKinds.map((one) => ({ value: one, label: t(`quiz_gap_kind.${one}`) }))}
                  onChange={(event) => change(at, ofKind(gap, event.currentTarget.value as Gap["kind"]))}
                />
                {gap.kind === "number" ? (
                  <NumbersEditor
                    numbers={gap.numbers}
                    error={fault(`/gaps/${at}/numbers`)}
                    onChange={(numbers) => change(at, { ...gap, numbers })}
                  />
                ) : (
                  <AcceptedEditor
                    accepted={gap.accepted}
                    error={fault(`/gaps/${at}/accepted`)}
                    onChange={(accepted) => change(at, { ...gap, accepted })}
                  />
                )}
              </>
            )}
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}
