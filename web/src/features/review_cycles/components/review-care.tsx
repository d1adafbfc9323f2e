// SPDX-License-Identifier: Apache-2.0
// What the people team does to one review from outside: more time, another reviewer, ending it.
import { Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { plusDays, today } from "@/lib/dates";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { PersonSelect } from "@/ui/person-select";
import { ReasonFields } from "@/ui/reason-fields";
import { useProblemForm } from "@/ui/use-problem-form";

type Line = components["schemas"]["ReviewLine"];
export type Care = "more_time" | "other_reviewer" | "end";

const address = "/api/v1/reviews/{review_id}";

interface CareProps {
  line: Line;
  onClose: () => void;
}

function MoreTime({ line, onClose }: CareProps) {
  const { t } = useTranslation();
  const extend = api.useMutation("post", `${address}/extension`, {
    meta: { quiet: true, done: t("review_care.more_time_given", { name: line.person_name }) },
  });
  const from = line.due_on && line.due_on > today() ? line.due_on : today();
  const edit = useProblemForm({ initialValues: { extended_until: plusDays(from, 7) } }, async ({ extended_until }) => {
    await extend.mutateAsync({
      params: { path: { review_id: line.id } },
      body: { version: line.version, extended_until },
    });
    onClose();
  });
  return (
    <FormModal
      title={t("review_care.more_time_for", { name: line.person_name })}
      submit={t("review_care.more_time")}
      edit={edit}
      onClose={onClose}
    >
      <DateField
        label={t("review_care.until")}
        description={t("review_care.until_text")}
        required
        min={plusDays(today(), 1)}
        {...edit.form.getInputProps("extended_until")}
      />
    </FormModal>
  );
}

function OtherReviewer({ line, onClose }: CareProps) {
  const { t } = useTranslation();
  const change = api.useMutation("post", `${address}/reviewer`, {
    meta: { quiet: true, done: t("review_care.reviewer_chosen", { name: line.person_name }) },
  });
  const edit = useProblemForm({ initialValues: { reviewer_id: "", reason: "" } }, async ({ reviewer_id, reason }) => {
    await change.mutateAsync({
      params: { path: { review_id: line.id } },
      body: { version: line.version, reviewer_id: (reviewer_id || undefined) as string, reason },
    });
    onClose();
  });
  return (
    <FormModal
      title={t("review_care.reviewer_of", { name: line.person_name })}
      submit={t("review_care.choose")}
      edit={edit}
      onClose={onClose}
    >
      <Text size="sm">
        {line.reviewer_name
          ? t("review_care.reviewer_text", { name: line.reviewer_name })
          : t("review_care.no_reviewer_text")}
      </Text>
      <PersonSelect
        label={t("review_care.reviewer")}
        except={line.person_id}
        value={edit.form.getValues().reviewer_id || null}
        onChange={(id) => edit.form.setFieldValue("reviewer_id", id ?? "")}
        error={edit.form.errors.reviewer_id}
      />
      <Textarea
        label={t("needs.reason")}
        autosize
        minRows={2}
        maxLength={1000}
        {...edit.form.getInputProps("reason")}
      />
    </FormModal>
  );
}

function EndReview({ line, onClose }: CareProps) {
  const { t } = useTranslation();
  const end = api.useMutation("post", `${address}/end`, {
    meta: { quiet: true, done: t("review_care.ended", { name: line.person_name }) },
  });
  const edit = useProblemForm({ initialValues: { comment: "" } }, async ({ comment }) => {
    await end.mutateAsync({ params: { path: { review_id: line.id } }, body: { version: line.version, comment } });
    onClose();
  });
  return (
    <FormModal
      title={t("review_care.end_of", { name: line.person_name })}
      submit={t("review_care.end")}
      submitColor="red"
      edit={edit}
      onClose={onClose}
    >
      <ReasonFields
        consequence={t("review_care.end_text")}
        maximumLength={4000}
        input={edit.form.getInputProps("comment")}
      />
    </FormModal>
  );
}

const forms = { more_time: MoreTime, other_reviewer: OtherReviewer, end: EndReview };

export function ReviewCare({ care, line, onClose }: CareProps & { care: Care }) {
  const Form = forms[care];
  return <Form line={line} onClose={onClose} />;
}
