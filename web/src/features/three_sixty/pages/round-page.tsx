// SPDX-License-Identifier: Apache-2.0
// One round of 360°: before the launch whom it would be about and what is missing, then how far each person has come.
import { Badge, Button, Group, List, Stack, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { plusDays } from "@/lib/dates";
import { ConfirmButton } from "@/ui/confirm";
import { DateField } from "@/ui/date-field";
import { EmptyState } from "@/ui/empty-state";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { Permitted } from "@/ui/permitted";
import { Section } from "@/ui/section";
import { StatTile } from "@/ui/stat-tile";
import { TaskProgress } from "@/ui/task-progress";
import { useProblemForm } from "@/ui/use-problem-form";
import { useLineColumns } from "../components/three-sixty-lines";

type View = components["schemas"]["RoundView"];

const route = getRouteApi("/signed-in/three-sixty-rounds/$roundId");
const address = "/api/v1/three-sixty-rounds/{round_id}";

function DraftMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, version, name } = view.round;
  const params = { path: { round_id: id } };
  const discard = api.useMutation("delete", address, {
    meta: { done: t("three_sixty_round.discarded"), leaves: true },
    onSuccess: () => void navigate({ to: "/three-sixty-rounds" }),
  });
  const launch = api.useMutation("post", `${address}/launch`, { meta: { done: t("three_sixty_round.launched") } });
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        question={t("three_sixty_round.discard_question")}
        consequence={t("campaign.discard_text")}
        confirm={t("campaign.discard")}
        onConfirm={() => discard.mutate({ params })}
      >
        {t("campaign.discard")}
      </ConfirmButton>
      <ConfirmButton
        confirmColor="leaf"
        loading={launch.isPending}
        question={t("three_sixty_round.launch_question", { name })}
        consequence={t("three_sixty_round.launch_text")}
        confirm={t("campaign.launch")}
        onConfirm={() => launch.mutate({ params, body: { version } })}
      >
        {t("campaign.launch")}
      </ConfirmButton>
    </>
  );
}

function ExtendForm({ view, onClose }: { view: View; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, version, answer_until } = view.round;
  const extend = api.useMutation("post", `${address}/extension`, {
    meta: { quiet: true, done: t("three_sixty_round.extended") },
  });
  const edit = useProblemForm({ initialValues: { answer_until: plusDays(answer_until, 7) } }, async (values) => {
    await extend.mutateAsync({ params: { path: { round_id: id } }, body: { ...values, version } });
    onClose();
  });
  return (
    <FormModal title={t("campaign.extend")} submit={t("campaign.extend")} edit={edit} onClose={onClose}>
      <DateField
        label={t("campaign.new_last_day")}
        required
        min={plusDays(answer_until, 1)}
        {...edit.form.getInputProps("answer_until")}
      />
    </FormModal>
  );
}

function OpenMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const [isExtending, setExtending] = useState(false);
  const { id, version } = view.round;
  const close = api.useMutation("post", `${address}/closing`, { meta: { done: t("three_sixty_round.closing") } });
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        loading={close.isPending}
        question={t("three_sixty_round.close_question")}
        consequence={t("three_sixty_round.close_text")}
        confirm={t("three_sixty_round.close")}
        onConfirm={() => close.mutate({ params: { path: { round_id: id } }, body: { version } })}
      >
        {t("three_sixty_round.close")}
      </ConfirmButton>
      <Button variant="default" onClick={() => setExtending(true)}>
        {t("campaign.extend")}
      </Button>
      {isExtending ? <ExtendForm view={view} onClose={() => setExtending(false)} /> : null}
    </>
  );
}

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
      {(["choosing", "collecting", "collected", "released"] as const).map((state) => (
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
        actions={
          round.state === "draft" ? (
            <DraftMoves view={view} />
          ) : round.state === "open" ? (
            <OpenMoves view={view} />
          ) : null
        }
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
