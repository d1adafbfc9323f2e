// SPDX-License-Identifier: Apache-2.0
// What can be done with a version as a whole: into force, to retirement, away with it, or on to the next.
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { ButtonLink } from "@/ui/links";

type View = components["schemas"]["QuestionnaireVersionView"];

interface VersionMovesProps {
  view: View;
  /** What the server would be told about: only what is saved can go into force. */
  isSaved: boolean;
  /** The version by now, after what was saved on this page. */
  version: number;
  faults: number;
}

const one = "/api/v1/questionnaire-versions/{questionnaire_version_id}";

function DraftMoves({ view, isSaved, version, faults }: VersionMovesProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = { path: { questionnaire_version_id: view.id } };
  const putInForce = api.useMutation("post", `${one}/in-force`, { meta: { done: t("questionnaire.in_force_now") } });
  const discard = api.useMutation("delete", one, {
    meta: { done: t("questionnaire.draft_discarded"), leaves: true },
    onSuccess: () => void navigate({ to: "/questionnaires" }),
  });
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        question={t("questionnaire.discard_question")}
        consequence={t("questionnaire.discard_text")}
        confirm={t("questionnaire.discard")}
        onConfirm={() => discard.mutate({ params })}
      >
        {t("questionnaire.discard")}
      </ConfirmButton>
      <ConfirmButton
        disabled={!isSaved || faults > 0}
        confirmColor="leaf"
        question={t("questionnaire.in_force_question")}
        consequence={t("questionnaire.in_force_text")}
        confirm={t("questionnaire.put_in_force")}
        onConfirm={() => putInForce.mutate({ params, body: { version } })}
      >
        {t("questionnaire.put_in_force")}
      </ConfirmButton>
    </>
  );
}

export function VersionMoves(props: VersionMovesProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { view, version } = props;
  const sends = useCan("campaigns.manage") && view.state === "in_force";
  const next = api.useMutation("post", "/api/v1/questionnaires/{questionnaire_id}/versions", {
    onSuccess: ({ id }) =>
      void navigate({ to: "/questionnaires/$versionId", params: { versionId: id }, search: { show: "questions" } }),
  });
  const retire = api.useMutation("post", `${one}/retirement`, { meta: { done: t("questionnaire.retired_now") } });
  if (view.state === "draft") return <DraftMoves {...props} />;
  const hasDraft = view.versions.some((line) => line.state === "draft");
  return (
    <>
      {view.state === "in_force" ? (
        <ConfirmButton
          variant="subtle"
          color="red"
          question={t("questionnaire.retire_question")}
          consequence={t("questionnaire.retire_text")}
          confirm={t("questionnaire.retire")}
          onConfirm={() =>
            retire.mutate({ params: { path: { questionnaire_version_id: view.id } }, body: { version } })
          }
        >
          {t("questionnaire.retire")}
        </ConfirmButton>
      ) : null}
      {hasDraft ? null : (
        <Button
          onClick={() => next.mutate({ params: { path: { questionnaire_id: view.questionnaire_id } } })}
          loading={next.isPending}
          variant={sends ? "default" : "filled"}
        >
          {t("questionnaire.next_version")}
        </Button>
      )}
      {sends ? (
        <ButtonLink to="/campaigns/new" search={{ questionnaire: view.questionnaire_id }}>
          {t("campaign.send_to")}
        </ButtonLink>
      ) : null}
    </>
  );
}
