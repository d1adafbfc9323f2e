// SPDX-License-Identifier: Apache-2.0
// The people behind a unit or a job of the ranking, each with what they need; and choosing those to whom one training is
// proposed, for a competency that they share.
import { Button, Checkbox, Drawer, Paper, Select, Stack, Text } from "@mantine/core";
import { IconUsersPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { type SharedCompetency, sharedCompetencies } from "../shared-competencies";
import { PersonInNeed } from "./person-in-need";
import { ProposeGroup } from "./propose-group";

type Person = components["schemas"]["PersonInNeed"];
type Chosen = ReadonlyMap<string, Person>;

interface GroupInNeed {
  by: "unit" | "job";
  id: string;
  name: string;
}

/** In one group item. */
const mostPeople = 200;

interface PeopleProps {
  group: GroupInNeed;
  title: string;
  chosen: Chosen;
  onChoose: (people: Chosen) => void;
}

function People({ group, title, chosen, onChoose }: PeopleProps) {
  const { t } = useTranslation();
  const mayPropose = useCan("plans.propose_group");
  const people = api.useInfiniteQuery(
    "get",
    "/api/v1/people-in-need",
    { params: { query: { limit: 25, ...(group.by === "unit" ? { unit_id: group.id } : { job_id: group.id }) } } },
    paged,
  );
  const toggle = (person: Person) => {
    const next = new Map(chosen);
    if (!next.delete(person.person_id)) next.set(person.person_id, person);
    onChoose(next);
  };
  return (
    <Loaded query={people}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.items);
        const areAll = all.every((person) => chosen.has(person.person_id));
        if (all.length === 0) return <Text size="sm">{t("summary.nobody")}</Text>;
        return (
          <Stack gap="md">
            {mayPropose ? (
              <Checkbox
                label={t("group.choose_all", { count: all.length })}
                checked={areAll}
                indeterminate={!areAll && chosen.size > 0}
                onChange={() => onChoose(new Map(areAll ? [] : all.map((person) => [person.person_id, person])))}
              />
            ) : null}
            <Stack component="ul" gap="lg" m={0} p={0} aria-label={title} style={{ listStyle: "none" }}>
              {all.map((person) => (
                <PersonInNeed
                  key={person.person_id}
                  person={person}
                  chosen={chosen.has(person.person_id)}
                  onToggle={mayPropose ? () => toggle(person) : null}
                />
              ))}
            </Stack>
            <MoreButton query={people} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

interface ProposeToChosenProps {
  chosen: Chosen;
  onPropose: (competency: SharedCompetency) => void;
}

/** For which of what they need: the competency that most of them share, unless another is taken. */
function ProposeToChosen({ chosen, onPropose }: ProposeToChosenProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<string | null>(null);
  const shared = sharedCompetencies([...chosen.values()]);
  const competency = shared.find(({ id }) => id === wanted) ?? shared[0];
  if (!competency) {
    return (
      <Text size="sm" c="dimmed">
        {t("in_need.no_competency")}
      </Text>
    );
  }
  return (
    <Paper withBorder p="md" shadow="sm" pos="sticky" bottom={16}>
      <Stack gap="sm">
        <Select
          label={t("in_need.competency")}
          allowDeselect={false}
          searchable
          data={shared.map(({ id, name, needIds }) => ({
            value: id,
            label: t("in_need.shared_by", { name, needing: needIds.length, people: chosen.size }),
          }))}
          value={competency.id}
          onChange={setWanted}
        />
        <Button
          leftSection={<IconUsersPlus size={17} aria-hidden />}
          disabled={competency.needIds.length > mostPeople}
          onClick={() => onPropose(competency)}
        >
          {t("group.propose_to", { count: competency.needIds.length })}
        </Button>
      </Stack>
    </Paper>
  );
}

interface PeopleInNeedDrawerProps {
  group: GroupInNeed | null;
  onClose: () => void;
}

export function PeopleInNeedDrawer({ group, onClose }: PeopleInNeedDrawerProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [proposed, setProposed] = useState<SharedCompetency | null>(null);
  const title = group ? t(`in_need.of_${group.by}`, { name: group.name }) : "";
  const close = () => {
    setChosen(new Map());
    setProposed(null);
    onClose();
  };
  return (
    <Drawer
      opened={group !== null}
      onClose={close}
      title={title}
      size="lg"
      closeOnEscape={!proposed}
      closeOnClickOutside={!proposed}
    >
      {group ? (
        <Stack>
          <People group={group} title={title} chosen={chosen} onChoose={setChosen} />
          {chosen.size > 0 ? <ProposeToChosen chosen={chosen} onPropose={setProposed} /> : null}
          {proposed ? (
            <ProposeGroup
              competency={proposed}
              needIds={proposed.needIds}
              onClose={() => setProposed(null)}
              onDone={close}
            />
          ) : null}
        </Stack>
      ) : null}
    </Drawer>
  );
}
