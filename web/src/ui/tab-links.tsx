// SPDX-License-Identifier: Apache-2.0
// Pages that belong together, as a row of links. Links and not a tab list: each is an address of its own.
import { Link, type LinkProps } from "@tanstack/react-router";
import classes from "./tab-links.module.css";

export interface TabLink {
  label: string;
  link: LinkProps;
  current: boolean;
  /** How much waits there. */
  count?: number;
}

export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          {...tab.link}
          className={classes.tab}
          aria-current={tab.current ? "page" : undefined}
          data-current={tab.current || undefined}
        >
          {tab.label}
          {tab.count ? <span className={classes.count}>{tab.count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
