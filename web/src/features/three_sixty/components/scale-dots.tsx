// SPDX-License-Identifier: Apache-2.0
// Oneself and the others on the scale of an item: a ring and a dot on a line, around the dot the band of their spread. The
// numbers stand beside it.
import type { components } from "@/api/schema";
import { bandOn, placeOn } from "../report-items";
import classes from "./scale-dots.module.css";

type Item = components["schemas"]["ReportItem"];

export function ScaleDots({ item }: { item: Item }) {
  return (
    <div className={classes.line} aria-hidden>
      {item.others?.spread ? (
        <span className={classes.spread} style={bandOn(item, item.others.mean, item.others.spread)} />
      ) : null}
      {item.others ? <span className={classes.others} style={{ left: `${placeOn(item, item.others.mean)}%` }} /> : null}
      {item.self ? <span className={classes.self} style={{ left: `${placeOn(item, item.self.mean)}%` }} /> : null}
    </div>
  );
}
