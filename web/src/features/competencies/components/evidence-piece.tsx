// SPDX-License-Identifier: Apache-2.0
// One piece of evidence: who said what, when, and how much it counts; or why it does not.
import { Badge, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import classes from "./evidence-piece.module.css";

type OpenPiece = components["schemas"]["OpenPiece"];

export function EvidencePiece({ piece, highest }: { piece: OpenPiece; highest: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { evidence, standing } = piece;
  const counts = standing === "counts";
  return (
    <li className={classes.piece} data-counts={counts || undefined}>
      <Group justify="space-between" wrap="nowrap" align="baseline">
        <Text size="sm" fw={560}>
          {t(`source.${evidence.source}`)}
          {evidence.rater_name ? ` · ${evidence.rater_name}` : ""}
        </Text>
        <Text size="sm" fw={560}>
          {t("level.of", { level: format.level(evidence.level), maximum: format.level(highest) })}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {format.date(evidence.valid_on)}
      </Text>
      {evidence.comment ? (
        <Text size="sm" mt={4}>
          {evidence.comment}
        </Text>
      ) : null}
      {counts ? (
        <>
          <div className={classes.track} aria-hidden="true">
            <div className={classes.share} style={{ width: `${100 * piece.share}%` }} />
          </div>
          <Text size="xs" c="dimmed">
            {t("evidence.share", {
              share: format.percent(piece.share),
              credibility: format.number(piece.credibility, 2),
              freshness: format.number(piece.freshness, 2),
              repetition: format.number(piece.repetition, 2),
            })}
          </Text>
        </>
      ) : (
        <Badge variant="light" color="gray" mt={6} tt="none">
          {t(`standing.${standing}`)}
        </Badge>
      )}
    </li>
  );
}
