// SPDX-License-Identifier: Apache-2.0
// What can be done with a round of 360°: launch or discard a draft, give an open one longer, or end it.
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { plusDays } from "@/lib/dates";
import { ConfirmButton } from "@/ui/confirm";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { ButtonLink } from "@/ui/links";
import { useProblemForm } from "@/ui/use-problem-form";

type View = components["schemas"]["RoundView"];

const address = "/api/v1/three-sixty-rounds/{round_id}";

function DraftMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, version, name } = view.round;
  const params = { path: { round_id: id } };
  const discard = api.useMutation("delete", address, {
    meta: { done: t("three_sixty_round.discarded"), leaves: true },
    onSuccess: () => void navigate({ to: "/three-sixty-rounds" }),
  });
  const launch = api.useMutation("post", `${address}/launch`, { meta: { done: t("three_sixty_round.launched") } });
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        question={t("three_sixty_round.discard_question")}
        consequence={t("campaign.discard_text")}
        confirm={t("campaign.discard")}
        onConfirm={() => discard.mutate({ params })}
      >
        {t("campaign.discard")}
      </ConfirmButton>
      <ButtonLink to="/three-sixty-rounds/$roundId/change" params={{ roundId: id }} variant="default">
        {t("action.edit")}
      </ButtonLink>
      <ConfirmButton
        confirmColor="leaf"
        loading={launch.isPending}
        question={t("three_sixty_round.launch_question", { name })}
        consequence={t("three_sixty_round.launch_text")}
        confirm={t("campaign.launch")}
        onConfirm={() => launch.mutate({ params, body: { version } })}
      >
        {t("campaign.launch")}
      </ConfirmButton>
    </>
  );
}

function ExtendForm({ view, onClose }: { view: View; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, version, answer_until } = view.round;
  const extend = api.useMutation("post", `${address}/extension`, {
    meta: { quiet: true, done: t("three_sixty_round.extended") },
  });
  const edit = useProblemForm({ initialValues: { answer_until: plusDays(answer_until, 7) } }, async (values) => {
    await extend.mutateAsync({ params: { path: { round_id: id } }, body: { ...values, version } });
    onClose();
  });
  return (
    <FormModal title={t("campaign.extend")} submit={t("campaign.extend")} edit={edit} onClose={onClose}>
      <DateField
        label={t("campaign.new_last_day")}
        required
        min={plusDays(answer_until, 1)}
        {...edit.form.getInputProps("answer_until")}
      />
    </FormModal>
  );
}

function OpenMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const [isExtending, setExtending] = useState(false);
  const { id, version } = view.round;
  const close = api.useMutation("post", `${address}/closing`, { meta: { done: t("three_sixty_round.closing") } });
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        loading={close.isPending}
        question={t("three_sixty_round.close_question")}
        consequence={t("three_sixty_round.close_text")}
        confirm={t("three_sixty_round.close")}
        onConfirm={() => close.mutate({ params: { path: { round_id: id } }, body: { version } })}
      >
        {t("three_sixty_round.close")}
      </ConfirmButton>
      <Button variant="default" onClick={() => setExtending(true)}>
        {t("campaign.extend")}
      </Button>
      {isExtending ? <ExtendForm view={view} onClose={() => setExtending(false)} /> : null}
    </>
  );
}

export function RoundMoves({ view }: { view: View }) {
  if (view.round.state === "draft") return <DraftMoves view={view} />;
  if (view.round.state === "open") return <OpenMoves view={view} />;
  return null;
}
