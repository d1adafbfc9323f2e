// SPDX-License-Identifier: Apache-2.0
// What shows how far an item has come: files, links and what somebody saw. What is wrong is withdrawn and stays readable.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { FileButton } from "@/ui/file-button";
import { Loaded } from "@/ui/loaded";
import { AddItemEvidence } from "./add-item-evidence";
import { ItemEvidenceLines } from "./item-evidence-lines";
import { type ItemPart, ItemSection } from "./item-section";
import { ItemTrainings } from "./item-trainings";

function Add({ view, item: { item } }: ItemPart) {
  const { t } = useTranslation();
  const me = useMe();
  const [adding, setAdding] = useState<"link" | "observation" | null>(null);
  const upload = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/files", {
    meta: { quiet: true, done: t("item_evidence.added") },
  });
  const send = (file: File) =>
    upload.mutateAsync({
      params: { path: { plan_item_id: item.id }, query: { file_name: file.name } },
      body: file,
      bodySerializer: (content) => content as File,
      headers: { "Content-Type": "application/octet-stream" },
    });
  const isLearner = me.person_id === view.plan.person_id;
  return (
    <Stack gap="xs" mt="sm">
      <Group gap="xs">
        <Button size="compact-sm" variant="light" onClick={() => setAdding("link")}>
          {t("item_evidence.add_link")}
        </Button>
        {isLearner ? null : (
          <Button size="compact-sm" variant="light" onClick={() => setAdding("observation")}>
            {t("item_evidence.add_observation")}
          </Button>
        )}
      </Group>
      <FileButton label={t("item_evidence.add_file")} send={send} />
      {adding ? <AddItemEvidence itemId={item.id} kind={adding} onClose={() => setAdding(null)} /> : null}
    </Stack>
  );
}

export function ItemEvidence(part: ItemPart) {
  const { t } = useTranslation();
  const me = useMe();
  const { view, item } = part;
  const isOpen = ["planned", "in_progress", "done"].includes(item.state);
  // A draft has none; asked of one that was just removed, it would not be found.
  const evidence = api.useQuery(
    "get",
    "/api/v1/plan-items/{plan_item_id}/evidence",
    { params: { path: { plan_item_id: item.item.id } } },
    { enabled: item.item.agreed_at !== null },
  );
  // One that goes on from an earlier plan may have been trained for already.
  if (!item.item.agreed_at && !item.carried_from) return null;
  const mayClose = view.may_agree && me.person_id !== view.plan.person_id;
  return (
    <ItemSection title={t("item_part.evidence")}>
      {item.item.agreed_at ? (
        <Loaded query={evidence}>
          {({ items }) =>
            items.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t(isOpen ? "item_evidence.none" : "item_evidence.none_ended")}
              </Text>
            ) : (
              <ItemEvidenceLines items={items} mayWithdraw={(one) => mayClose || one.by_person_id === me.person_id} />
            )
          }
        </Loaded>
      ) : (
        <Text size="sm" c="dimmed">
          {t("item_evidence.once_agreed")}
        </Text>
      )}
      <ItemTrainings itemId={item.item.id} />
      {isOpen && item.item.agreed_at && view.may_write ? <Add {...part} /> : null}
    </ItemSection>
  );
}
