// SPDX-License-Identifier: Apache-2.0
// Takes a place in an offering, for oneself or for somebody one leads.
import { Skeleton, Stack, Switch, Textarea } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { today } from "@/lib/dates";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { TextLink } from "@/ui/links";
import { PersonSelect } from "@/ui/person-select";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import { asksFirst, likelyChoice, servedBy, type Terms } from "../enrolling";
import { EnrolBar, EnrolFields, type EnrolValues } from "./enrol-fields";

interface EnrolFormProps {
  offeringId: string;
  title: string;
  /** Whom it is for; null: somebody who is chosen in the form. */
  personId: string | null;
  onClose: () => void;
}

const nothing: EnrolValues = { choice: "", reason: "", due_on: "", is_mandatory: false, despite: "" };

function useEnrolling({ offeringId, onClose }: EnrolFormProps, terms: Terms | undefined, isOwn: boolean) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asks = isOwn && terms !== undefined && asksFirst(terms);
  const done = isOwn
    ? t(asks ? "learning.was_asked" : "learning.is_enrolled")
    : t("learning.enrolled_somebody", { name: terms?.person_name ?? "" });
  const enrol = api.useMutation("post", "/api/v1/offerings/{offering_id}/enrolments", { meta: { quiet: true, done } });
  return useProblemForm<EnrolValues>({ initialValues: nothing }, async (values) => {
    if (!terms) return;
    const { choice, reason, due_on, is_mandatory, despite } = values;
    const view = await enrol.mutateAsync({
      params: { path: { offering_id: offeringId } },
      body: {
        ...servedBy(terms.choices, choice || likelyChoice(terms)),
        reason,
        person_id: isOwn ? null : terms.person_id,
        due_on: due_on || null,
        ...(isOwn ? { asks } : { is_mandatory, despite: despite || null }),
      },
    });
    onClose();
    if (isOwn)
      await navigate({
        to: "/learning/$enrolmentId",
        params: { enrolmentId: view.enrolment.id },
        ignoreBlocker: true,
      });
  });
}

export function EnrolForm(props: EnrolFormProps) {
  const { offeringId, title, personId, onClose } = props;
  const { t } = useTranslation();
  const { person_id } = useMe();
  const [chosen, setChosen] = useState(personId);
  const isOwn = personId !== null && personId === person_id;
  const query = { person_id: chosen ?? undefined };
  const terms = api.useQuery(
    "get",
    "/api/v1/offerings/{offering_id}/enrolment-terms",
    { params: { path: { offering_id: offeringId }, query } },
    { enabled: chosen !== null, staleTime: 0 },
  );
  const edit = useEnrolling(props, terms.data, isOwn);
  const { form } = edit;
  const { data } = terms;
  const asks = isOwn && data !== undefined && asksFirst(data);
  const shown = { ...form, values: { ...form.values, choice: form.values.choice || (data ? likelyChoice(data) : "") } };
  const input: typeof form.getInputProps = (path, options) => ({
    ...form.getInputProps(path, options),
    ...(path === "choice" && { value: shown.values.choice }),
  });
  const isOpen = data?.open_id != null;
  return (
    <FormModal
      title={isOwn ? t("learning.take_up_title", { title }) : t("learning.enrol_somebody_title", { title })}
      submit={t(isOwn ? (asks ? "learning.ask" : "learning.take_up") : "learning.enrol")}
      mayNotSubmit={!data || isOpen || shown.values.choice === ""}
      edit={edit}
      onClose={onClose}
    >
      {personId === null ? (
        <PersonSelect
          label={t("learning.whom")}
          except={person_id ?? undefined}
          value={chosen}
          onChange={(id) => {
            setChosen(id);
            form.setFieldValue("choice", "");
          }}
          data-autofocus
        />
      ) : null}
      {terms.error ? <ProblemAlert problem={terms.error} /> : null}
      {terms.isLoading ? <Skeleton height={160} radius="md" /> : null}
      {data && isOpen ? (
        <TextLink to="/learning/$enrolmentId" params={{ enrolmentId: data.open_id ?? "" }} size="sm">
          {t("learning.has_place", { name: data.person_name })}
        </TextLink>
      ) : null}
      {data && !isOpen ? (
        <Stack>
          <EnrolBar terms={data} isOwn={isOwn} />
          <EnrolFields form={{ ...shown, getInputProps: input }} terms={data} isOwn={isOwn} />
          {!isOwn && data.bar ? (
            <Textarea label={t("learning.despite")} required autosize maxLength={1000} {...input("despite")} />
          ) : null}
          <DateField label={t("learning.until")} min={today()} {...input("due_on")} />
          {isOwn ? null : (
            <Switch
              label={t("learning.is_mandatory")}
              description={t("learning.is_mandatory_text")}
              {...input("is_mandatory", { type: "checkbox" })}
            />
          )}
        </Stack>
      ) : null}
    </FormModal>
  );
}
