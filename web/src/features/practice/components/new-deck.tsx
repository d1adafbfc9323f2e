// SPDX-License-Identifier: Apache-2.0
// Drafts a deck; its cards are written on its own page.
import { Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

export function NewDeck({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { workspace } = useMe();
  const draft = api.useMutation("post", "/api/v1/practice-decks", { meta: { quiet: true } });
  const edit = useProblemForm(
    { initialValues: { title: "", summary: "" } },
    async (values) => {
      const language = i18n.resolvedLanguage ?? workspace.language;
      const { deck } = await draft.mutateAsync({ body: { ...values, language, offering_id: null } });
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
    </FormModal>
  );
}
