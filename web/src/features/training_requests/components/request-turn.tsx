// SPDX-License-Identifier: Apache-2.0
// Whose turn a request is, on which way it is, and the answer that is one's own to give.
import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { IconCheck, IconCircle, IconHourglass } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { ClashDialog } from "@/ui/clash-dialog";
import { useClash } from "@/ui/use-clash";
import { answerers, requestValuesOf } from "../request-values";
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
  const queryClient = useQueryClient();
  const { currency } = useMe().workspace;
  const { id } = view.request;
  const params = { path: { training_request_id: id } };
  const agree = api.useMutation("post", "/api/v1/training-requests/{training_request_id}/agreement", {
    meta: { quiet: "stale", done: t("request.agreed") },
  });
  const read = ({ request, answers }: View) => ({
    values: { ...requestValuesOf(request, currency), answers: String(answers) },
    version: { version: request.version, answers },
  });
  const agreement = useClash({
    seen: read(view),
    readAgain: async () => {
      const query = api.queryOptions("get", "/api/v1/training-requests/{training_request_id}", { params });
      return read(await queryClient.fetchQuery({ ...query, staleTime: 0 }));
    },
    act: (read) => agree.mutateAsync({ params, body: read }),
  });
  return (
    <>
      <Group>
        <Button loading={agree.isPending} onClick={agreement.act}>
          {t("request.agree")}
        </Button>
        <Button variant="default" onClick={() => setGiving("return")}>
          {t("request.return")}
        </Button>
        <Button variant="subtle" color="red" onClick={() => setGiving("refusal")}>
          {t("request.refuse")}
        </Button>
      </Group>
      <ClashDialog
        clash={agreement}
        label={(field) => t(`request_field.${field}`)}
        say={(field, values) => values[field]}
      />
      {giving ? <AnswerWithReason view={view} answer={giving} onClose={() => setGiving(null)} /> : null}
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
