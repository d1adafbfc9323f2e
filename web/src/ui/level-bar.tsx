// SPDX-License-Identifier: Apache-2.0
// A level on its scale as a bar: filled up to where the person stands, a mark where the job asks to be. A scale that
// begins at 1 has a step for it, so that its lowest level is not drawn as nothing.
import { useTranslation } from "react-i18next";
import { useFormat } from "./format";
import classes from "./level-bar.module.css";

interface LevelBarProps {
  /** Where the person stands; null when nothing is known. */
  level: number | null;
  /** What is asked for. */
  required?: number | null;
  lowest: number;
  highest: number;
}

export function LevelBar({ level, required = null, lowest, highest }: LevelBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const start = lowest > 0 ? lowest - 1 : lowest;
  const share = (value: number) => `${Math.min(100, Math.max(0, (100 * (value - start)) / (highest - start)))}%`;
  const isBelow = level !== null && required !== null && level < required;
  const words = [
    level === null ? t("level.unknown") : t("level.of", { level: format.level(level), maximum: format.level(highest) }),
    required === null ? "" : t("level.required", { level: format.level(required) }),
  ];
  return (
    <div className={classes.bar} role="img" aria-label={words.filter(Boolean).join(", ")}>
      <div
        className={classes.track}
        style={{ "--steps": Math.round(highest - start) } as React.CSSProperties}
        data-unknown={level === null || undefined}
      >
        {level === null ? null : (
          <div className={classes.fill} data-below={isBelow || undefined} style={{ width: share(level) }} />
        )}
      </div>
      {required === null ? null : <div className={classes.mark} style={{ left: share(required) }} />}
    </div>
  );
}
