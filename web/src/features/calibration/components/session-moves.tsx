// SPDX-License-Identifier: Apache-2.0
// What can be done with a whole session: take in latecomers, discard it while it is unused, lock it.
import { Button, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { isChanged, isCompared, type Session } from "../session";

const address = "/api/v1/calibration-sessions/{calibration_session_id}";

function useStep(session: Session) {
  return {
    params: { path: { calibration_session_id: session.id } },
    body: { version: session.version },
  };
}

function Gather({ session }: { session: Session }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const step = useStep(session);
  const gather = api.useMutation("post", `${address}/gathering`, {
    meta: { done: t("calibration.gathered") },
    onSuccess: ({ is_hidden }) =>
      is_hidden &&
      void navigate({
        to: "/review-cycles/$reviewCycleId",
        params: { reviewCycleId: session.review_cycle_id },
        search: {},
        hash: "calibration",
      }),
  });
  return (
    <Button variant="default" loading={gather.isPending} onClick={() => gather.mutate(step)}>
      {t("calibration.gather")}
    </Button>
  );
}

function Discard({ session }: { session: Session }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { params } = useStep(session);
  const discard = api.useMutation("delete", address, {
    meta: { done: t("calibration.discarded"), leaves: true },
    onSuccess: () =>
      void navigate({
        to: "/review-cycles/$reviewCycleId",
        params: { reviewCycleId: session.review_cycle_id },
        search: {},
      }),
  });
  return (
    <ConfirmButton
      variant="subtle"
      color="red"
      question={t("calibration.discard_question")}
      consequence={t("calibration.discard_text")}
      confirm={t("calibration.discard")}
      onConfirm={() => discard.mutate({ params })}
    >
      {t("calibration.discard")}
    </ConfirmButton>
  );
}

/** What the lock does, and what follows from it. */
function Consequence({ session }: { session: Session }) {
  const { t } = useTranslation();
  const format = useFormat();
  const compared = session.reviews.filter((review) => isCompared(session, review));
  const changed = compared.filter(isChanged).length;
  return (
    <Stack gap="xs">
      <Text size="sm">
        {t("calibration.lock_text", { count: compared.length, number: format.number(compared.length) })}
      </Text>
      {changed > 0 ? (
        <Text size="sm">{t("calibration.lock_changed", { count: changed, number: format.number(changed) })}</Text>
      ) : null}
      <Text size="sm">{t("calibration.lock_after")}</Text>
    </Stack>
  );
}

function Lock({ session }: { session: Session }) {
  const { t } = useTranslation();
  const step = useStep(session);
  const lock = api.useMutation("post", `${address}/lock`, { meta: { done: t("calibration.locked") } });
  return (
    <ConfirmButton
      confirmColor="leaf"
      loading={lock.isPending}
      question={t("calibration.lock_question", { name: session.name })}
      consequence={<Consequence session={session} />}
      confirm={t("calibration.lock")}
      onConfirm={() => lock.mutate(step)}
    >
      {t("calibration.lock")}
    </ConfirmButton>
  );
}

export function SessionMoves({ session }: { session: Session }) {
  return (
    <>
      {session.may_discard ? <Discard session={session} /> : null}
      {session.may_gather ? <Gather session={session} /> : null}
      {session.may_change && session.reviews.length > 0 ? <Lock session={session} /> : null}
    </>
  );
}
