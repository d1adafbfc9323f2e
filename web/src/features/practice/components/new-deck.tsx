// SPDX-License-Identifier: Apache-2.0
// Drafts a deck, of a course or of none; its cards are written on its own page.
import { Select, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

interface NewDeckProps {
  /** Whose content the cards come from, as it is chosen already. */
  courseId?: string | undefined;
  onClose: () => void;
}

export function NewDeck({ courseId, onClose }: NewDeckProps) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const courses = api.useQuery("get", "/api/v1/courses", { params: { query: { limit: 200 } } }).data?.items ?? [];
  const draft = api.useMutation("post", "/api/v1/practice-decks", { meta: { quiet: true } });
  const edit = useProblemForm(
    { initialValues: { title: "", summary: "", course_id: courseId ?? null } },
    async (values) => {
      const course = courses.find(({ id }) => id === values.course_id);
      const language = course?.language ?? i18n.resolvedLanguage ?? "en";
      const { deck } = await draft.mutateAsync({
        body: { ...values, language },
      });
      onClose();
      await navigate({ to: "/practice/decks/$practiceDeckId/edit", params: { practiceDeckId: deck.id } });
    },
  );
  return (
    <FormModal title={t("practice.new_deck")} submit={t("practice.write_cards")} edit={edit} onClose={onClose}>
      <TextInput
        label={t("practice.deck_title")}
        required
        maxLength={200}
        data-autofocus
        {...edit.form.getInputProps("title")}
      />
      <Textarea
        label={t("practice.deck_summary")}
        autosize
        minRows={2}
        maxLength={1000}
        {...edit.form.getInputProps("summary")}
      />
      <Select
        label={t("practice.of_course")}
        description={t("practice.of_course_text")}
        clearable
        searchable
        data={courses.map(({ id, title }) => ({ value: id, label: title }))}
        {...edit.form.getInputProps("course_id")}
      />
    </FormModal>
  );
}
