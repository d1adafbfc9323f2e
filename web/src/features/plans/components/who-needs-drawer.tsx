// SPDX-License-Identifier: Apache-2.0
// Who else needs this: the people behind one competency; and choosing those to whom one training is proposed.
import { Button, Checkbox, Drawer, Group, Stack, Text } from "@mantine/core";
import { IconUsersPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { PersonLink } from "@/ui/person";
import { ProposeGroup } from "./propose-group";

type Need = components["schemas"]["WhoNeeds"];
type Competency = { id: string; name: string };

/** In one group item. */
const mostPeople = 200;

interface PeopleProps {
  competency: Competency;
  unitId: string | undefined;
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
}

function NeedRow({ need, chosen, onToggle }: { need: Need; chosen: boolean; onToggle: (() => void) | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const level = (value: number | null) => (value === null ? "–" : format.level(value));
  return (
    <Group component="li" wrap="nowrap" gap="sm">
      {onToggle ? (
        <Checkbox checked={chosen} onChange={onToggle} aria-label={t("group.choose", { name: need.person_name })} />
      ) : null}
      <Group justify="space-between" wrap="nowrap" flex={1} miw={0}>
        <PersonLink id={need.person_id} name={need.person_name} detail={need.job_title} />
        <Text size="sm" c="dimmed">
          {t("home.need_levels", { current: level(need.current_level), required: level(need.required_level) })}
        </Text>
      </Group>
    </Group>
  );
}

function People({ competency, unitId, chosen, onChoose }: PeopleProps) {
  const { t } = useTranslation();
  const mayPropose = useCan("plans.propose_group");
  const needs = api.useInfiniteQuery(
    "get",
    "/api/v1/competencies/{competency_id}/needs",
    { params: { path: { competency_id: competency.id }, query: { limit: 50, ...(unitId && { unit_id: unitId }) } } },
    paged,
  );
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <Loaded query={needs}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.items);
        const areAll = all.length > 0 && all.every((need) => chosen.has(need.need_id));
        if (all.length === 0) return <Text size="sm">{t("summary.nobody")}</Text>;
        return (
          <Stack gap="md">
            {mayPropose ? (
              <Checkbox
                label={t("group.choose_all", { count: all.length })}
                checked={areAll}
                indeterminate={!areAll && chosen.size > 0}
                onChange={() => onChoose(new Set(areAll ? [] : all.slice(0, mostPeople).map((need) => need.need_id)))}
              />
            ) : null}
            <Stack
              component="ul"
              gap="md"
              m={0}
              p={0}
              aria-label={t("summary.who_of", { name: competency.name })}
              style={{ listStyle: "none" }}
            >
              {all.map((need) => (
                <NeedRow
                  key={need.need_id}
                  need={need}
                  chosen={chosen.has(need.need_id)}
                  onToggle={mayPropose ? () => toggle(need.need_id) : null}
                />
              ))}
            </Stack>
            <MoreButton query={needs} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

interface WhoNeedsDrawerProps {
  competency: Competency | null;
  unitId?: string | undefined;
  onClose: () => void;
}

export function WhoNeedsDrawer({ competency, unitId, onClose }: WhoNeedsDrawerProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [proposing, setProposing] = useState(false);
  const close = () => {
    setChosen(new Set());
    setProposing(false);
    onClose();
  };
  return (
    <Drawer
      opened={competency !== null}
      onClose={close}
      title={competency ? t("summary.who_of", { name: competency.name }) : null}
      closeOnEscape={!proposing}
      closeOnClickOutside={!proposing}
    >
      {competency ? (
        <Stack>
          <People competency={competency} unitId={unitId} chosen={chosen} onChoose={setChosen} />
          {chosen.size > 0 ? (
            <Button
              pos="sticky"
              bottom={16}
              leftSection={<IconUsersPlus size={17} aria-hidden />}
              disabled={chosen.size > mostPeople}
              onClick={() => setProposing(true)}
            >
              {t("group.propose_to", { count: chosen.size })}
            </Button>
          ) : null}
          {proposing ? (
            <ProposeGroup
              competency={competency}
              needIds={[...chosen]}
              onClose={() => setProposing(false)}
              onDone={close}
            />
          ) : null}
        </Stack>
      ) : null}
    </Drawer>
  );
}
