// SPDX-License-Identifier: Apache-2.0
// The meeting, what the employee says to the review, and both signatures.
import { Button, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { today } from "@/lib/dates";
import { ConfirmButton } from "@/ui/confirm";
import { DateField } from "@/ui/date-field";
import type { View } from "../sheet-values";
import { address, Step, Words } from "./step";

export function RecordMeeting({ view }: { view: View }) {
  const { t } = useTranslation();
  const [day, setDay] = useState(today());
  const record = api.useMutation("post", `${address}/meeting`, { meta: { quiet: true, done: t("review.met_done") } });
  const other = view.party === "employee" ? view.reviewer_name : view.person_name;
  return (
    <Step
      title={t("review.meet_title", { person: other ?? t("review.no_reviewer") })}
      text={t("review.meet_text")}
      problem={record.error}
      actions={
        <Button
          disabled={!day}
          loading={record.isPending}
          onClick={() =>
            record.mutate({
              params: { path: { review_id: view.id } },
              body: { version: view.version, met_on: day },
            })
          }
        >
          {t("review.record_meeting")}
        </Button>
      }
    >
      <DateField label={t("review.met_on")} value={day} max={today()} maw={240} onChange={setDay} />
    </Step>
  );
}

export function Respond({ view }: { view: View }) {
  const { t } = useTranslation();
  const [response, setResponse] = useState<"read" | "disagree" | null>(null);
  const [comment, setComment] = useState("");
  const respond = api.useMutation("post", `${address}/response`, {
    meta: { quiet: true, done: t("review.signed_done") },
  });
  const disagrees = response === "disagree";
  return (
    <Step
      title={t("review.respond_title")}
      text={t("review.respond_text")}
      problem={respond.error}
      actions={
        <ConfirmButton
          confirmColor="leaf"
          disabled={response === null || (disagrees && !comment.trim())}
          loading={respond.isPending}
          question={t(disagrees ? "review.disagree_question" : "review.read_question")}
          consequence={t("review.sign_consequence")}
          confirm={t("review.sign")}
          onConfirm={() =>
            respond.mutate({
              params: { path: { review_id: view.id } },
              body: { version: view.version, disagrees, comment },
            })
          }
        >
          {t("review.sign")}
        </ConfirmButton>
      }
    >
      <Radio.Group
        aria-label={t("review.respond_title")}
        value={response}
        onChange={(value) => setResponse(value === "disagree" ? "disagree" : "read")}
      >
        <Stack gap="sm">
          <Radio value="read" label={t("review.have_read")} description={t("review.have_read_text")} />
          <Radio value="disagree" label={t("review.disagree")} description={t("review.disagree_text")} />
        </Stack>
      </Radio.Group>
      {response === null ? null : (
        <Words
          label={t(disagrees ? "review.what_you_disagree_with" : "review.words_to_it")}
          description={disagrees ? undefined : t("review.may_stay_empty")}
          value={comment}
          onChange={setComment}
        />
      )}
    </Step>
  );
}

export function SignAsManager({ view }: { view: View }) {
  const { t } = useTranslation();
  const sign = api.useMutation("post", `${address}/signature`, {
    meta: { quiet: true, done: t("review.signed_done") },
  });
  return (
    <Step
      title={t("review.sign_title", { person: view.person_name })}
      text={t("review.sign_text")}
      problem={sign.error}
      actions={
        <Button
          loading={sign.isPending}
          onClick={() => sign.mutate({ params: { path: { review_id: view.id } }, body: { version: view.version } })}
        >
          {t("review.sign")}
        </Button>
      }
    />
  );
}
