// SPDX-License-Identifier: Apache-2.0
// Needs that several people of the team share: where one workshop would serve more than one.
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconPlant2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import classes from "./shared-needs.module.css";

type SharedNeed = components["schemas"]["SharedNeed"];

type Competency = { id: string; name: string };
type OnPropose = ((competency: Competency) => void) | undefined;

function Need({ need, onPropose }: { need: SharedNeed; onPropose: OnPropose }) {
  const { t } = useTranslation();
  const planned = need.people.filter((person) => person.is_planned).length;
  return (
    <li className={classes.need}>
      <div>
        <Text size="sm" fw={560}>
          {need.name}
        </Text>
        <Text size="sm" c="dimmed">
          {need.people.map((person, index) => (
            <span key={person.person_id}>
              {index > 0 ? ", " : ""}
              <TextLink to="/people/$personId/growth" params={{ personId: person.person_id }} size="sm">
                {person.name}
              </TextLink>
            </span>
          ))}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        {planned > 0 ? (
          <Badge variant="light" color="leaf">
            {t("team.shared_planned", { count: planned })}
          </Badge>
        ) : null}
        <Badge variant="light" color="gray">
          {t("team.shared_people", { count: need.people.length })}
        </Badge>
        {onPropose ? (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${t("team_needs.propose")}: ${need.name}`}
            onClick={() => onPropose({ id: need.competency_id, name: need.name })}
          >
            {t("team_needs.propose")}
          </Button>
        ) : null}
      </Group>
    </li>
  );
}

interface SharedNeedsProps {
  managerId: string;
  /** Proposes one training to several; with it, the list also says that there is nothing to be shared. */
  onPropose?: OnPropose;
}

export function SharedNeeds({ managerId, onPropose }: SharedNeedsProps) {
  const { t } = useTranslation();
  const needs = api.useQuery("get", "/api/v1/people/{person_id}/shared-needs", {
    params: { path: { person_id: managerId } },
  });
  return (
    <Loaded query={needs}>
      {({ items }) =>
        items.length === 0 && !onPropose ? null : (
          <Section title={t("team.shared_needs")} description={t("team.shared_needs_text")}>
            {items.length === 0 ? (
              <EmptyState icon={IconPlant2} title={t("team_needs.empty")} text={t("team_needs.empty_text")} />
            ) : (
              <Stack component="ul" gap={0} className={classes.list}>
                {items.map((need) => (
                  <Need key={need.competency_id} need={need} onPropose={onPropose} />
                ))}
              </Stack>
            )}
          </Section>
        )
      }
    </Loaded>
  );
}
