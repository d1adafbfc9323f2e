// SPDX-License-Identifier: Apache-2.0
// Suggests something for the catalogue; the learning team answers.
import { Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { methods } from "@/lib/methods";
import { CompetencySelect } from "@/ui/competency-select";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { givers } from "../catalogue-search";

type Schemas = components["schemas"];

type Values = {
  title: string;
  method: Schemas["Method"];
  giver: Schemas["Giver"];
  link: string;
  reason: string;
  competency_id: string | null;
};

export function SuggestForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const suggest = api.useMutation("post", "/api/v1/offering-suggestions", {
    meta: { quiet: true, done: t("suggestion.sent") },
  });
  const edit = useProblemForm<Values>(
    { initialValues: { title: "", method: "course", giver: "external", link: "", reason: "", competency_id: null } },
    async (values) => {
      await suggest.mutateAsync({ body: values });
      onClose();
    },
  );
  const { form } = edit;
  return (
    <FormModal title={t("suggestion.suggest")} submit={t("suggestion.send")} edit={edit} onClose={onClose}>
      <TextInput label={t("offering.title")} required maxLength={200} data-autofocus {...form.getInputProps("title")} />
      <Textarea
        label={t("suggestion.reason")}
        description={t("suggestion.reason_text")}
        required
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps("reason")}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t("item.method")}
          allowDeselect={false}
          data={methods.map((one) => ({ value: one, label: t(`method.${one}`) }))}
          {...form.getInputProps("method")}
        />
        <Select
          label={t("offering.giver")}
          allowDeselect={false}
          data={givers.map((one) => ({ value: one, label: t(`giver.${one}`) }))}
          {...form.getInputProps("giver")}
        />
      </SimpleGrid>
      <TextInput
        label={t("offering.link")}
        type="url"
        placeholder="https://"
        maxLength={2000}
        {...form.getInputProps("link")}
      />
      <CompetencySelect label={t("suggestion.competency")} clearable {...form.getInputProps("competency_id")} />
    </FormModal>
  );
}
