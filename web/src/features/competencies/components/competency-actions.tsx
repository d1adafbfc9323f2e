// SPDX-License-Identifier: Apache-2.0
// Changing and retiring a competency, for those who may.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { ButtonLink } from "@/ui/links";
import { frameworkChanges } from "../changes";

interface CompetencyActionsProps {
  competency: components["schemas"]["Competency"];
  /** How many jobs require it. */
  requiredBy: number;
}

export function CompetencyActions({ competency, requiredBy }: CompetencyActionsProps) {
  const { t } = useTranslation();
  const mayManage = useCan("frameworks.manage");
  const retire = api.useMutation("post", "/api/v1/competencies/{competency_id}/retirement", {
    meta: { refreshes: frameworkChanges, done: t("competency.retired") },
  });
  if (!mayManage) return null;
  const { id, name, version } = competency;
  return (
    <>
      <ButtonLink to="/competencies/$competencyId/change" params={{ competencyId: id }} variant="default">
        {t("action.edit")}
      </ButtonLink>
      <ConfirmButton
        variant="default"
        question={t("competency.retire_question", { name })}
        consequence={
          requiredBy > 0 ? t("competency.retire_required", { count: requiredBy }) : t("competency.retire_consequence")
        }
        confirm={t("competency.retire")}
        onConfirm={() => retire.mutate({ params: { path: { competency_id: id } }, body: { version } })}
      >
        {t("competency.retire")}
      </ConfirmButton>
    </>
  );
}
