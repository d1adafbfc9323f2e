// SPDX-License-Identifier: Apache-2.0
// One node of the organisation chart: a row with a name, and below it, once it is open, the nodes that hang on it.
import { IconChevronRight } from "@tabler/icons-react";
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { useChart } from "../use-chart";
import classes from "./org-chart.module.css";

export interface Place {
  level: number;
  position: number;
  of: number;
}

interface OrgChartItemProps {
  nodeKey: string;
  place: Place;
  picture: ReactNode;
  /** The name, as a link where the node has a page. */
  name: ReactNode;
  detail: ReactNode;
  counts: ReactNode;
  /** What hangs on it; nothing where nobody does. */
  below: (() => ReactNode) | null;
}

export function OrgChartItem(props: OrgChartItemProps) {
  const { nodeKey, place, picture, name, detail, counts, below } = props;
  const chart = useChart();
  const item = useRef<HTMLDivElement>(null);
  const isOpen = below !== null && chart.isOpen(nodeKey);
  const isSought = chart.sought === nodeKey;
  useEffect(() => {
    if (!isSought) return;
    item.current?.focus({ preventScroll: true });
    item.current?.scrollIntoView({ block: "center" });
  }, [isSought]);
  const turn = (event: MouseEvent) => {
    if ((event.target as HTMLElement).closest("a")) return;
    chart.setCurrent(nodeKey);
    if (below) chart.turn(nodeKey, !isOpen);
  };
  return (
    <div role="none" className={classes.node}>
      {/* What hangs on it stands beside the item, not in it: its name is the row alone. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys of all its items */}
      <div
        ref={item}
        role="treeitem"
        className={classes.row}
        aria-level={place.level}
        aria-posinset={place.position}
        aria-setsize={place.of}
        aria-expanded={below ? isOpen : undefined}
        aria-selected={isSought}
        tabIndex={chart.current === nodeKey ? 0 : -1}
        onClick={turn}
        onFocus={() => chart.setCurrent(nodeKey)}
      >
        <span className={classes.toggle} data-toggle={below ? "" : undefined} aria-hidden>
          {below ? <IconChevronRight size={18} className={classes.chevron} data-open={isOpen || undefined} /> : null}
        </span>
        {picture}
        <div className={classes.words}>
          <div className={classes.name}>{name}</div>
          {detail ? <div className={classes.detail}>{detail}</div> : null}
        </div>
        {counts ? <div className={classes.count}>{counts}</div> : null}
      </div>
      {isOpen ? below?.() : null}
    </div>
  );
}
