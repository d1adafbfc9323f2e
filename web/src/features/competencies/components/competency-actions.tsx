// SPDX-License-Identifier: Apache-2.0
// Changing and retiring a competency, for those who may.
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { ClashDialog } from "@/ui/clash-dialog";
import { ConfirmButton } from "@/ui/confirm";
import { ButtonLink } from "@/ui/links";
import { useClash } from "@/ui/use-clash";
import { useCompetencyClashWords } from "../use-clash-words";

type Competency = components["schemas"]["Competency"];

interface CompetencyActionsProps {
  competency: Competency;
  /** How many jobs require it. */
  requiredBy: number;
}

export function CompetencyActions({ competency, requiredBy }: CompetencyActionsProps) {
  const { t } = useTranslation();
  const mayManage = useCan("frameworks.manage");
  const queryClient = useQueryClient();
  const words = useCompetencyClashWords();
  const { id, name } = competency;
  const params = { path: { competency_id: id } };
  const retire = api.useMutation("post", "/api/v1/competencies/{competency_id}/retirement", {
    meta: { quiet: "stale", done: t("competency.retired") },
  });
  const read = ({ category, code, name: named, definition, scale_id, indicators, version }: Competency) => ({
    values: { category, code, name: named, definition, scale_id, indicators },
    version,
  });
  const retirement = useClash({
    seen: read(competency),
    readAgain: async () => {
      const query = api.queryOptions("get", "/api/v1/competencies/{competency_id}", { params });
      return read((await queryClient.fetchQuery({ ...query, staleTime: 0 })).competency);
    },
    act: (version) => retire.mutateAsync({ params, body: { version } }),
  });
  if (!mayManage) return null;
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
        onConfirm={retirement.act}
      >
        {t("competency.retire")}
      </ConfirmButton>
      <ClashDialog clash={retirement} {...words} />
    </>
  );
}
