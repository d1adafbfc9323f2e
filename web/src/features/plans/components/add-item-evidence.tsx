// SPDX-License-Identifier: Apache-2.0
// Adds a link, or what somebody saw, to an item.
import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { today } from "@/lib/dates";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

interface AddItemEvidenceProps {
  itemId: string;
  kind: "link" | "observation";
  onClose: () => void;
}

export function AddItemEvidence({ itemId, kind, onClose }: AddItemEvidenceProps) {
  const { t } = useTranslation();
  const meta = { quiet: true, done: t("item_evidence.added") };
  const addLink = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/links", { meta });
  const addObservation = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/observations", { meta });
  const initialValues = { title: "", link: "", words: "", observed_on: today() };
  const edit = useProblemForm({ initialValues }, async ({ title, link, words, observed_on }) => {
    const params = { path: { plan_item_id: itemId } };
    if (kind === "link") await addLink.mutateAsync({ params, body: { title, link, observed_on } });
    else await addObservation.mutateAsync({ params, body: { title, words, observed_on } });
    onClose();
  });
  const { form } = edit;
  return (
    <FormModal
      title={t(kind === "link" ? "item_evidence.add_link" : "item_evidence.add_observation")}
      submit={t("item_evidence.add")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <TextInput
        label={t("item_evidence.title")}
        required
        maxLength={200}
        data-autofocus
        {...form.getInputProps("title")}
      />
      {kind === "link" ? (
        <TextInput
          label={t("item_evidence.link")}
          type="url"
          placeholder="https://"
          required
          maxLength={2000}
          {...form.getInputProps("link")}
        />
      ) : (
        <Textarea
          label={t("item_evidence.words")}
          required
          autosize
          minRows={3}
          maxLength={4000}
          {...form.getInputProps("words")}
        />
      )}
      <DateField label={t("item_evidence.observed_on")} {...form.getInputProps("observed_on")} />
    </FormModal>
  );
}
