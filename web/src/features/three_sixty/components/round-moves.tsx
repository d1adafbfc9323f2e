// SPDX-License-Identifier: Apache-2.0
// What can be done with a round of 360°: launch or discard a draft; give an open one longer, take somebody in, or end it.
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { FormModal } from "@/ui/form-modal";
import { LaterDayButton } from "@/ui/later-day";
import { ButtonLink } from "@/ui/links";
import { PersonSelect } from "@/ui/person-select";
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

interface AddPersonValues extends Record<string, unknown> {
  person_id: string | null;
}

function AddPersonForm({ view, onClose }: { view: View; onClose: () => void }) {
  const { t } = useTranslation();
  const add = api.useMutation("post", `${address}/people`, {
    meta: { quiet: true, done: t("three_sixty_round.person_added") },
  });
  const initialValues: AddPersonValues = { person_id: null };
  const edit = useProblemForm({ initialValues }, async ({ person_id }) => {
    await add.mutateAsync({ params: { path: { round_id: view.round.id } }, body: { person_id: person_id ?? "" } });
    onClose();
  });
  return (
    <FormModal
      title={t("three_sixty_round.add_person")}
      submit={t("three_sixty_round.add_person")}
      mayNotSubmit={!edit.form.values.person_id}
      edit={edit}
      onClose={onClose}
    >
      <PersonSelect
        label={t("three_sixty.person")}
        description={t("three_sixty_round.add_person_text")}
        {...edit.form.getInputProps("person_id")}
      />
    </FormModal>
  );
}

function OpenMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const { id, version, answer_until } = view.round;
  const params = { path: { round_id: id } };
  const extend = api.useMutation("post", `${address}/extension`, {
    meta: { quiet: true, done: t("three_sixty_round.extended") },
  });
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
        onConfirm={() => close.mutate({ params, body: { version } })}
      >
        {t("three_sixty_round.close")}
      </ConfirmButton>
      <LaterDayButton
        label={t("campaign.extend")}
        title={t("campaign.extend")}
        before={answer_until}
        field="answer_until"
        save={(day) => extend.mutateAsync({ params, body: { version, answer_until: day } })}
      />
      <Button variant="default" onClick={() => setAdding(true)}>
        {t("three_sixty_round.add_person")}
      </Button>
      {isAdding ? <AddPersonForm view={view} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

export function RoundMoves({ view }: { view: View }) {
  if (view.round.state === "draft") return <DraftMoves view={view} />;
  if (view.round.state === "open") return <OpenMoves view={view} />;
  return null;
}
