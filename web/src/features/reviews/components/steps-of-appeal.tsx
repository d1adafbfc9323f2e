// SPDX-License-Identifier: Apache-2.0
// Appealing, who decides on it, and the decision.
import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { PersonSelect } from "@/ui/person-select";
import type { View } from "../sheet-values";
import { address, Step, Words } from "./step";

export function Appeal({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [comment, setComment] = useState("");
  const appeal = api.useMutation("post", `${address}/appeal`, {
    meta: { quiet: true, done: t("review.appealed_done") },
  });
  return (
    <Step
      title={t("review.appeal_title")}
      text={t("review.appeal_text", { day: view.appeal_until ? format.date(view.appeal_until) : "" })}
      problem={appeal.error}
      actions={
        <Button
          disabled={!comment.trim()}
          loading={appeal.isPending}
          onClick={() =>
            appeal.mutate({ params: { path: { review_id: view.id } }, body: { version: view.version, comment } })
          }
        >
          {t("review.appeal")}
        </Button>
      }
    >
      <Words label={t("review.appeal_words")} value={comment} onChange={setComment} />
    </Step>
  );
}

export function ChooseSecondReviewer({ view }: { view: View }) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<string | null>(null);
  const choose = api.useMutation("post", `${address}/second-reviewer`, {
    meta: { quiet: true, done: t("review.second_chosen_done") },
  });
  return (
    <Step
      title={t("review.second_title")}
      text={t("review.second_text", { second: view.second_reviewer_name ?? t("review.nobody_yet") })}
      problem={choose.error}
      actions={
        <Button
          variant="default"
          disabled={!person}
          loading={choose.isPending}
          onClick={() =>
            choose.mutate({
              params: { path: { review_id: view.id } },
              body: { version: view.version, second_reviewer_id: person ?? "" },
            })
          }
        >
          {t("review.second_choose")}
        </Button>
      }
    >
      <PersonSelect
        label={t("review.second_reviewer")}
        maw={420}
        except={view.person_id}
        value={person}
        onChange={setPerson}
      />
    </Step>
  );
}

const stands = "stands";

export function AnswerAppeal({ view }: { view: View }) {
  const { t } = useTranslation();
  const [rating, setRating] = useState<string | null>(stands);
  const [comment, setComment] = useState("");
  const answer = api.useMutation("post", `${address}/appeal-answer`, {
    meta: { quiet: true, done: t("review.decided_done") },
  });
  const standing = view.ratings?.calibrated ?? view.ratings?.given ?? null;
  const points = view.form.scale.map(({ name }, place) => ({
    value: String(place + 1),
    label: `${place + 1} · ${name}`,
    disabled: place + 1 === standing,
  }));
  return (
    <Step
      title={t("review.decide_title", { person: view.person_name })}
      text={t("review.decide_text")}
      problem={answer.error}
      actions={
        <Button
          disabled={!comment.trim() || !rating}
          loading={answer.isPending}
          onClick={() =>
            answer.mutate({
              params: { path: { review_id: view.id } },
              body: { version: view.version, rating: rating === stands ? null : Number(rating), comment },
            })
          }
        >
          {t("review.decide")}
        </Button>
      }
    >
      <Select
        label={t("review.decision")}
        maw={420}
        allowDeselect={false}
        data={[{ value: stands, label: t("review.rating_stands") }, ...points]}
        value={rating}
        onChange={setRating}
      />
      <Words label={t("review.decision_words")} value={comment} onChange={setComment} />
    </Step>
  );
}
