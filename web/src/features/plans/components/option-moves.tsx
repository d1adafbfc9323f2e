// SPDX-License-Identifier: Apache-2.0
// What can be done with one solution while its item is a draft: choose, change or remove it.
import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";

interface OptionMovesProps {
  itemId: string;
  view: components["schemas"]["OptionView"];
  mayRemove: boolean;
  onEdit: () => void;
}

export function OptionMoves({ itemId, view: { option, is_chosen }, mayRemove, onEdit }: OptionMovesProps) {
  const { t } = useTranslation();
  const choose = api.useMutation("put", "/api/v1/plan-items/{plan_item_id}/option", {
    meta: { done: t("option.was_chosen") },
  });
  const remove = api.useMutation("delete", "/api/v1/plan-options/{plan_option_id}");
  const of = (what: string) => `${what}: ${option.title}`;
  return (
    <Group gap={4}>
      {is_chosen ? null : (
        <Button
          size="compact-sm"
          variant="light"
          loading={choose.isPending}
          aria-label={of(t("option.choose"))}
          onClick={() =>
            choose.mutate({ params: { path: { plan_item_id: itemId } }, body: { plan_option_id: option.id } })
          }
        >
          {t("option.choose")}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" aria-label={of(t("action.edit"))} onClick={onEdit}>
        {t("action.edit")}
      </Button>
      {is_chosen || !mayRemove ? null : (
        <ConfirmButton
          size="compact-sm"
          variant="subtle"
          color="red"
          question={t("item.remove_question", { title: option.title })}
          consequence={t("option.remove_consequence")}
          confirm={t("action.remove")}
          onConfirm={() => remove.mutate({ params: { path: { plan_option_id: option.id } } })}
        >
          {t("action.remove")}
        </ConfirmButton>
      )}
    </Group>
  );
}
