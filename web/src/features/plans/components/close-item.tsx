// SPDX-License-Identifier: Apache-2.0
// Closes an item on its success measure: what was shown, and the level that was seen, which becomes evidence.
import { Button, Group, Modal, NumberInput, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import { planChanges } from "../plan-changes";

interface CloseItemProps {
  item: components["schemas"]["PlanItemView"];
  onClose: () => void;
}

export function CloseItem({ item: { item, competency_name }, onClose }: CloseItemProps) {
  const { t } = useTranslation();
  const close = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/closure", {
    meta: { quiet: true, refreshes: [...planChanges, "/api/v1/people/{person_id}"], done: t("item.closed") },
  });
  const { form, problem, sending, onSubmit } = useProblemForm(
    { initialValues: { shown: "", level: "" as number | "" } },
    async ({ shown, level }) => {
      await close.mutateAsync({
        params: { path: { plan_item_id: item.id } },
        body: { shown, level: level === "" ? null : level },
      });
      onClose();
    },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={640}>{t("item.close_title", { title: item.title })}</Text>}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={onSubmit}>
        <Stack>
          <Text size="sm">{t("item.close_text", { measure: item.success_measure })}</Text>
          {problem ? <ProblemAlert problem={problem} /> : null}
          <Textarea label={t("item.shown")} autosize minRows={3} data-autofocus {...form.getInputProps("shown")} />
          {item.competency_id ? (
            <NumberInput
              label={t("item.level_seen", { competency: competency_name ?? "" })}
              description={t("item.level_seen_text")}
              min={0}
              max={100}
              step={0.5}
              {...form.getInputProps("level")}
            />
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={sending}>
              {t("item.close")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
