// SPDX-License-Identifier: Apache-2.0
// An attempt while it is under way, and afterwards with what may be seen of it.
import { Stack, Text, Title } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { AttemptBar } from "../components/attempt-bar";
import { AttemptQuestion } from "../components/attempt-question";
import { AttemptResult } from "../components/attempt-result";
import { MarkdownText } from "../components/markdown-text";
import { isAnswered } from "../kept-answers";
import { useKeptAnswers } from "../use-kept-answers";

type View = components["schemas"]["AttemptView"];

const route = getRouteApi("/signed-in/quiz-attempts/$attemptId");
const path = "/api/v1/quiz-attempts/{quiz_attempt_id}";

function PartHead({ view, position }: { view: View; position: number }) {
  const part = view.parts.find((one) => one.first_position === position);
  if (!part) return null;
  return (
    <div>
      {part.title ? <Title order={2}>{part.title}</Title> : null}
      <MarkdownText text={part.introduction} />
    </div>
  );
}

function Attempt({ view, readAgain }: { view: View; readAgain: () => void }) {
  const { t } = useTranslation();
  const kept = useKeptAnswers(view, readAgain);
  const handIn = api.useMutation("post", `${path}/handing-in`);
  const isBegun = view.state === "begun";
  const send = async () => {
    if (isBegun && !(await kept.saveNow())) return;
    handIn.mutate({ params: { path: { quiz_attempt_id: view.id } } });
  };
  const answered = view.questions.filter((one) => isAnswered(kept.shown(one), one.file !== null)).length;
  const open = view.questions.length - answered;
  return (
    <>
      <PageHeader
        title={view.title}
        eyebrow={<TextLink to="/open-quizzes">{t("place.open_quizzes")}</TextLink>}
        subtitle={t("quiz.attempt_number", { number: view.number })}
      />
      <Stack gap="lg">
        {isBegun ? (
          <AttemptBar
            view={view}
            saving={kept.state}
            answered={answered}
            // What is on its way counts within the grace, so it goes first.
            onOver={() => void send()}
          />
        ) : (
          <AttemptResult view={view} />
        )}
        {view.questions.map((question) => (
          <Fragment key={question.position}>
            <PartHead view={view} position={question.position} />
            <AttemptQuestion
              view={view}
              question={question}
              shown={kept.shown(question)}
              onChange={(mine) => kept.change(question, mine)}
              saveNow={kept.saveNow}
            />
          </Fragment>
        ))}
        {isBegun ? (
          <ConfirmButton
            size="md"
            style={{ alignSelf: "flex-start" }}
            loading={handIn.isPending}
            confirmColor="green"
            question={t("quiz.hand_in_question")}
            consequence={
              <Text size="sm">{open > 0 ? t("quiz.hand_in_open", { count: open }) : t("quiz.hand_in_text")}</Text>
            }
            confirm={t("quiz.hand_in")}
            onConfirm={() => void send()}
          >
            {t("quiz.hand_in")}
          </ConfirmButton>
        ) : null}
      </Stack>
    </>
  );
}

export function AttemptPage() {
  const { attemptId } = route.useParams();
  // Never from a cache: another device may have answered meanwhile.
  const query = api.useQuery("get", path, { params: { path: { quiz_attempt_id: attemptId } } }, { gcTime: 0 });
  return (
    <Page width="reading">
      <Loaded query={query} wholePage>
        {(view) => <Attempt key={view.id} view={view} readAgain={() => void query.refetch()} />}
      </Loaded>
    </Page>
  );
}
