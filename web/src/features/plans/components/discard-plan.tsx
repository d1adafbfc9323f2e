// SPDX-License-Identifier: Apache-2.0
// Takes a plan away that was never proposed: a try, or one begun by mistake.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";

interface DiscardPlanProps {
  view: components["schemas"]["PlanView"];
  /** Afterwards: there is nothing left to show. */
  onDiscarded: () => void;
}

export function DiscardPlan({ view, onDiscarded }: DiscardPlanProps) {
  const { t } = useTranslation();
  const givesBack = view.items.some((item) => item.carried_from);
  const discard = api.useMutation("delete", "/api/v1/plans/{plan_id}", {
    // The plan itself is shown until it has gone: it is not to be read again.
    meta: { done: t("plan.discarded"), ...(!givesBack && { refreshes: ["/api/v1/people", "/api/v1/home"] }) },
    onSuccess: onDiscarded,
  });
  if (!view.may_write || view.turns.length > 0) return null;
  return (
    <ConfirmButton
      size="compact-sm"
      variant="subtle"
      color="red"
      question={t("plan.discard_question", { title: view.plan.title })}
      consequence={
        <>
          {view.items.length === 0
            ? t("plan.discard_empty_text")
            : t("plan.discard_text", { count: view.items.length })}{" "}
          {givesBack ? t("plan.discard_gives_back") : null}
        </>
      }
      confirm={t("plan.discard")}
      loading={discard.isPending}
      onConfirm={() => discard.mutate({ params: { path: { plan_id: view.plan.id } } })}
    >
      {t("plan.discard")}
    </ConfirmButton>
  );
}
