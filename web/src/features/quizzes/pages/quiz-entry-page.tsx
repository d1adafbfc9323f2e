// SPDX-License-Identifier: Apache-2.0
// Before an attempt: by which rules it is taken, what the result will say, and how earlier attempts went.
import { Alert, Button, Group, Stack, Table, Text } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { MarkdownText } from "../components/markdown-text";

type Entry = components["schemas"]["QuizEntry"];

const route = getRouteApi("/signed-in/quiz/$quizId");

function useRules(entry: Entry) {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    { label: t("quiz.questions"), value: entry.questions },
    {
      label: t("quiz.time"),
      value: entry.seconds ? t("quiz.minutes", { count: Math.round(entry.seconds / 60) }) : t("quiz.no_limit"),
    },
    {
      label: t("quiz.attempts"),
      value: entry.attempts
        ? t("quiz.attempts_of", { used: entry.own_attempts.length, count: entry.attempts })
        : t("quiz.no_limit"),
    },
    { label: t("quiz.pass_mark"), value: entry.pass_mark === null ? "" : `${format.number(entry.pass_mark)} %` },
    { label: t("quiz.counts"), value: t(`quiz_grading.${entry.grading}`) },
    { label: t("quiz.open_until"), value: entry.closes_at ? format.instant(entry.closes_at) : t("quiz.no_limit") },
  ];
}

function Levels({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (entry.levels.length === 0) return null;
  return (
    <Section title={t("quiz.levels")} description={t("quiz.levels_text")}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("quiz.competency")}</Table.Th>
            <Table.Th>{t("quiz.from_score")}</Table.Th>
            <Table.Th>{t("quiz.level")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entry.levels.map((one) => (
            <Table.Tr key={`${one.competency} ${one.score}`}>
              <Table.Td>{one.competency}</Table.Td>
              <Table.Td>{format.number(one.score)} %</Table.Td>
              <Table.Td>{format.number(one.level)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function OwnAttempts({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (entry.own_attempts.length === 0) return null;
  return (
    <Section title={t("quiz.own_attempts")}>
      <Stack gap="xs">
        {entry.own_attempts.map((one) => (
          <Group key={one.id} justify="space-between">
            <TextLink to="/quiz-attempts/$attemptId" params={{ attemptId: one.id }}>
              {t("quiz.attempt_number", { number: one.number })}, {format.instant(one.begun_at)}
            </TextLink>
            <Text size="sm" c="dimmed">
              {one.score === null ? t(`quiz_attempt_state.${one.state}`) : `${format.number(Math.round(one.score))} %`}
            </Text>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}

function Beginning({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const begin = api.useMutation("post", "/api/v1/quizzes/{quiz_id}/attempts", {
    onSuccess: (attempt) => void navigate({ to: "/quiz-attempts/$attemptId", params: { attemptId: attempt.id } }),
  });
  if (entry.open_attempt_id)
    return (
      <ButtonLink to="/quiz-attempts/$attemptId" params={{ attemptId: entry.open_attempt_id }}>
        {t("quiz.go_on")}
      </ButtonLink>
    );
  if (entry.refusal)
    return (
      <Alert variant="light" color="gray">
        {entry.refusal === "quiz_not_open_to_all"
          ? t("quiz.not_open_to_all")
          : t(`problem.${entry.refusal}` as "problem.quiz_closed", {
              until: entry.refused_until ? format.instant(entry.refused_until) : "",
            })}
      </Alert>
    );
  return (
    <Stack gap="xs" align="flex-start">
      {entry.seconds ? <Text size="sm">{t("quiz.time_runs")}</Text> : null}
      <Button
        size="md"
        loading={begin.isPending}
        onClick={() => begin.mutate({ params: { path: { quiz_id: entry.id } } })}
      >
        {t("quiz.begin")}
      </Button>
    </Stack>
  );
}

function EntryView({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const rules = useRules(entry);
  return (
    <>
      <PageHeader title={entry.title} eyebrow={<TextLink to="/open-quizzes">{t("place.open_quizzes")}</TextLink>} />
      <Stack gap="lg">
        <Section title={t("quiz.rules")}>
          <Stack gap="md">
            <MarkdownText text={entry.introduction} />
            <Facts facts={rules} />
            {entry.has_leeway ? <Text size="sm">{t("quiz.has_leeway")}</Text> : null}
            {entry.takes_negative_marks ? <Text size="sm">{t("quiz.negative_text")}</Text> : null}
            {entry.is_paired ? <Text size="sm">{t("quiz.paired_text")}</Text> : null}
            <Beginning entry={entry} />
          </Stack>
        </Section>
        <Levels entry={entry} />
        <OwnAttempts entry={entry} />
      </Stack>
    </>
  );
}

export function QuizEntryPage() {
  const { quizId } = route.useParams();
  const query = api.useQuery("get", "/api/v1/quizzes/{quiz_id}/entry", { params: { path: { quiz_id: quizId } } });
  return (
    <Page width="reading">
      <Loaded query={query} wholePage>
        {(entry) => <EntryView entry={entry} />}
      </Loaded>
    </Page>
  );
}
