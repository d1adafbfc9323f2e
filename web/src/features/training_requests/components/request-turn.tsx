// SPDX-License-Identifier: Apache-2.0
// Whose turn a request is, on which way it is, and the answer that is one's own to give.
import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { IconCheck, IconCircle, IconHourglass } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { requestChanges } from "../request-changes";
import { answerers } from "../request-values";
import { useTurnWords } from "../use-turn-words";
import { AnswerWithReason } from "./answer-with-reason";
import classes from "./request.module.css";

type View = components["schemas"]["TrainingRequestView"];

/** Those who have to agree, in their order: who has, who is asked, who is still to come. */
function Way({ view }: { view: View }) {
  const { t } = useTranslation();
  const needed = answerers.slice(0, view.request.answers_needed);
  const isBeyond = !["waiting", "returned", "refused", "withdrawn"].includes(view.state);
  const answers = isBeyond ? needed.length : view.answers;
  return (
    <ol className={classes.way} aria-label={t("request.way")}>
      {needed.map((one, place) => (
        <li
          key={one}
          data-done={place < answers || undefined}
          aria-current={view.state === "waiting" && place === answers ? "step" : undefined}
        >
          {place < answers ? <IconCheck size={16} aria-hidden /> : <IconCircle size={16} aria-hidden />}
          <span>
            {t(`request_answerer.${one}`)}
            {place < answers ? t("request.has_agreed") : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Answer({ view }: { view: View }) {
  const { t } = useTranslation();
  const [giving, setGiving] = useState<"return" | "refusal" | null>(null);
  const agree = api.useMutation("post", "/api/v1/training-requests/{training_request_id}/agreement", {
    meta: { refreshes: requestChanges, done: t("request.agreed") },
  });
  const { id, version } = view.request;
  return (
    <>
      <Group>
        <Button
          loading={agree.isPending}
          onClick={() => agree.mutate({ params: { path: { training_request_id: id } }, body: { version } })}
        >
          {t("request.agree")}
        </Button>
        <Button variant="default" onClick={() => setGiving("return")}>
          {t("request.return")}
        </Button>
        <Button variant="subtle" color="red" onClick={() => setGiving("refusal")}>
          {t("request.refuse")}
        </Button>
      </Group>
      {giving ? <AnswerWithReason requestId={id} answer={giving} onClose={() => setGiving(null)} /> : null}
    </>
  );
}

export function RequestTurn({ view }: { view: View }) {
  const { t } = useTranslation();
  const words = useTurnWords()(view.turn);
  return (
    <Paper className={classes.turn} data-mine={view.may_answer || undefined}>
      <Stack gap="md">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <IconHourglass size={20} stroke={1.6} aria-hidden />
          <Text fw={560}>{words ?? t(`request_state_text.${view.state}`)}</Text>
        </Group>
        <Way view={view} />
        {view.may_answer ? <Answer view={view} /> : null}
      </Stack>
    </Paper>
  );
}
