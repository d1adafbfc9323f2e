// SPDX-License-Identifier: Apache-2.0
// One unit of the tree with those below it: opens and closes, counts people, and may be changed.
import { Text } from "@mantine/core";
import { IconChevronRight, IconPencil, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import type { UnitNode } from "@/lib/unit-tree";
import { TextLink } from "@/ui/links";
import classes from "./unit-branch.module.css";

type UnitLine = components["schemas"]["UnitLine"];

interface UnitActions {
  add: (parent: UnitLine) => void;
  edit: (unit: UnitLine) => void;
}

interface UnitBranchProps {
  node: UnitNode;
  isOpen: (node: UnitNode) => boolean;
  toggle: (node: UnitNode) => void;
  /** None for those who may only look. */
  actions: UnitActions | null;
}

// A tree has hundreds of these, so they are plain buttons; a browser shows their title where a tooltip would stand.
function Actions({ unit, actions }: { unit: UnitLine; actions: UnitActions }) {
  const { t } = useTranslation();
  const buttons = [
    { icon: IconPlus, label: t("units.add_below", { name: unit.name }), act: () => actions.add(unit) },
    { icon: IconPencil, label: t("units.edit", { name: unit.name }), act: () => actions.edit(unit) },
  ];
  return buttons.map(({ icon: Picture, label, act }) => (
    <button key={label} type="button" className={classes.action} aria-label={label} title={label} onClick={act}>
      <Picture size={16} aria-hidden />
    </button>
  ));
}

function People({ node }: { node: UnitNode }) {
  const { t } = useTranslation();
  const { unit, peopleInAll } = node;
  if (peopleInAll === 0) {
    return (
      <Text size="sm" c="dimmed" className={classes.people}>
        {t("units.nobody")}
      </Text>
    );
  }
  return (
    <TextLink to="/people" search={{ unit: unit.id }} size="sm" className={classes.people}>
      {t("units.people", { count: peopleInAll })}
      {unit.head_count > 0 && node.below.length > 0 ? (
        <span className={classes.here}> {t("units.people_here", { count: unit.head_count })}</span>
      ) : null}
    </TextLink>
  );
}

export function UnitBranch({ node, isOpen, toggle, actions }: UnitBranchProps) {
  const { t } = useTranslation();
  const { unit, below } = node;
  const open = isOpen(node);
  return (
    <li>
      <div className={classes.row}>
        {below.length > 0 ? (
          <button
            type="button"
            className={classes.action}
            aria-expanded={open}
            aria-label={t("units.below", { name: unit.name })}
            onClick={() => toggle(node)}
          >
            <IconChevronRight size={16} aria-hidden className={classes.chevron} data-open={open || undefined} />
          </button>
        ) : (
          <span className={classes.leaf} />
        )}
        <div className={classes.name}>
          <span className={classes.title}>{unit.name}</span>
          <span className={classes.code}>{unit.code}</span>
        </div>
        <People node={node} />
        {actions ? <Actions unit={unit} actions={actions} /> : null}
      </div>
      {open && below.length > 0 ? (
        <ul className={classes.below}>
          {below.map((one) => (
            <UnitBranch key={one.unit.id} node={one} isOpen={isOpen} toggle={toggle} actions={actions} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
