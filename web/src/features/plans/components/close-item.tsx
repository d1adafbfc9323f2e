// SPDX-License-Identifier: Apache-2.0
// Closes an item on its success measure: what was shown, and the level that was seen, which becomes evidence.
import { NumberInput, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { RestsOn } from "./rests-on";

interface CloseItemProps {
  item: Pick<
    components["schemas"]["ItemAssessment"],
    "plan_item_id" | "title" | "success_measure" | "competency_id" | "competency_name"
  >;
  onClose: () => void;
}

export function CloseItem({ item, onClose }: CloseItemProps) {
  const { t } = useTranslation();
  const close = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/closure", {
    meta: { quiet: true, done: t("item.closed") },
  });
  const edit = useProblemForm({ initialValues: { shown: "", level: "" as number | "" } }, async ({ shown, level }) => {
    await close.mutateAsync({
      params: { path: { plan_item_id: item.plan_item_id } },
      body: { shown, level: level === "" ? null : level },
    });
    onClose();
  });
  return (
    <FormModal
      title={t("item.close_title", { title: item.title })}
      submit={t("item.close")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <Text size="sm">{t("item.close_text", { measure: item.success_measure })}</Text>
      <RestsOn itemId={item.plan_item_id} />
      <Textarea
        label={t("item.shown")}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        {...edit.form.getInputProps("shown")}
      />
      {item.competency_id ? (
        <NumberInput
          label={t("item.level_seen", { competency: item.competency_name ?? "" })}
          description={t("item.level_seen_text")}
          min={0}
          max={100}
          step={0.5}
          {...edit.form.getInputProps("level")}
        />
      ) : null}
    </FormModal>
  );
}
