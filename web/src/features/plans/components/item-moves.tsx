// SPDX-License-Identifier: Apache-2.0
// What can be done to an item next: start it, finish it, confirm or cancel it; change or remove it while it is a draft.
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { mayChange, mayChangeItem, usePlanItemAhead } from "../plan-changes";
import { hasEnded } from "../returned-items";
import { CancelItem } from "./cancel-item";
import { CloseItem } from "./close-item";
import { ItemSpent } from "./item-spent";
import { NotShown } from "./not-shown";

interface ItemMovesProps {
  view: components["schemas"]["PlanView"];
  item: components["schemas"]["PlanItemView"];
  onEdit: () => void;
}

/** While the item is a draft; of a plan that waits, whoever answers changes it, and takes nothing out. */
function DraftMoves({ view, item: { item, carried_from }, onEdit }: ItemMovesProps) {
  const { t } = useTranslation();
  const consequence = carried_from
    ? t(carried_from.plan_id === view.plan.id ? "item.remove_restores" : "item.remove_gives_back", {
        plan: carried_from.plan_title,
      })
    : t("item.remove_consequence");
  const remove = api.useMutation("delete", "/api/v1/plan-items/{plan_item_id}");
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={onEdit}>
        {t("action.edit")}
      </Button>
      {mayChange(view.state) ? (
        <ConfirmButton
          size="compact-sm"
          variant="subtle"
          color="red"
          question={t("item.remove_question", { title: item.title })}
          consequence={consequence}
          confirm={t("action.remove")}
          onConfirm={() => remove.mutate({ params: { path: { plan_item_id: item.id } } })}
        >
          {t("action.remove")}
        </ConfirmButton>
      ) : null}
    </>
  );
}

/** What its person does with an agreed item. */
function StepMoves({ item: { item, state } }: Pick<ItemMovesProps, "item">) {
  const { t } = useTranslation();
  const [saying, says] = useDisclosure(false);
  const path = { params: { path: { plan_item_id: item.id } } };
  const ahead = usePlanItemAhead();
  const start = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/start", {
    onMutate: ({ params }) => ahead(params.path.plan_item_id, (view) => ({ ...view, state: "in_progress" })),
  });
  return (
    <>
      {state === "planned" ? (
        <Button size="compact-sm" variant="light" onClick={() => start.mutate(path)}>
          {t("item.start")}
        </Button>
      ) : null}
      {state === "in_progress" ? (
        <Button size="compact-sm" variant="light" onClick={says.open}>
          {t("item.finish")}
        </Button>
      ) : null}
      {state === "done" ? (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={says.open}>
          {t("item.correct")}
        </Button>
      ) : null}
      {saying ? <ItemSpent item={item} moment={state === "done" ? "correct" : "finish"} onClose={says.close} /> : null}
    </>
  );
}

export function ItemMoves(props: ItemMovesProps) {
  const { view, item } = props;
  const { t } = useTranslation();
  const me = useMe();
  const [closing, closure] = useDisclosure(false);
  const [cancelling, cancellation] = useDisclosure(false);
  if (view.state === "closed" || hasEnded(item)) return null;
  // Nobody confirms for themselves, not even where the workspace lets them agree.
  const mayClose = view.may_agree && me.person_id !== view.plan.person_id;
  const mayStep = view.may_write && item.item.agreed_at !== null;
  return (
    <>
      {mayStep ? <StepMoves item={item} /> : null}
      {mayClose && (item.state === "done" || item.state === "in_progress") ? (
        <Button size="compact-sm" onClick={closure.open}>
          {t("item.close")}
        </Button>
      ) : null}
      {mayClose && item.state === "done" ? <NotShown item={{ ...item.item, plan_item_id: item.item.id }} /> : null}
      {mayChangeItem(view, item) ? <DraftMoves {...props} /> : null}
      {mayStep ? (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={cancellation.open}>
          {t("item.cancel")}
        </Button>
      ) : null}
      {closing ? (
        <CloseItem
          item={{ ...item.item, plan_item_id: item.item.id, competency_name: item.competency_name }}
          onClose={closure.close}
        />
      ) : null}
      {cancelling ? <CancelItem item={item.item} onClose={cancellation.close} /> : null}
    </>
  );
}
