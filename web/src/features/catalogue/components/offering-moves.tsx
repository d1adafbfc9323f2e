// SPDX-License-Identifier: Apache-2.0
// What may be done with an offering: by the learning team, and by its owner, who looks at it again.
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { plusDays, today } from "@/lib/dates";
import { ConfirmButton } from "@/ui/confirm";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { ButtonLink } from "@/ui/links";
import { useProblemForm } from "@/ui/use-problem-form";

type View = components["schemas"]["OfferingView"];

const daysBetweenReviews = 365;

function ReviewForm({ offering, onClose }: { offering: View["offering"]; onClose: () => void }) {
  const { t } = useTranslation();
  const review = api.useMutation("post", "/api/v1/offerings/{offering_id}/review", {
    meta: { quiet: true, done: t("offering.reviewed") },
  });
  const edit = useProblemForm(
    { initialValues: { review_on: plusDays(today(), daysBetweenReviews) } },
    async ({ review_on }) => {
      const params = { path: { offering_id: offering.id } };
      await review.mutateAsync({ params, body: { version: offering.version, review_on: review_on || null } });
      onClose();
    },
  );
  return (
    <FormModal title={t("offering.review")} submit={t("action.save")} edit={edit} onClose={onClose}>
      <DateField
        label={t("offering.next_review")}
        description={t("offering.review_text")}
        {...edit.form.getInputProps("review_on")}
      />
    </FormModal>
  );
}

export function OfferingMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const [reviewing, review] = useDisclosure(false);
  const { id, version, state, title, owner_id } = view.offering;
  const call = { params: { path: { offering_id: id } }, body: { version } };
  const publish = api.useMutation("post", "/api/v1/offerings/{offering_id}/publication", {
    meta: { done: t("offering.was_published") },
  });
  const retire = api.useMutation("post", "/api/v1/offerings/{offering_id}/retirement", {
    meta: { done: t("offering.was_retired") },
  });
  const mayReview = state !== "suggested" && (view.may_change || (owner_id !== null && owner_id === person_id));
  return (
    <>
      {mayReview ? (
        <Button variant="default" onClick={review.open}>
          {t("offering.review")}
        </Button>
      ) : null}
      {view.may_change ? (
        <ButtonLink variant="default" to="/catalogue/$offeringId/change" params={{ offeringId: id }}>
          {t("action.edit")}
        </ButtonLink>
      ) : null}
      {view.may_change && (state === "draft" || state === "retired") ? (
        <Button onClick={() => publish.mutate(call)} loading={publish.isPending}>
          {t("offering.publish")}
        </Button>
      ) : null}
      {view.may_change && state === "published" ? (
        <ConfirmButton
          variant="default"
          question={t("offering.retire_question", { title })}
          consequence={t("offering.retire_text")}
          confirm={t("offering.retire")}
          onConfirm={() => retire.mutate(call)}
        >
          {t("offering.retire")}
        </ConfirmButton>
      ) : null}
      {reviewing ? <ReviewForm offering={view.offering} onClose={review.close} /> : null}
    </>
  );
}
