// SPDX-License-Identifier: Apache-2.0
// What can be done with a cycle: change, discard or launch a draft; add people to an open one, or close it.
import { Button, List, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { type ChosenPerson, PeopleSelect } from "@/ui/people-select";
import { useProblemForm } from "@/ui/use-problem-form";

type View = components["schemas"]["CycleView"];

const address = "/api/v1/review-cycles/{review_cycle_id}";

function Frozen({ view }: { view: View }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Text size="sm">{t("review_cycle.launch_text")}</Text>
      <List size="sm" spacing={4}>
        <List.Item>{t("review_cycle.frozen_people")}</List.Item>
        <List.Item>{t("review_cycle.frozen_template", { name: view.template_name })}</List.Item>
        <List.Item>{t("review_cycle.frozen_items")}</List.Item>
        <List.Item>{t("review_cycle.frozen_rules")}</List.Item>
      </List>
      <Text size="sm" c="dimmed">
        {t("review_cycle.not_frozen")}
      </Text>
    </Stack>
  );
}

function DraftMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, version, name } = view;
  const params = { path: { review_cycle_id: id } };
  const discard = api.useMutation("delete", address, {
    meta: { done: t("review_cycle.discarded"), leaves: true },
    onSuccess: () => void navigate({ to: "/review-cycles" }),
  });
  const launch = api.useMutation("post", `${address}/launch`, { meta: { done: t("review_cycle.launched") } });
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        question={t("review_cycle.discard_question")}
        consequence={t("review_cycle.discard_text")}
        confirm={t("campaign.discard")}
        onConfirm={() => discard.mutate({ params })}
      >
        {t("campaign.discard")}
      </ConfirmButton>
      <ButtonLink to="/review-cycles/$reviewCycleId/change" params={{ reviewCycleId: id }} variant="default">
        {t("action.edit")}
      </ButtonLink>
      <ConfirmButton
        confirmColor="leaf"
        loading={launch.isPending}
        question={t("review_cycle.launch_question", { name })}
        consequence={<Frozen view={view} />}
        confirm={t("campaign.launch")}
        onConfirm={() => launch.mutate({ params, body: { version } })}
      >
        {t("campaign.launch")}
      </ConfirmButton>
    </>
  );
}

function JoinersForm({ view, onClose }: { view: View; onClose: () => void }) {
  const { t } = useTranslation();
  const join = api.useMutation("post", `${address}/people`, { meta: { quiet: true, done: t("review_cycle.joined") } });
  const edit = useProblemForm({ initialValues: { person_ids: [] as ChosenPerson[] } }, async ({ person_ids }) => {
    await join.mutateAsync({
      params: { path: { review_cycle_id: view.id } },
      body: { person_ids: person_ids.map(({ id }) => id) },
    });
    onClose();
  });
  const people = edit.form.getValues().person_ids;
  // A problem of one of them names the place among the chosen.
  const problems = Object.entries(edit.form.errors).map(([field, problem]) => {
    const name = people[Number(field.split(".")[1])]?.name;
    return name ? `${name}: ${problem}` : problem;
  });
  return (
    <FormModal title={t("review_cycle.add_people")} submit={t("review_cycle.add_people")} edit={edit} onClose={onClose}>
      <Text size="sm">{t("review_cycle.add_people_text")}</Text>
      <PeopleSelect
        label={t("place.people")}
        people={people}
        onChange={(chosen) => edit.form.setFieldValue("person_ids", chosen)}
        error={problems.length > 0 ? problems.join(" ") : undefined}
      />
    </FormModal>
  );
}

function OpenMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isAdding, setAdding] = useState(false);
  const { id, version, counts } = view;
  const close = api.useMutation("post", `${address}/closing`, { meta: { done: t("review_cycle.closing") } });
  const open = counts.reviews - counts.closed - counts.ended - counts.signed_off - counts.appealed;
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        loading={close.isPending}
        question={t("review_cycle.close_question")}
        consequence={t("review_cycle.close_text", { count: open, number: format.number(open) })}
        confirm={t("campaign.close")}
        onConfirm={() => close.mutate({ params: { path: { review_cycle_id: id } }, body: { version } })}
      >
        {t("campaign.close")}
      </ConfirmButton>
      <Button variant="default" onClick={() => setAdding(true)}>
        {t("review_cycle.add_people")}
      </Button>
      {isAdding ? <JoinersForm view={view} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

export function CycleMoves({ view }: { view: View }) {
  if (view.state === "draft") return <DraftMoves view={view} />;
  if (view.state === "open") return <OpenMoves view={view} />;
  return null;
}
