// SPDX-License-Identifier: Apache-2.0
// One titled part of what is told about an item. Whoever has more to tell of items writes a part with it and names it in
// item-detail.tsx.
import { Group, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { components } from "@/api/schema";
import classes from "./item-detail.module.css";

/** What each part is given. */
export interface ItemPart {
  view: components["schemas"]["PlanView"];
  item: components["schemas"]["PlanItemView"];
}

interface ItemSectionProps {
  title: string;
  /** What can be done in this part, beside its title. */
  actions?: ReactNode;
  children: ReactNode;
}

export function ItemSection({ title, actions, children }: ItemSectionProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={classes.section}>
      <Group justify="space-between" gap="xs" mb="sm" mih={30}>
        <Title order={3} id={heading}>
          {title}
        </Title>
        {actions ? <Group gap={4}>{actions}</Group> : null}
      </Group>
      {children}
    </section>
  );
}
