// SPDX-License-Identifier: Apache-2.0
// The 360° of one person: choosing raters, agreeing to them, how many have answered, the report, and what follows.
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { LaterDayButton } from "@/ui/later-day";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { ChooseRaters } from "../components/choose-raters";
import { Raters } from "../components/raters";
import { ReadReport } from "../components/read-report";
import { StateBadge } from "../components/state-badge";

type Schemas = components["schemas"];
type View = Schemas["ThreeSixtyView"];

const route = getRouteApi("/signed-in/three-sixties/$threeSixtyId");
const address = "/api/v1/three-sixties/{three_sixty_id}";

function Choosing({ view }: { view: View }) {
  const queryClient = useQueryClient();
  const params = { path: { three_sixty_id: view.id } };
  const choose = api.useMutation("put", `${address}/raters`, { meta: { quiet: true, refreshes: [] } });
  const propose = api.useMutation("post", `${address}/proposal`, { meta: { quiet: true, refreshes: [] } });
  const save = async (raters: Schemas["RaterChoice"][], goesOn: boolean) => {
    try {
      const { version } = await choose.mutateAsync({ params, body: { version: view.version, raters } });
      if (goesOn) await propose.mutateAsync({ params, body: { version } });
    } finally {
      await queryClient.invalidateQueries();
    }
  };
  return (
    <ChooseRaters
      key={view.version}
      view={view}
      onSave={(raters, goesOn) => void save(raters, goesOn).catch(() => undefined)}
      isSending={choose.isPending || propose.isPending}
      problem={choose.error ?? propose.error}
    />
  );
}

function Agreeing({ view }: { view: View }) {
  const { t } = useTranslation();
  const [comment, setComment] = useState("");
  const params = { path: { three_sixty_id: view.id } };
  const agree = api.useMutation("post", `${address}/agreement`, {
    meta: { quiet: true, done: t("three_sixty.asked_done") },
  });
  const giveBack = api.useMutation("post", `${address}/return`, {
    meta: { quiet: true, done: t("three_sixty.returned_done") },
  });
  const problem = agree.error ?? giveBack.error;
  return (
    <Section
      title={t("three_sixty.agree_title", { person: view.person_name })}
      description={t("three_sixty.agree_text")}
    >
      <Stack>
        {problem ? <ProblemAlert problem={problem} /> : null}
        <Textarea
          label={t("three_sixty.comment")}
          description={t("three_sixty.comment_text")}
          autosize
          maxLength={1000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <Group>
          <Button loading={agree.isPending} onClick={() => agree.mutate({ params, body: { version: view.version } })}>
            {t("three_sixty.agree")}
          </Button>
          <Button
            variant="default"
            disabled={!comment.trim()}
            loading={giveBack.isPending}
            onClick={() => giveBack.mutate({ params, body: { version: view.version, comment } })}
          >
            {t("three_sixty.give_back")}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

function ReleaseButton({ view }: { view: View }) {
  const { t } = useTranslation();
  const release = api.useMutation("post", `${address}/release`, { meta: { done: t("three_sixty.released_done") } });
  return (
    <ConfirmButton
      confirmColor="leaf"
      loading={release.isPending}
      question={t("three_sixty.release_question", { person: view.person_name })}
      consequence={t("three_sixty.release_text")}
      confirm={t("three_sixty.release")}
      onConfirm={() =>
        release.mutate({ params: { path: { three_sixty_id: view.id } }, body: { version: view.version } })
      }
    >
      {t("three_sixty.release")}
    </ConfirmButton>
  );
}

function MoreTime({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, version, answer_until } = view;
  const extend = api.useMutation("post", `${address}/extension`, {
    meta: { quiet: true, done: t("three_sixty_round.extended") },
  });
  return (
    <LaterDayButton
      label={t("three_sixty.extend")}
      title={t("three_sixty.extend_title", { person: view.person_name })}
      text={t("three_sixty.extend_text", { day: format.date(answer_until) })}
      before={answer_until}
      field="answer_until"
      save={(day) =>
        extend.mutateAsync({ params: { path: { three_sixty_id: id } }, body: { version, answer_until: day } })
      }
    />
  );
}

function One({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isOver = view.state === "collected" || view.state === "released";
  return (
    <>
      <PageHeader
        title={view.is_subject ? t("three_sixty.own_title") : t("three_sixty.title", { person: view.person_name })}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/three-sixties">{t("place.three_sixties")}</TextLink>
            <StateBadge state={view.state} />
          </Group>
        }
        subtitle={[view.round_name, t("campaign.answer_until", { day: format.date(view.answer_until) })].join(" · ")}
        actions={
          <>
            {view.may_extend ? <MoreTime view={view} /> : null}
            {view.may_release ? <ReleaseButton view={view} /> : null}
          </>
        }
      />
      <Stack gap="lg">
        {view.message ? <Text style={{ whiteSpace: "pre-line" }}>{view.message}</Text> : null}
        {view.may_agree ? <Agreeing view={view} /> : null}
        {view.state === "proposed" && view.is_subject ? (
          <Text c="dimmed">{t("three_sixty.waits_for_agreement")}</Text>
        ) : null}
        {view.state === "ended" ? <Text c="dimmed">{t("three_sixty.ended_text")}</Text> : null}
        {isOver && !view.may_read ? <Text c="dimmed">{t("three_sixty.waits_for_release")}</Text> : null}
        {view.may_read ? <ReadReport view={view} /> : null}
        {view.may_choose ? <Choosing view={view} /> : null}
        <Raters view={view} />
      </Stack>
    </>
  );
}

export function ThreeSixtyPage() {
  const { threeSixtyId } = route.useParams();
  const query = api.useQuery("get", address, { params: { path: { three_sixty_id: threeSixtyId } } });
  return (
    <Page>
      <Loaded query={query} wholePage>
        {(view) => <One view={view} />}
      </Loaded>
    </Page>
  );
}
