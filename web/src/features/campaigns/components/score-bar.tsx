// SPDX-License-Identifier: Apache-2.0
// Shares as one bar with their numbers in it, and a difference in points with its sign. Each part is told apart by its
// place and number, not by its colour alone.
import { Group, Text, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useResultWords } from "../use-results";
import classes from "./score-bar.module.css";

interface Shares {
  favourable: number;
  neutral: number;
  unfavourable: number;
}

const parts = ["favourable", "neutral", "unfavourable"] as const;
/** Per cent below which a part has no room for its number. */
const narrow = 9;

export function ScoreBar({ score }: { score: Shares }) {
  const { t } = useTranslation();
  const words = useResultWords();
  return (
    <div>
      <VisuallyHidden>
        {parts.map((part) => `${t(`results.${part}`)} ${words.percent(score[part])}`).join(", ")}
      </VisuallyHidden>
      <div className={classes.bar} aria-hidden>
        {parts.map((part) =>
          score[part] > 0 ? (
            <span key={part} className={`${classes.part} ${classes[part]}`} style={{ width: `${score[part]}%` }}>
              {score[part] < narrow ? null : Math.round(score[part])}
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
}

export function ScoreKey() {
  const { t } = useTranslation();
  return (
    <Group gap="md">
      {parts.map((part) => (
        <span key={part} className={classes.key}>
          <i className={classes[part]} aria-hidden />
          {t(`results.${part}`)}
        </span>
      ))}
    </Group>
  );
}

export function Points({ value }: { value: number | null | undefined }) {
  const words = useResultWords();
  if (value === null || value === undefined)
    return (
      <Text span c="dimmed">
        –
      </Text>
    );
  const rounded = Math.round(value);
  const tone = rounded > 0 ? classes.better : rounded < 0 ? classes.worse : undefined;
  return <span className={`${classes.figure} ${tone ?? ""}`}>{words.points(value)}</span>;
}
