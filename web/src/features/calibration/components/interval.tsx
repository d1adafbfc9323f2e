// SPDX-License-Identifier: Apache-2.0
// A figure as a dot on its interval as a line, between two ends that all rows share. Only a drawing: the numbers stand beside.
import classes from "./calibration.module.css";

interface IntervalProps {
  value: number;
  interval: { low: number; high: number } | null;
  from: number;
  to: number;
}

export function Interval({ value, interval, from, to }: IntervalProps) {
  const place = (at: number) => (100 * (Math.min(to, Math.max(from, at)) - from)) / (to - from);
  return (
    <div className={classes.axis} aria-hidden>
      {from < 0 ? <span className={classes.nought} style={{ left: `${place(0)}%` }} /> : null}
      {interval ? (
        <span
          className={classes.whisker}
          style={{ left: `${place(interval.low)}%`, width: `${place(interval.high) - place(interval.low)}%` }}
        />
      ) : null}
      <span className={classes.dot} data-sure={interval ? true : undefined} style={{ left: `${place(value)}%` }} />
    </div>
  );
}
