// SPDX-License-Identifier: Apache-2.0
// A level on its scale, drawn as a branch on a wire: what is there, what is missing, and the tie it should reach.
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "./format";
import classes from "./level-bar.module.css";

interface LevelBarProps {
  /** Null when nothing is known. */
  level: number | null;
  /** What is asked for. */
  required?: number | null;
  /** The level on another day, as a ring. */
  other?: number | null | undefined;
  lowest: number;
  highest: number;
}

export function LevelBar({ level, required = null, other = null, lowest, highest }: LevelBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // A scale that begins at 1 has a step for it: its lowest level is not nothing.
  const start = lowest > 0 ? lowest - 1 : lowest;
  const share = (value: number) => Math.min(100, Math.max(0, (100 * (value - start)) / (highest - start)));
  const words = [
    level === null ? t("level.unknown") : t("level.of", { level: format.level(level), maximum: format.level(highest) }),
    required === null ? "" : t("level.required", { level: format.level(required) }),
  ];
  const style = { "--steps": Math.round(highest - start) } as CSSProperties;
  return (
    <div
      className={classes.bar}
      role="img"
      aria-label={words.filter(Boolean).join(", ")}
      style={style}
      data-unknown={level === null || undefined}
    >
      <div className={classes.wire} />
      {level !== null && required !== null && level < required ? (
        <div
          className={classes.missing}
          style={{ left: `${share(level)}%`, width: `${share(required) - share(level)}%` }}
        />
      ) : null}
      {level === null ? null : <div className={classes.branch} style={{ width: `${share(level)}%` }} />}
      {required === null ? null : <div className={classes.tie} style={{ left: `${share(required)}%` }} />}
      {other === null ? null : <div className={classes.earlier} style={{ left: `${share(other)}%` }} />}
    </div>
  );
}
