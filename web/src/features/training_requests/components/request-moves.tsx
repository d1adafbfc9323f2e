// SPDX-License-Identifier: Apache-2.0
// What follows an agreement, each when it is time: booked, attended with its cost, cancelled, certificate, review; and
// while it waits, changing or withdrawing it.
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { ConfirmButton } from "@/ui/confirm";
import { ButtonLink } from "@/ui/links";
import { CostForm } from "./cost-form";
import { ReviewForm } from "./review-form";

type View = components["schemas"]["TrainingRequestView"];

function BeforeAnswer({ view }: { view: View }) {
  const { t } = useTranslation();
  const withdraw = api.useMutation("post", "/api/v1/training-requests/{training_request_id}/withdrawal", {
    meta: { done: t("request.withdrawn") },
  });
  const { id } = view.request;
  return (
    <>
      {view.may_write ? (
        <ButtonLink
          to="/training-requests/$requestId/change"
          params={{ requestId: id }}
          variant={view.state === "returned" ? "filled" : "default"}
        >
          {t(view.state === "returned" ? "request.revise" : "request.change")}
        </ButtonLink>
      ) : null}
      {view.may_withdraw ? (
        <ConfirmButton
          variant="subtle"
          color="red"
          question={t("request.withdraw_question")}
          consequence={t("request.withdraw_text")}
          confirm={t("request.withdraw")}
          onConfirm={() => withdraw.mutate({ params: { path: { training_request_id: id } }, body: {} })}
        >
          {t("request.withdraw")}
        </ConfirmButton>
      ) : null}
    </>
  );
}

function AfterAgreement({ view, onCost }: { view: View; onCost: (moment: "attendance" | "cancellation") => void }) {
  const { t } = useTranslation();
  const book = api.useMutation("post", "/api/v1/training-requests/{training_request_id}/booking", {
    meta: { done: t("request.booked") },
  });
  const { id, starts_on } = view.request;
  const hasBegun = starts_on <= today();
  return (
    <>
      {hasBegun ? <Button onClick={() => onCost("attendance")}>{t("request.confirm")}</Button> : null}
      {view.state === "agreed" ? (
        <Button
          variant={hasBegun ? "default" : "filled"}
          loading={book.isPending}
          onClick={() => book.mutate({ params: { path: { training_request_id: id } }, body: {} })}
        >
          {t("request.book")}
        </Button>
      ) : null}
      <Button variant="subtle" color="red" onClick={() => onCost("cancellation")}>
        {t("request.cancel")}
      </Button>
    </>
  );
}

export function RequestMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<"attendance" | "cancellation" | "review" | null>(null);
  const close = () => setOpened(null);
  const { state, may_write, may_review_as } = view;
  return (
    <Group>
      {state === "waiting" || state === "returned" ? <BeforeAnswer view={view} /> : null}
      {may_write && (state === "agreed" || state === "booked") ? (
        <AfterAgreement view={view} onCost={setOpened} />
      ) : null}
      {may_review_as ? <Button onClick={() => setOpened("review")}>{t("request.review")}</Button> : null}
      {opened === "review" && may_review_as ? (
        <ReviewForm requestId={view.request.id} reviewer={may_review_as} onClose={close} />
      ) : null}
      {opened && opened !== "review" ? <CostForm request={view.request} moment={opened} onClose={close} /> : null}
    </Group>
  );
}
