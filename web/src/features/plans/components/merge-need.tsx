// SPDX-License-Identifier: Apache-2.0
// Merges a need into another one of the same person: nothing is lost, the two are one from then on.
import { Button, Group, Modal, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { needName } from "../need-name";

type Need = components["schemas"]["NeedView"];

interface MergeNeedProps {
  need: Need;
  others: readonly Need[];
  opened: boolean;
  onClose: () => void;
  refreshes: readonly string[];
}

export function MergeNeed({ need, others, opened, onClose, refreshes }: MergeNeedProps) {
  const { t } = useTranslation();
  const [into, setInto] = useState<string | null>(null);
  const merge = api.useMutation("put", "/api/v1/needs/{need_id}/merger", {
    meta: { refreshes, done: t("needs.merged") },
    onSuccess: onClose,
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Text fw={640}>{t("needs.merge_title", { name: needName(need) })}</Text>}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <Stack>
        <Text size="sm">{t("needs.merge_text")}</Text>
        <Select
          label={t("needs.merge_into")}
          searchable
          value={into}
          onChange={setInto}
          data={others.filter((one) => one.id !== need.id).map((one) => ({ value: one.id, label: needName(one) }))}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button
            disabled={!into}
            loading={merge.isPending}
            onClick={() =>
              into && merge.mutate({ params: { path: { need_id: need.id } }, body: { into_need_id: into } })
            }
          >
            {t("needs.merge")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
