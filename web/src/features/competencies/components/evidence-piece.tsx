// SPDX-License-Identifier: Apache-2.0
// One piece of evidence: who said what, when, and how much it counts, or why it does not; which other piece it corrects
// or is corrected by; and, for those who may, correcting and withdrawing it.
import { Anchor, Badge, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { CorrectEvidence } from "./correct-evidence";
import classes from "./evidence-piece.module.css";
import { WithdrawEvidence } from "./withdraw-evidence";

type OpenPiece = components["schemas"]["OpenPiece"];
type Evidence = components["schemas"]["Evidence"];

/** The name of a piece's place on the page, which a piece that refers to it leads to. */
const placeOf = (evidenceId: string) => `evidence-${evidenceId}`;

interface EvidencePieceProps {
  piece: OpenPiece;
  lowest: number;
  highest: number;
  /** Finds the other piece that this one names. */
  find: (evidenceId: string) => Evidence | undefined;
  /** False while reading what was known on an earlier day. */
  mayChange: boolean;
}

function Reference({ to, text }: { to: Evidence; text: string }) {
  return (
    <Text size="xs" mt={4}>
      <Anchor href={`#${placeOf(to.id)}`} underline="always">
        {text}
      </Anchor>
    </Text>
  );
}

function References({ evidence, find }: { evidence: Evidence; find: EvidencePieceProps["find"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const old = evidence.corrects_id ? find(evidence.corrects_id) : undefined;
  const next = evidence.corrected_by_id ? find(evidence.corrected_by_id) : undefined;
  return (
    <>
      {old ? (
        <Reference
          to={old}
          text={t(evidence.is_withdrawn ? "evidence.takes_back" : "evidence.corrects", {
            level: format.level(old.level),
            date: format.date(old.valid_on),
          })}
        />
      ) : null}
      {next ? (
        <Reference
          to={next}
          text={
            next.is_withdrawn
              ? t("evidence.withdrawn_on", { date: format.instant(next.recorded_at) })
              : t("evidence.corrected_on", {
                  level: format.level(next.level),
                  date: format.instant(next.recorded_at),
                })
          }
        />
      ) : null}
    </>
  );
}

function Weight({ piece }: { piece: OpenPiece }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (piece.standing !== "counts") {
    return (
      <Badge variant="light" color="gray" mt={6}>
        {t(`standing.${piece.standing}`)}
      </Badge>
    );
  }
  return (
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
  );
}

export function EvidencePiece({ piece, lowest, highest, find, mayChange }: EvidencePieceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [changing, setChanging] = useState<"correct" | "withdraw" | null>(null);
  const { evidence, standing } = piece;
  const replaced = standing === "corrected" || standing === "withdrawn";
  const close = () => setChanging(null);
  return (
    <li
      id={placeOf(evidence.id)}
      className={classes.piece}
      data-counts={standing === "counts" || undefined}
      data-replaced={replaced || undefined}
    >
      <Group justify="space-between" wrap="nowrap" align="baseline">
        <Text size="sm" fw={560}>
          {t(`source.${evidence.source}`)}
          {evidence.rater_name ? ` · ${evidence.rater_name}` : ""}
        </Text>
        {evidence.is_withdrawn ? null : (
          <Text size="sm" fw={560} className={classes.level}>
            {t("level.of", { level: format.level(evidence.level), maximum: format.level(highest) })}
          </Text>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {evidence.corrects_id
          ? t("evidence.recorded", { date: format.instant(evidence.recorded_at) })
          : format.date(evidence.valid_on)}
      </Text>
      {evidence.comment ? (
        <Text size="sm" mt={4}>
          {evidence.comment}
        </Text>
      ) : null}
      <References evidence={evidence} find={find} />
      <Weight piece={piece} />
      {mayChange && piece.may_correct && changing === null ? (
        <Group gap="xs" mt={6} ml={-8}>
          <Button size="compact-xs" variant="subtle" onClick={() => setChanging("correct")}>
            {t("evidence.correct")}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setChanging("withdraw")}>
            {t("evidence.withdraw")}
          </Button>
        </Group>
      ) : null}
      {changing === "correct" ? (
        <CorrectEvidence evidence={evidence} lowest={lowest} highest={highest} onClose={close} />
      ) : null}
      {changing === "withdraw" ? <WithdrawEvidence evidence={evidence} onClose={close} /> : null}
    </li>
  );
}
