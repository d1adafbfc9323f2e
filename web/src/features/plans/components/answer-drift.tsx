// SPDX-License-Identifier: Apache-2.0
// Accepts or declines a proposed change, with a reason; an item to add is told how.
import { Select, SimpleGrid, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useProblemForm } from "@/ui/use-problem-form";
import { methods } from "../item-values";
import { useDriftWords } from "../use-drift-words";

type Schemas = components["schemas"];

interface AnswerDriftProps {
  view: Schemas["PlanView"];
  change: Schemas["DriftChange"];
  kind: Schemas["DriftAnswerKind"];
  onClose: () => void;
}

function useAnswer({ view, change, kind, onClose }: AnswerDriftProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const adds = kind === "accepted" && change.kind === "add_item";
  const answer = api.useMutation("post", "/api/v1/plans/{plan_id}/drift-answers", {
    meta: { quiet: true, done: t(`drift.${kind}`) },
  });
  const level = change.to_level === null ? "" : format.level(change.to_level);
  const edit = useProblemForm(
    {
      initialValues: {
        reason: "",
        title: change.title,
        method: "on_the_job" as Schemas["Method"],
        due_on: view.plan.ends_on,
        success_measure: adds ? t("plan_birth.measure", { name: change.title, level }) : "",
      },
    },
    async ({ reason, ...item }) => {
      await answer.mutateAsync({
        params: { path: { plan_id: view.plan.id } },
        body: { change_key: change.key, kind, reason, ...(adds ? item : {}) },
      });
      onClose();
    },
  );
  return { edit, adds };
}

export function AnswerDrift(props: AnswerDriftProps) {
  const { t } = useTranslation();
  const words = useDriftWords();
  const { change, kind, onClose } = props;
  const { edit, adds } = useAnswer(props);
  const { form } = edit;
  const consequence = kind === "declined" ? "drift.decline_text" : (`drift.accept_${change.kind}` as const);
  return (
    <FormModal
      title={words.proposal(change)}
      submit={t(kind === "accepted" ? "drift.accept" : "drift.decline")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <Text size="sm">{t(consequence)}</Text>
      {adds ? (
        <>
          <TextInput label={t("item.title")} maxLength={200} {...form.getInputProps("title")} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <Select
              label={t("item.method")}
              allowDeselect={false}
              data={methods.map((value) => ({ value, label: t(`method.${value}`) }))}
              {...form.getInputProps("method")}
            />
            <TextInput type="date" label={t("item.due_on")} {...form.getInputProps("due_on")} />
          </SimpleGrid>
          <Textarea
            label={t("item.success_measure")}
            autosize
            maxLength={1000}
            {...form.getInputProps("success_measure")}
          />
        </>
      ) : null}
      <Textarea label={t("drift.reason")} autosize minRows={2} maxLength={1000} {...form.getInputProps("reason")} />
    </FormModal>
  );
}
