// SPDX-License-Identifier: Apache-2.0
// Approving or giving back, passing on from calibration, sharing.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ConfirmButton } from "@/ui/confirm";
import type { View } from "../sheet-values";
import { address, Step, Words } from "./step";

export function Approve({ view }: { view: View }) {
  const { t } = useTranslation();
  const [comment, setComment] = useState("");
  const params = { path: { review_id: view.id } };
  const { version } = view;
  const approve = api.useMutation("post", `${address}/approval`, {
    meta: { quiet: true, done: t("review.approved_done") },
  });
  const giveBack = api.useMutation("post", `${address}/return`, {
    meta: { quiet: true, done: t("review.returned_done") },
  });
  return (
    <Step
      title={t("review.approve_title", { person: view.person_name })}
      text={t("review.approve_text")}
      problem={approve.error ?? giveBack.error}
      actions={
        <>
          <Button loading={approve.isPending} onClick={() => approve.mutate({ params, body: { version } })}>
            {t("review.approve")}
          </Button>
          <Button
            variant="default"
            disabled={!comment.trim()}
            loading={giveBack.isPending}
            onClick={() => giveBack.mutate({ params, body: { version, comment } })}
          >
            {t("review.give_back")}
          </Button>
        </>
      }
    >
      <Words
        label={t("review.what_should_change")}
        description={t("review.what_should_change_text")}
        value={comment}
        onChange={setComment}
      />
    </Step>
  );
}

export function PassOn({ view }: { view: View }) {
  const { t } = useTranslation();
  const passOn = api.useMutation("post", `${address}/passing-on`, {
    meta: { quiet: true, done: t("review.passed_on_done") },
  });
  const send = () => passOn.mutate({ params: { path: { review_id: view.id } }, body: { version: view.version } });
  return (
    <Step
      title={t("review.pass_on_title")}
      text={t("review.pass_on_text")}
      problem={passOn.error}
      actions={
        <Button loading={passOn.isPending} onClick={send}>
          {t("review.pass_on")}
        </Button>
      }
    />
  );
}

interface ShareProps {
  view: View;
  isMending: boolean;
  onMend: () => void;
}

export function Share({ view, isMending, onMend }: ShareProps) {
  const { t } = useTranslation();
  const share = api.useMutation("post", `${address}/sharing`, { meta: { quiet: true, done: t("review.shared_done") } });
  return (
    <Step
      title={t("review.share_title", { person: view.person_name })}
      text={t(view.rights.may_mend_words ? "review.share_text" : "review.share_for_text")}
      problem={share.error}
      actions={
        <>
          <ConfirmButton
            confirmColor="leaf"
            loading={share.isPending}
            question={t("review.share_question", { person: view.person_name })}
            consequence={t("review.share_consequence")}
            confirm={t("review.share")}
            onConfirm={() =>
              share.mutate({ params: { path: { review_id: view.id } }, body: { version: view.version } })
            }
          >
            {t("review.share")}
          </ConfirmButton>
          {view.rights.may_mend_words ? (
            <Button variant="default" aria-pressed={isMending} onClick={onMend}>
              {t(isMending ? "review.mend_done" : "review.mend")}
            </Button>
          ) : null}
        </>
      }
    />
  );
}
