// SPDX-License-Identifier: Apache-2.0
// Asks several colleagues for feedback: about oneself, about a training just over, or about somebody who reports to one.
import { Select, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { fullName } from "@/lib/names";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { type ChosenPerson, PeopleSelect } from "@/ui/people-select";
import { useProblemForm } from "@/ui/use-problem-form";
import { lacksSubject, noSubject, SubjectField, type SubjectValues, subjectOf } from "./subject-field";

interface AskFeedbackProps {
  /** A training that it is about. */
  item?: { id: string; title: string };
  onClose: () => void;
}

type Values = SubjectValues & { about_id: string; question: string; due_on: string; people: ChosenPerson[] };

export function AskFeedback({ item, onClose }: AskFeedbackProps) {
  const { t } = useTranslation();
  const { person_id, is_manager } = useMe();
  const own = person_id ?? "";
  const ask = api.useMutation("post", "/api/v1/feedback-requests", {
    meta: { quiet: true, done: t("feedback.was_asked") },
  });
  const reports = api.useQuery(
    "get",
    "/api/v1/people/{person_id}/reports",
    { params: { path: { person_id: own }, query: { limit: 100 } } },
    { enabled: is_manager && !item },
  );
  const edit = useProblemForm<Values>(
    {
      initialValues: {
        ...noSubject,
        ...(item && { subject: "plan_item", plan_item_id: item.id }),
        about_id: own,
        question: item ? t("feedback.question_after", { title: item.title }) : "",
        due_on: "",
        people: [],
      },
    },
    async (values) => {
      const { about_id, question, due_on } = values;
      const person_ids = values.people.map(({ id }) => id);
      await ask.mutateAsync({
        body: { about_id, question, due_on: due_on || null, person_ids, ...subjectOf(values) },
      });
      onClose();
    },
  );
  const { form } = edit;
  const { people, question, about_id } = form.getValues();
  const lines = reports.data?.items ?? [];
  return (
    <FormModal
      title={t("feedback.ask")}
      submit={people.length > 0 ? t("feedback.ask_people", { count: people.length }) : t("feedback.ask")}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={people.length === 0 || question.trim() === "" || lacksSubject(form.getValues())}
    >
      {lines.length > 0 ? (
        <Select
          label={t("feedback.about_whom")}
          allowDeselect={false}
          data={[
            { value: own, label: t("feedback.myself") },
            ...lines.map((person) => ({ value: person.id, label: fullName(person) })),
          ]}
          {...form.getInputProps("about_id")}
          onChange={(id) => form.setValues({ ...noSubject, about_id: id ?? own })}
        />
      ) : null}
      {item ? null : <SubjectField form={form} personId={about_id} />}
      <Textarea
        label={t("feedback.question")}
        description={t("feedback.question_text")}
        required
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        {...form.getInputProps("question")}
      />
      <PeopleSelect
        label={t("feedback.whom")}
        description={t("feedback.whom_text")}
        people={people}
        except={own}
        error={form.errors.person_ids}
        onChange={(chosen) => form.setFieldValue("people", chosen)}
      />
      <DateField label={t("feedback.due_on")} {...form.getInputProps("due_on")} />
      <Text size="sm" c="dimmed">
        {t(about_id === own ? "feedback.who_reads_own" : "feedback.who_reads_report")}
      </Text>
    </FormModal>
  );
}
