// SPDX-License-Identifier: Apache-2.0
// Records somebody's last day, or takes it back. Nothing of their history is lost either way.
import { Alert, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { fullName } from "@/lib/names";
import { ConfirmButton } from "@/ui/confirm";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

type Profile = components["schemas"]["PersonProfile"];

function RecordDeparture({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation();
  const { person, reports } = profile;
  const path = { person_id: person.id };
  const withdraw = api.useMutation("delete", "/api/v1/people/{person_id}/departure", {
    meta: { done: t("departure.withdrawn") },
  });
  const record = api.useMutation("put", "/api/v1/people/{person_id}/departure", {
    meta: {
      quiet: true,
      done: t("departure.recorded"),
      undo: () => withdraw.mutate({ params: { path } }),
    },
  });
  const edit = useProblemForm({ initialValues: { left_on: today() } }, async (body) => {
    await record.mutateAsync({ params: { path }, body });
    onClose();
  });
  return (
    <FormModal
      title={t("departure.title", { name: fullName(person) })}
      submit={t("departure.record")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <DateField
        label={t("departure.left_on")}
        description={t("departure.left_on_text")}
        data-autofocus
        {...edit.form.getInputProps("left_on")}
      />
      {reports > 0 ? (
        <Alert variant="light" color="clay">
          {t("departure.reports", { count: reports })}
        </Alert>
      ) : null}
    </FormModal>
  );
}

export function Departure({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const [asking, ask] = useDisclosure(false);
  const { person } = profile;
  const params = { path: { person_id: person.id } };
  const lastDay = useRef("");
  const recordAgain = api.useMutation("put", "/api/v1/people/{person_id}/departure", {
    meta: { done: t("departure.recorded") },
  });
  const withdraw = api.useMutation("delete", "/api/v1/people/{person_id}/departure", {
    meta: {
      done: t("departure.withdrawn"),
      undo: () => recordAgain.mutate({ params, body: { left_on: lastDay.current } }),
    },
    onMutate: () => {
      lastDay.current = profile.employment?.left_on ?? "";
    },
  });
  if (profile.employment?.left_on) {
    return (
      <ConfirmButton
        size="xs"
        variant="default"
        color="leaf"
        loading={withdraw.isPending}
        question={t("departure.withdraw_question", { name: fullName(person) })}
        consequence={t("departure.withdraw_consequence")}
        confirm={t("departure.withdraw")}
        onConfirm={() => withdraw.mutate({ params })}
      >
        {t("departure.withdraw")}
      </ConfirmButton>
    );
  }
  return (
    <>
      <Button size="xs" variant="default" onClick={ask.open}>
        {t("departure.open")}
      </Button>
      {asking ? <RecordDeparture profile={profile} onClose={ask.close} /> : null}
    </>
  );
}
