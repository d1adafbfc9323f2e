// SPDX-License-Identifier: Apache-2.0
// The progress opened: every piece with its weight, its share once those left out are gone, and what it brings.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { useMeasureWords } from "../use-measure-words";

type Schemas = components["schemas"];
type Piece = Schemas["PieceView"];

function Name({ piece }: { piece: Piece }) {
  const { t } = useTranslation();
  if (piece.kind === "hidden_goals" || piece.kind === "further_goals")
    return (
      <Text size="sm" fw={560}>
        {t(`goal_piece.${piece.kind}`, { count: piece.pieces })}
      </Text>
    );
  return (
    <Stack gap={2}>
      {piece.goal_id && piece.title ? (
        <TextLink to="/goals/$goalId" params={{ goalId: piece.goal_id }} fw={560} size="sm">
          {piece.title}
        </TextLink>
      ) : (
        <Text size="sm" fw={560}>
          {piece.title}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {[t(`goal_piece.${piece.kind}`), piece.owner_name].filter(Boolean).join(" · ")}
      </Text>
    </Stack>
  );
}

function usePieceColumns(goal: Schemas["Goal"]): Column<Piece>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useMeasureWords();
  const isSum = goal.roll_up === "sum";
  const value: Column<Piece> = {
    key: "value",
    header: t("goal.value"),
    cell: (piece) => (piece.value === null ? "–" : words.value(goal, piece.value)),
    align: "right",
  };
  const weight: Column<Piece> = {
    key: "weight",
    header: t("goal_field.weight"),
    cell: (piece) => format.number(piece.weight, 2),
    align: "right",
  };
  return [
    { key: "title", header: t("goal.piece"), cell: (piece) => <Name piece={piece} /> },
    isSum ? value : weight,
    {
      key: "share",
      header: t("goal.share"),
      cell: (piece) =>
        piece.left_out ? (
          <Text size="xs" c="dimmed">
            {t(`goal_left_out.${piece.left_out}`)}
          </Text>
        ) : (
          format.percent(piece.share)
        ),
      align: "right",
    },
    {
      key: "progress",
      header: t("goal.progress"),
      cell: (piece) => (piece.progress === null ? "–" : words.percent(piece.progress)),
      align: "right",
    },
    {
      key: "contribution",
      header: t("goal.brings"),
      cell: (piece) =>
        piece.contribution === null || piece.left_out
          ? "–"
          : t("goal.points", { points: format.number(piece.contribution, 1) }),
      align: "right",
    },
  ];
}

export function GoalPieces({ view }: { view: Schemas["GoalView"] }) {
  const { t } = useTranslation();
  const columns = usePieceColumns(view.goal);
  const { percent } = useMeasureWords();
  if (view.pieces.length === 0) return null;
  const { roll_up, progress } = view.goal;
  const isClosed = view.lifecycle === "closed";
  const whole =
    progress === null ? "" : t(isClosed ? "goal.pieces_today" : "goal.together", { progress: percent(progress) });
  const isRescaled = roll_up === "weighted_mean" && view.pieces.some(({ left_out }) => left_out !== null);
  const description = [t(`goal_roll_up_text.${roll_up}`), isRescaled && t("goal.rescaled"), whole];
  return (
    <Section title={t("goal.pieces")} description={description.filter(Boolean).join(" ")} flush>
      <DataTable
        label={t("goal.pieces")}
        columns={columns}
        rows={view.pieces}
        rowKey={(piece) => piece.key_result_id ?? piece.goal_id ?? piece.kind}
        minimumWidth={480}
      />
    </Section>
  );
}
