// SPDX-License-Identifier: Apache-2.0
// A figure of what is missing, drawn as long as it is beside the others of its column; the figure itself says it to all.
import type { CSSProperties } from "react";
import classes from "./gap-bar.module.css";

interface GapBarProps {
  /** Already in the reader's words. */
  figure: string;
  /** 0 to 1: of the largest of the column. */
  share: number;
}

export function GapBar({ figure, share }: GapBarProps) {
  return (
    <span className={classes.bar}>
      <span className={classes.wire} style={{ "--share": share } as CSSProperties} aria-hidden />
      <span className={classes.figure}>{figure}</span>
    </span>
  );
}
