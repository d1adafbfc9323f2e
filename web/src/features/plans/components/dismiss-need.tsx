// SPDX-License-Identifier: Apache-2.0
// Dismisses a need for a reason that stays readable.
import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import { needName } from "../need-name";

interface DismissNeedProps {
  need: components["schemas"]["NeedView"];
  opened: boolean;
  onClose: () => void;
  refreshes: readonly string[];
}

export function DismissNeed({ need, opened, onClose, refreshes }: DismissNeedProps) {
  const { t } = useTranslation();
  const dismiss = api.useMutation("put", "/api/v1/needs/{need_id}/dismissal", {
    meta: { quiet: true, refreshes, done: t("needs.dismissed") },
  });
  const { form, problem, sending, onSubmit } = useProblemForm({ initialValues: { reason: "" } }, async (values) => {
    await dismiss.mutateAsync({ params: { path: { need_id: need.id } }, body: values });
    onClose();
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Text fw={640}>{t("needs.dismiss_title", { name: needName(need) })}</Text>}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={onSubmit}>
        <Stack>
          <Text size="sm">{t("needs.dismiss_text")}</Text>
          {problem ? <ProblemAlert problem={problem} /> : null}
          <Textarea
            label={t("needs.reason")}
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
            {...form.getInputProps("reason")}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={sending}>
              {t("needs.dismiss")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
