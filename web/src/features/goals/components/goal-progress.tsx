// SPDX-License-Identifier: Apache-2.0
// How far a goal has come beside how far its days have. The drawing ends at 0 and 100; the number does not.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMeasureWords } from "../use-measure-words";
import classes from "./goal-progress.module.css";

interface GoalProgressProps {
  /** Per cent; null: nothing is measured. */
  progress: number | null;
  /** Per cent of its days that have passed; null: nothing is expected, it does not run. */
  expected: number | null;
}

const capped = (value: number) => `${Math.min(100, Math.max(0, value))}%`;

export function GoalProgress({ progress, expected }: GoalProgressProps) {
  const { t } = useTranslation();
  const { percent } = useMeasureWords();
  if (progress === null)
    return (
      <Text size="xs" c="dimmed">
        {t("goal.nothing_measured")}
      </Text>
    );
  return (
    <div className={classes.progress}>
      <div className={classes.bar} aria-hidden>
        <div className={classes.wire} />
        <div className={classes.branch} style={{ width: capped(progress) }} />
        {expected === null ? null : <div className={classes.tie} style={{ left: capped(expected) }} />}
      </div>
      <div className={classes.words}>
        <b>{percent(progress)}</b>
        {expected === null ? null : <span>{t("goal.expected", { value: percent(Math.round(expected)) })}</span>}
      </div>
    </div>
  );
}
