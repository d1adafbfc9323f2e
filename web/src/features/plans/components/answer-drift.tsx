// SPDX-License-Identifier: Apache-2.0
// Accepts or declines a proposed change, with a reason; an item to add is told how.
import { Select, SimpleGrid, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { methods } from "@/lib/methods";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useProblemForm } from "@/ui/use-problem-form";
import { useDriftWords } from "../use-drift-words";

type Schemas = components["schemas"];

interface AnswerDriftProps {
  view: Schemas["PlanView"];
  change: Schemas["DriftChange"];
  kind: Schemas["DriftAnswerKind"];
  onClose: () => void;
}

/** The item's success measure with the new level where it names the old one. */
function measureAt(item: Schemas["PlanItem"] | undefined, level: string, format: ReturnType<typeof useFormat>) {
  if (!item || item.to_level === null || !level) return item?.success_measure ?? "";
  const before = format.level(item.to_level).replace(/[.,]/, "[.,]");
  return item.success_measure.replace(new RegExp(`(?<![\\d.,])${before}(?!\\d|[.,]\\d)`, "g"), level);
}

function useAnswer({ view, change, kind, onClose }: AnswerDriftProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const adds = kind === "accepted" && change.kind === "add_item";
  const answer = api.useMutation("post", "/api/v1/plans/{plan_id}/drift-answers", {
    meta: { quiet: true, done: t(`drift.${kind}`) },
  });
  const level = change.to_level === null ? "" : format.level(change.to_level);
  const item = view.items.find((one) => one.item.id === change.plan_item_id)?.item;
  const rewords = kind === "accepted" && change.kind === "change_item" && change.to_level !== null && !!item;
  const edit = useProblemForm(
    {
      initialValues: {
        reason: "",
        title: change.title,
        method: "on_the_job" as Schemas["Method"],
        due_on: view.plan.ends_on,
        success_measure: adds ? t("plan_birth.measure", { name: change.title, level }) : measureAt(item, level, format),
      },
    },
    async ({ reason, ...told }) => {
      await answer.mutateAsync({
        params: { path: { plan_id: view.plan.id } },
        body: {
          change_key: change.key,
          kind,
          reason,
          ...(adds && told),
          ...(rewords && { success_measure: told.success_measure }),
        },
      });
      onClose();
    },
  );
  return { edit, adds, rewords };
}

export function AnswerDrift(props: AnswerDriftProps) {
  const { t } = useTranslation();
  const words = useDriftWords();
  const { change, kind, onClose } = props;
  const { edit, adds, rewords } = useAnswer(props);
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
            <DateField label={t("item.due_on")} {...form.getInputProps("due_on")} />
          </SimpleGrid>
        </>
      ) : null}
      {adds || rewords ? (
        <Textarea
          label={t("item.success_measure")}
          description={rewords ? t("drift.measure_text") : undefined}
          autosize
          maxLength={1000}
          {...form.getInputProps("success_measure")}
        />
      ) : null}
      <Textarea label={t("drift.reason")} autosize minRows={2} maxLength={1000} {...form.getInputProps("reason")} />
    </FormModal>
  );
}
