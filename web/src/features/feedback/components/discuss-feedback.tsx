// SPDX-License-Identifier: Apache-2.0
// Takes feedback that one received to a one-on-one: with whom, and in which words, its receiver says.
import { Select, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { TextLink } from "@/ui/links";
import { useProblemForm } from "@/ui/use-problem-form";

type Schemas = components["schemas"];

interface DiscussFeedbackProps {
  view: Schemas["FeedbackView"];
  onClose: () => void;
}

const longest = 2000; // of a talking point

function useRunningSeries() {
  const series = api.useQuery("get", "/api/v1/one-on-one-series");
  return { lines: (series.data?.items ?? []).filter(({ ended_at }) => ended_at === null), known: series.isSuccess };
}

export function DiscussFeedback({ view, onClose }: DiscussFeedbackProps) {
  const { t } = useTranslation();
  const { lines, known } = useRunningSeries();
  const discuss = api.useMutation("post", "/api/v1/feedback/{feedback_id}/agenda-point", {
    meta: { quiet: true, done: t("feedback.was_taken") },
  });
  const edit = useProblemForm<{ with_id: string; text: string }>(
    { initialValues: { with_id: "", text: view.content.slice(0, longest) } },
    async ({ with_id, text }) => {
      await discuss.mutateAsync({
        params: { path: { feedback_id: view.id } },
        body: { with_id: with_id || (lines[0]?.with_id ?? ""), text },
      });
      onClose();
    },
  );
  const { form } = edit;
  const { with_id, text } = form.getValues();
  return (
    <FormModal
      title={t("feedback.discuss")}
      submit={t("feedback.to_agenda")}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={lines.length === 0 || text.trim() === ""}
    >
      {known && lines.length === 0 ? (
        <Text size="sm">
          {t("feedback.no_one_on_one")}{" "}
          <TextLink to="/one-on-ones" search={{ show: "mine" }}>
            {t("place.one_on_ones")}
          </TextLink>
        </Text>
      ) : (
        <Select
          label={t("feedback.with_whom")}
          allowDeselect={false}
          data={lines.map((line) => ({ value: line.with_id, label: line.with_name }))}
          {...form.getInputProps("with_id")}
          value={with_id || (lines[0]?.with_id ?? null)}
        />
      )}
      <Textarea
        label={t("feedback.discuss_text")}
        description={t("feedback.discuss_who_reads")}
        autosize
        minRows={3}
        maxLength={longest}
        data-autofocus
        {...form.getInputProps("text")}
      />
    </FormModal>
  );
}
