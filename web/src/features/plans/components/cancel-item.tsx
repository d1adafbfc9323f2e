// SPDX-License-Identifier: Apache-2.0
// Cancels an agreed item for a reason that stays readable: what was agreed is never just removed.
import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import { planChanges } from "../plan-changes";

interface CancelItemProps {
  item: components["schemas"]["PlanItem"];
  onClose: () => void;
}

export function CancelItem({ item, onClose }: CancelItemProps) {
  const { t } = useTranslation();
  const cancel = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/cancellation", {
    meta: { quiet: true, refreshes: planChanges, done: t("item.cancelled") },
  });
  const { form, problem, sending, onSubmit } = useProblemForm({ initialValues: { reason: "" } }, async (body) => {
    await cancel.mutateAsync({ params: { path: { plan_item_id: item.id } }, body });
    onClose();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={640}>{t("item.cancel_title", { title: item.title })}</Text>}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={onSubmit}>
        <Stack>
          <Text size="sm">{t("item.cancel_text")}</Text>
          {problem ? <ProblemAlert problem={problem} /> : null}
          <Textarea
            label={t("needs.reason")}
            autosize
            minRows={2}
            maxLength={2000}
            data-autofocus
            {...form.getInputProps("reason")}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("item.keep")}
            </Button>
            <Button type="submit" color="red" loading={sending}>
              {t("item.cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
