// SPDX-License-Identifier: Apache-2.0
// One round of 360°: before the launch whom it would be about and what is missing, then how far each person has come.
import { Badge, Group, List, Stack, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { Permitted } from "@/ui/permitted";
import { Section } from "@/ui/section";
import { StatTile } from "@/ui/stat-tile";
import { TaskProgress } from "@/ui/task-progress";
import { RoundMoves } from "../components/round-moves";
import { useLineColumns } from "../components/three-sixty-lines";

type View = components["schemas"]["RoundView"];

const route = getRouteApi("/signed-in/three-sixty-rounds/$roundId");
const address = "/api/v1/three-sixty-rounds/{round_id}";

function Preview({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = api.useQuery("get", `${address}/preview`, { params: { path: { round_id: view.round.id } } });
  return (
    <Section title={t("three_sixty_round.check")} description={t("three_sixty_round.check_text")}>
      <Loaded query={query}>
        {(preview) => (
          <Stack>
            <Text>
              {t("three_sixty_round.people_about", { count: preview.people, number: format.number(preview.people) })}
            </Text>
            {preview.without_focus > 0 ? (
              <Text size="sm">{t("three_sixty_round.without_focus", { count: preview.without_focus })}</Text>
            ) : null}
            <List size="sm">
              {preview.faults.map((fault) => (
                <List.Item key={fault.kind}>
                  {t(`audience_fault.${fault.kind}`, { count: fault.people })}:{" "}
                  {fault.samples.map((person) => person.name).join(", ")}
                </List.Item>
              ))}
            </List>
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}

function Standing({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { counts } = view;
  return (
    <Group>
      {(["choosing", "collecting", "collected", "released", "ended"] as const)
        .filter((state) => state !== "ended" || counts.ended > 0)
        .map((state) => (
          <StatTile key={state} label={t(`three_sixty_state.${state}`)} value={format.number(counts[state])} />
        ))}
      <StatTile
        label={t("three_sixty.answered")}
        value={t("three_sixty.answered_of", {
          answered: format.number(counts.answered),
          asked: format.number(counts.asked),
        })}
      />
    </Group>
  );
}

function People({ view }: { view: View }) {
  const { t } = useTranslation();
  const columns = useLineColumns(true);
  const query = api.useInfiniteQuery(
    "get",
    `${address}/people`,
    { params: { path: { round_id: view.round.id }, query: { limit: 25 } } },
    paged,
  );
  return (
    <Section title={t("three_sixty_round.people_title")} description={t("three_sixty_round.people_text")} flush>
      <PagedTable
        query={query}
        label={t("three_sixty_round.people_title")}
        columns={columns}
        rowKey={(line) => line.id}
        empty={<EmptyState icon={IconUsers} title={t("people.empty")} />}
      />
    </Section>
  );
}

function Round({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const { round } = view;
  const isUnderWay = round.state === "launching" || round.state === "closing";
  return (
    <>
      <PageHeader
        title={round.name}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/three-sixty-rounds">{t("place.three_sixty_rounds")}</TextLink>
            <Badge variant="light">{t(`round_state.${round.state}`)}</Badge>
          </Group>
        }
        subtitle={[
          t(`chosen_by.${round.chosen_by}`),
          t(`released_by.${round.released_by}`),
          t("campaign.answer_until", { day: format.date(round.answer_until) }),
        ].join(" · ")}
        actions={<RoundMoves view={view} />}
      />
      <Stack gap="lg">
        {isUnderWay && round.task_id ? (
          <Section title={t(`round_state.${round.state}`)}>
            <TaskProgress
              key={round.task_id}
              taskId={round.task_id}
              label={t(`round_state.${round.state}`)}
              onEnd={() => void queryClient.invalidateQueries()}
            />
          </Section>
        ) : null}
        {round.state === "draft" ? <Preview view={view} /> : <Standing view={view} />}
        {round.state === "draft" || round.state === "launching" ? null : <People view={view} />}
      </Stack>
    </>
  );
}

function OneRound() {
  const { roundId } = route.useParams();
  const query = api.useQuery("get", address, { params: { path: { round_id: roundId } } });
  return (
    <Page>
      <Loaded query={query} wholePage>
        {(view) => <Round view={view} />}
      </Loaded>
    </Page>
  );
}

export function RoundPage() {
  return (
    <Permitted to="three_sixty.manage">
      <OneRound />
    </Permitted>
  );
}
