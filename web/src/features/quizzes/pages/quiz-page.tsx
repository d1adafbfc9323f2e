// SPDX-License-Identifier: Apache-2.0
// One version of a quiz: a draft is saved as one types, what is in force stays as it is, and both are tried out.
import { Button, Group, Stack, Text } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { fieldProblemText } from "@/ui/problem-text";
import { Section } from "@/ui/section";
import { TabLinks } from "@/ui/tab-links";
import { useKeptDraft } from "@/ui/use-kept-draft";
import { Accommodations } from "../components/accommodations";
import { type QuizContent, QuizEditor } from "../components/quiz-editor";
import { QuizPreview } from "../components/quiz-preview";
import { QuizStateBadge } from "../components/quiz-state";
import { QuizStatistics } from "../components/quiz-statistics";

type View = components["schemas"]["QuizVersionView"];

const route = getRouteApi("/signed-in/quizzes/$versionId");
const path = "/api/v1/quiz-versions/{quiz_version_id}";

function useQuizDraft(view: View) {
  const [said, setSaid] = useState(view);
  const version = useRef(view.version);
  const write = api.useMutation("put", path, { meta: { quiet: true, refreshes: ["/api/v1/quizzes"] } });
  const draft = useKeptDraft<QuizContent>({
    name: `quiz.${view.id}`,
    read: view.content,
    automatic: view.state === "draft",
    save: async (content) => {
      // A step without a competency is not finished: it stays in the browser until it is.
      const level_steps = content.level_steps.filter((step) => step.competency_id !== "");
      const saved = await write.mutateAsync({
        params: { path: { quiz_version_id: view.id } },
        body: { version: version.current, content: { ...content, level_steps } },
      });
      version.current = saved.version;
      setSaid(saved);
    },
  });
  return { draft, said, version };
}

function Moves({ view, said, isSaved, version }: { view: View; said: View; isSaved: boolean; version: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const step = { params: { path: { quiz_version_id: view.id } }, body: { version } };
  const putInForce = api.useMutation("post", `${path}/in-force`);
  const retire = api.useMutation("post", `${path}/retirement`);
  const discard = api.useMutation("delete", path, { onSuccess: () => void navigate({ to: "/quizzes" }) });
  const next = api.useMutation("post", "/api/v1/quizzes/{quiz_id}/versions", {
    onSuccess: (made) => void navigate({ to: "/quizzes/$versionId", params: { versionId: made.id } }),
  });
  if (view.state === "draft")
    return (
      <Group gap="sm">
        <ConfirmButton
          variant="default"
          question={t("quiz.discard_question")}
          consequence={t("quiz.discard_text")}
          confirm={t("quiz.discard")}
          onConfirm={() => discard.mutate({ params: step.params })}
        >
          {t("quiz.discard")}
        </ConfirmButton>
        <Button
          disabled={!isSaved || said.faults.length > 0}
          loading={putInForce.isPending}
          onClick={() => putInForce.mutate(step)}
        >
          {t("quiz.put_in_force")}
        </Button>
      </Group>
    );
  return (
    <Group gap="sm">
      {view.state === "in_force" ? (
        <ConfirmButton
          variant="default"
          question={t("quiz.retire_question")}
          consequence={t("quiz.retire_text")}
          confirm={t("quiz.retire")}
          onConfirm={() => retire.mutate(step)}
        >
          {t("quiz.retire")}
        </ConfirmButton>
      ) : null}
      <Button onClick={() => next.mutate({ params: { path: { quiz_id: view.quiz_id } } })}>
        {t("quiz.next_version")}
      </Button>
    </Group>
  );
}

function Version({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { show } = route.useSearch();
  const { draft, said, version } = useQuizDraft(view);
  const isDraft = view.state === "draft";
  const fault = (pointer: string) => {
    const found = isDraft ? said.faults.find((one) => one.pointer === pointer) : undefined;
    return found && fieldProblemText(t, { ...found, parameters: found.parameters as Record<string, string> });
  };
  return (
    <>
      <PageHeader
        title={draft.value.title || t("quiz.no_title")}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/quizzes">{t("place.quizzes")}</TextLink>
            <QuizStateBadge state={view.state} />
          </Group>
        }
        subtitle={t("quiz_bank.version_number", { number: view.number })}
        actions={<Moves view={view} said={said} isSaved={draft.state === "saved"} version={version.current} />}
      />
      <TabLinks
        label={t("quiz.views")}
        tabs={(["content", "preview", "people", "statistics"] as const).map((one) => ({
          label: t(`quiz_view.${one}`),
          link: { to: "/quizzes/$versionId", params: { versionId: view.id }, search: { show: one } },
          current: show === one,
          ...(one === "content" && isDraft && { count: said.faults.length }),
        }))}
      />
      <Stack gap="lg">
        {draft.problem && draft.state === "refused" ? <ProblemAlert problem={draft.problem} /> : null}
        {show === "content" ? (
          <>
            {isDraft ? (
              <Text size="sm" c="dimmed" role="status">
                {t(`draft_state.${draft.state}`)}
              </Text>
            ) : (
              <Text c="dimmed">{t("quiz.stays")}</Text>
            )}
            <fieldset disabled={!isDraft} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
              <QuizEditor content={draft.value} onChange={draft.change} fault={fault} />
            </fieldset>
            <Section title={t("quiz.versions")}>
              {view.versions.map((one) => (
                <TextLink key={one.id} to="/quizzes/$versionId" params={{ versionId: one.id }} display="block">
                  {t("quiz_bank.version_number", { number: one.number })} · {t(`questionnaire_state.${one.state}`)} ·{" "}
                  {format.instant(one.changed_at)}
                </TextLink>
              ))}
            </Section>
          </>
        ) : null}
        {show === "preview" ? <QuizPreview key={version.current} id={view.id} /> : null}
        {show === "statistics" ? <QuizStatistics quizId={view.quiz_id} /> : null}
        {show === "people" ? <Accommodations quizId={view.quiz_id} /> : null}
      </Stack>
    </>
  );
}

export function QuizPage() {
  const { versionId } = route.useParams();
  // Never from a cache: what was saved on this page is newer than what was read for it.
  const query = api.useQuery("get", path, { params: { path: { quiz_version_id: versionId } } }, { gcTime: 0 });
  return (
    <Page>
      <Loaded query={query} wholePage>
        {(view) => <Version key={`${view.id} ${view.state}`} view={view} />}
      </Loaded>
    </Page>
  );
}
