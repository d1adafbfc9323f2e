// SPDX-License-Identifier: Apache-2.0
// The weekly round: a manager looks at each direct report once a week, one after another, in about ten minutes.
import { Progress, Skeleton, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconUsersGroup } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { change, useAhead } from "@/api/ahead";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Panel } from "@/ui/section";
import { RoundPeople } from "../components/round-people";
import { RoundPerson } from "../components/round-person";
import { TeamFrame } from "../components/team-frame";
import { nextUnseen, withSeen } from "../round-order";
import classes from "./weekly-round-page.module.css";

const route = getRouteApi("/signed-in/team/round");

function Round({ round }: { round: components["schemas"]["WeeklyRound"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = route.useNavigate();
  const { person: chosen } = route.useSearch();
  const { items } = round;
  const ahead = useAhead();
  const see = api.useMutation("post", "/api/v1/people/{person_id}/weekly-round/seen", {
    onMutate: ({ params }) => {
      const now = new Date().toISOString();
      return ahead(
        change("/api/v1/people/{person_id}/weekly-round", (shown) => withSeen(shown, params.path.person_id, now)),
      );
    },
  });
  const shown = items.find((person) => person.person_id === chosen) ?? nextUnseen(items);
  const seen = items.filter((person) => person.seen_at !== null).length;
  const next = nextUnseen(items, shown?.person_id);
  const markSeen = (personId: string) => {
    const comeBack = { onError: () => void navigate({ search: { person: personId } }) };
    see.mutate({ params: { path: { person_id: personId } } }, comeBack);
    void navigate({ search: { person: next?.person_id } });
  };
  return (
    <Stack gap="lg">
      <div>
        <Text size="sm" mb={6}>
          {t("round.progress", { seen, count: items.length, date: format.date(round.week_of) })}
        </Text>
        <Progress value={(100 * seen) / items.length} aria-label={t("round.progress_label")} />
      </div>
      <div className={classes.columns}>
        <RoundPeople people={items} shown={shown?.person_id} />
        {shown ? (
          <RoundPerson key={shown.person_id} person={shown} isLast={!next} onSeen={() => markSeen(shown.person_id)} />
        ) : (
          <Panel>
            <EmptyState icon={IconCircleCheck} title={t("round.done")} text={t("round.done_text")}>
              <ButtonLink to="/" variant="light">
                {t("round.to_home")}
              </ButtonLink>
            </EmptyState>
          </Panel>
        )}
      </div>
    </Stack>
  );
}

function RoundOf({ managerId }: { managerId: string }) {
  const { t } = useTranslation();
  const round = api.useQuery("get", "/api/v1/people/{person_id}/weekly-round", {
    params: { path: { person_id: managerId } },
  });
  return (
    <Loaded query={round} skeleton={<Skeleton height={420} radius="lg" />}>
      {(data) =>
        data.items.length === 0 ? (
          <Panel>
            <EmptyState icon={IconUsersGroup} title={t("team.empty")} text={t("team.empty_text")} />
          </Panel>
        ) : (
          <Round round={data} />
        )
      }
    </Loaded>
  );
}

export function WeeklyRoundPage() {
  return <TeamFrame>{(managerId) => <RoundOf managerId={managerId} />}</TeamFrame>;
}
