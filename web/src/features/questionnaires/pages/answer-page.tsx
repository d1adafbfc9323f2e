// SPDX-License-Identifier: Apache-2.0
// Answering a campaign: what it promises, then one question after another. What is typed is kept while one types: on the
// server where the campaign knows who one is, else in this browser alone.
import { Alert, Group, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconClipboardOff } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Panel } from "@/ui/section";
import { useKeptDraft } from "@/ui/use-kept-draft";
import { type Answer, keptAnswers } from "../answering";
import { FormRunner } from "../components/form-runner";
import { PromiseAlert } from "../components/promise-alert";

type AnswerForm = components["schemas"]["AnswerForm"];

const route = getRouteApi("/signed-in/answer/$campaignId");

function Answering({ asked }: { asked: AnswerForm }) {
  const { t } = useTranslation();
  const isNamed = asked.promise.mode === "identified";
  const path = { campaign_id: asked.campaign_id };
  const tellingNames = [useMe().display_name, asked.promise.unit_name ?? ""];
  const save = api.useMutation("put", "/api/v1/campaigns/{campaign_id}/draft", {
    meta: { quiet: true, refreshes: [] },
  });
  const draft = useKeptDraft<Answer[]>({
    name: `campaign.${asked.campaign_id}`,
    read: asked.draft,
    save: (answers) => save.mutateAsync({ params: { path }, body: { answers } }),
    automatic: isNamed,
  });
  const send = api.useMutation("post", "/api/v1/campaigns/{campaign_id}/answers", {
    meta: { quiet: true },
    onSuccess: () => draft.startFrom([]),
  });
  return (
    <Stack>
      {send.error ? <ProblemAlert problem={send.error} /> : null}
      <Panel article>
        <FormRunner
          form={asked.form}
          answers={draft.value}
          onAnswers={draft.change}
          handIn={t("campaign.send")}
          isHandingIn={send.isPending}
          tellingNames={isNamed ? undefined : tellingNames}
          onHandIn={() => send.mutate({ params: { path }, body: { answers: keptAnswers(asked.form, draft.value) } })}
        />
      </Panel>
    </Stack>
  );
}

function Asked({ asked }: { asked: AnswerForm }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Page width="reading">
      <PageHeader
        title={asked.name}
        eyebrow={<TextLink to="/surveys">{t("place.surveys")}</TextLink>}
        subtitle={t("campaign.answer_until", { day: format.date(asked.closes_on) })}
      />
      <Stack>
        {asked.message ? <Text style={{ whiteSpace: "pre-line" }}>{asked.message}</Text> : null}
        {asked.has_answered ? (
          <Alert variant="light" color="leaf" icon={<IconCircleCheck />} title={t("campaign.answered")} role="status">
            {asked.form.closing.text || t("campaign.thanks")}
          </Alert>
        ) : null}
        {asked.has_answered ? (
          <Group gap="sm">
            {asked.promise.mode === "identified" ? (
              <ButtonLink to="/growth">{t("campaign.see_growth")}</ButtonLink>
            ) : null}
            <ButtonLink to="/surveys" variant="default">
              {t("campaign.all_surveys")}
            </ButtonLink>
          </Group>
        ) : null}
        {asked.takes_answers ? (
          <>
            <PromiseAlert promise={asked.promise} campaignId={asked.campaign_id} />
            <Answering asked={asked} />
          </>
        ) : null}
        {!asked.takes_answers && !asked.has_answered ? (
          <EmptyState icon={IconClipboardOff} title={t("campaign.takes_none")} text={t("campaign.takes_none_text")} />
        ) : null}
      </Stack>
    </Page>
  );
}

export function AnswerPage() {
  const { campaignId } = route.useParams();
  const form = api.useQuery(
    "get",
    "/api/v1/campaigns/{campaign_id}/form",
    { params: { path: { campaign_id: campaignId } } },
    { refetchOnWindowFocus: false },
  );
  return <Loaded query={form}>{(asked) => <Asked asked={asked} />}</Loaded>;
}
