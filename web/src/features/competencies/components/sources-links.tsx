// SPDX-License-Identifier: Apache-2.0
// From a competency to what surveys, reviews, 360° and tests say of it: about oneself, and by unit and job.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan, useMe } from "@/api/session";
import { ButtonLink } from "@/ui/links";

export function SourcesLinks({ competencyId }: { competencyId: string }) {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const seesGroups = useCan("needs.read_summary");
  const growth = api.useQuery(
    "get",
    "/api/v1/people/{person_id}/growth",
    { params: { path: { person_id: person_id ?? "" }, query: {} } },
    { enabled: person_id !== null },
  );
  const lines = growth.data ? [...growth.data.assessed, ...growth.data.not_assessed, ...growth.data.further] : [];
  const concernsMe = lines.some((line) => line.competency_id === competencyId);
  return (
    <>
      {concernsMe ? (
        <ButtonLink variant="default" to="/growth" search={{ competency: competencyId }}>
          {t("sources.about_me")}
        </ButtonLink>
      ) : null}
      {seesGroups ? (
        <ButtonLink
          variant="default"
          to="/competencies/$competencyId/sources"
          params={{ competencyId }}
          search={{ by: "unit" }}
        >
          {t("sources.of_competency")}
        </ButtonLink>
      ) : null}
    </>
  );
}
