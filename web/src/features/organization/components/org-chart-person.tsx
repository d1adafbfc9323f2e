// SPDX-License-Identifier: Apache-2.0
// A person in the organisation chart, whichever way it is drawn; and what hangs on a node, as a group of the tree.
import type { ReactNode } from "react";
import { TextLink } from "@/ui/links";
import { PersonAvatar } from "@/ui/person";
import { personKey } from "../use-chart";
import classes from "./org-chart.module.css";
import { OrgChartItem, type Place } from "./org-chart-item";

export function OrgChartGroup({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a tree, not of form fields
    <div role="group" className={classes.below}>
      {children}
    </div>
  );
}

interface OrgChartPersonProps {
  id: string;
  name: string;
  detail: ReactNode;
  place: Place;
  /** How many stand below, and they themselves; nothing where nobody does. */
  counts?: ReactNode;
  below?: (() => ReactNode) | null;
}

export function OrgChartPerson({ id, name, detail, place, counts = null, below = null }: OrgChartPersonProps) {
  return (
    <OrgChartItem
      nodeKey={personKey(id)}
      place={place}
      picture={<PersonAvatar name={name} size={34} />}
      name={
        <TextLink to="/people/$personId" params={{ personId: id }} inherit c="inherit" tabIndex={-1} data-open="">
          {name}
        </TextLink>
      }
      detail={detail}
      counts={counts}
      below={below}
    />
  );
}
