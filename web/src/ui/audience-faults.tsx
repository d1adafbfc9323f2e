// SPDX-License-Identifier: Apache-2.0
// What is missing of the people of an audience, with the people behind each count.
import { Button, Collapse, Group, Text, ThemeIcon } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import classes from "./audience-faults.module.css";
import { useFormat } from "./format";
import { TextLink } from "./links";

type Schemas = components["schemas"];

export function PersonList({ people, all }: { people: readonly Schemas["AudiencePerson"][]; all: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const more = all - people.length;
  return (
    <div>
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.person_id}>
            <TextLink to="/people/$personId" params={{ personId: person.person_id }} size="sm">
              {person.name}
            </TextLink>
            <Text size="xs" c="dimmed">
              {[person.job_title, person.unit_name].filter(Boolean).join(" · ")}
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t("campaign.and_more", { count: more, number: format.number(more) })}
        </Text>
      ) : null}
    </div>
  );
}

interface FaultProps {
  fault: Schemas["AudienceFaultCount"];
  text: string;
  blocks: boolean;
}

function Fault({ fault, text, blocks }: FaultProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const list = useId();
  return (
    <li className={classes.fault}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Group gap="sm" wrap="nowrap" align="flex-start" className={classes.words}>
          <ThemeIcon variant="light" color={blocks ? "clay" : "gray"} size="md">
            <IconAlertTriangle size={16} aria-hidden />
          </ThemeIcon>
          <div>
            <Text fw={560} size="sm">
              {t(`audience_fault.${fault.kind}`, { count: fault.people })}
            </Text>
            <Text size="sm" c="dimmed">
              {text}
            </Text>
          </div>
        </Group>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={opened}
          aria-controls={list}
          aria-label={t(opened ? "campaign.hide_people_of" : "campaign.show_people_of", {
            what: t(`audience_fault.${fault.kind}`, { count: fault.people }),
          })}
          onClick={() => setOpened(!opened)}
        >
          {t(opened ? "campaign.hide_people" : "campaign.show_people")}
        </Button>
      </Group>
      <Collapse expanded={opened} id={list} className={classes.opened}>
        {opened ? <PersonList people={fault.samples} all={fault.people} /> : null}
      </Collapse>
    </li>
  );
}

interface AudienceFaultsProps {
  faults: readonly Schemas["AudienceFaultCount"][];
  /** What follows from it. */
  textOf: (kind: Schemas["AudienceFault"]) => string;
  /** What most of all has to be put right. */
  blocks: Schemas["AudienceFault"];
}

export function AudienceFaults({ faults, textOf, blocks }: AudienceFaultsProps) {
  return (
    <ul className={classes.faults}>
      {faults.map((fault) => (
        <Fault key={fault.kind} fault={fault} text={textOf(fault.kind)} blocks={fault.kind === blocks} />
      ))}
    </ul>
  );
}
