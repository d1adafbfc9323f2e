// SPDX-License-Identifier: Apache-2.0
// One unit of the tree with those below it: opens and closes, counts people, and may be changed.
import { ActionIcon, Group, Text, Tooltip } from "@mantine/core";
import { IconChevronRight, IconPencil, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";
import type { UnitNode } from "../unit-tree";
import classes from "./unit-branch.module.css";

type UnitLine = components["schemas"]["UnitLine"];

interface UnitActions {
  add: (parent: UnitLine) => void;
  edit: (unit: UnitLine) => void;
}

interface UnitBranchProps {
  node: UnitNode;
  isOpen: (unitId: string) => boolean;
  toggle: (unitId: string) => void;
  /** None for those who may only look. */
  actions: UnitActions | null;
}

function Actions({ unit, actions }: { unit: UnitLine; actions: UnitActions }) {
  const { t } = useTranslation();
  const add = t("units.add_below", { name: unit.name });
  const edit = t("units.edit", { name: unit.name });
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label={add}>
        <ActionIcon variant="subtle" color="gray" aria-label={add} onClick={() => actions.add(unit)}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={edit}>
        <ActionIcon variant="subtle" color="gray" aria-label={edit} onClick={() => actions.edit(unit)}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
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
        <Text component="span" size="xs" c="dimmed" visibleFrom="sm">
          {" "}
          {t("units.people_here", { count: unit.head_count })}
        </Text>
      ) : null}
    </TextLink>
  );
}

export function UnitBranch({ node, isOpen, toggle, actions }: UnitBranchProps) {
  const { t } = useTranslation();
  const { unit, below } = node;
  const open = isOpen(unit.id);
  return (
    <li>
      <div className={classes.row}>
        {below.length > 0 ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={open}
            aria-label={t("units.below", { name: unit.name })}
            onClick={() => toggle(unit.id)}
          >
            <IconChevronRight size={16} aria-hidden className={classes.chevron} data-open={open || undefined} />
          </ActionIcon>
        ) : (
          <span className={classes.leaf} />
        )}
        <div className={classes.name}>
          <Text size="sm" fw={node.depth === 0 ? 640 : 560} component="span">
            {unit.name}
          </Text>
          <Text size="xs" c="dimmed" component="span">
            {unit.code}
          </Text>
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
