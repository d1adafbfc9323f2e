// SPDX-License-Identifier: Apache-2.0
// Rating one person: what it promises, one question after another, or declining. What is typed stays in this browser until it
// is sent.
import { Alert, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconClipboardOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ProblemWords } from "@/api/problem";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Page, PageHeader } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Panel } from "@/ui/section";
import { useKeptDraft } from "@/ui/use-kept-draft";
import { type Answer, keptAnswers } from "../answering";
import { DeclineRating } from "./decline-rating";
import { FormRunner } from "./form-runner";
import { RatingPromiseAlert } from "./rating-promise";

export interface RatePersonProps {
  /** Names that would tell who wrote a text. */
  writer: readonly string[];
  asked: components["schemas"]["RatingForm"];
  /** Under which what is typed is kept. */
  draftName: string;
  send: (answers: Answer[]) => Promise<unknown>;
  decline: (reason: string) => void;
  isSending: boolean;
  problem: ProblemWords | null;
}

function Answering({ asked, writer, draftName, send, decline, isSending, problem }: RatePersonProps) {
  const { t } = useTranslation();
  const draft = useKeptDraft<Answer[]>({ name: draftName, read: [], save: async () => undefined, automatic: false });
  const isNamed = asked.promise.is_named;
  return (
    <Stack>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <Panel article>
        <FormRunner
          form={asked.form}
          answers={draft.value}
          onAnswers={draft.change}
          handIn={t("campaign.send")}
          isHandingIn={isSending}
          tellingNames={isNamed ? undefined : writer}
          onHandIn={() =>
            void send(keptAnswers(asked.form, draft.value)).then(
              () => draft.startFrom([]),
              () => undefined,
            )
          }
        />
      </Panel>
      {isNamed ? null : <DeclineRating isSending={isSending} onDecline={decline} />}
    </Stack>
  );
}

export function RatePerson(props: RatePersonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { asked } = props;
  const isOwn = asked.promise.rater_group === "self";
  return (
    <Page width="reading">
      <PageHeader
        title={isOwn ? t("rate_person.of_oneself") : t("rate_person.of", { person: asked.person_name })}
        eyebrow={asked.round_name}
        subtitle={t("campaign.answer_until", { day: format.date(asked.answer_until) })}
      />
      <Stack>
        {asked.message ? <Text style={{ whiteSpace: "pre-line" }}>{asked.message}</Text> : null}
        {asked.has_answered ? (
          <Alert variant="light" color="leaf" icon={<IconCircleCheck />} title={t("campaign.answered")} role="status">
            {asked.form.closing.text || t("campaign.thanks")}
          </Alert>
        ) : null}
        {asked.takes_answers ? (
          <>
            <RatingPromiseAlert promise={asked.promise} person={asked.person_name} />
            <Answering {...props} />
          </>
        ) : null}
        {!asked.takes_answers && !asked.has_answered ? (
          <EmptyState
            icon={IconClipboardOff}
            title={t("rate_person.takes_none")}
            text={t("rate_person.takes_none_text")}
          />
        ) : null}
      </Stack>
    </Page>
  );
}
