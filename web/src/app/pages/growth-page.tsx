// SPDX-License-Identifier: Apache-2.0
// Growth: where somebody stands against a job, and what they need to learn. Here skills (competencies) and needs (plans)
// meet, for oneself and, below a person's head, for those one answers for.
import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { KnownOnBanner, KnownOnButton } from "@/features/competencies/components/known-on";
import { SkillsSection } from "@/features/competencies/components/skills-section";
import { NeedsSection } from "@/features/plans/components/needs-section";
import { TargetJobSelect } from "@/features/plans/components/target-job-select";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";

interface GrowthSearch {
  as_known_on?: string | undefined;
  competency?: string | undefined;
}

interface GrowthProps {
  personId: string;
  /** The address: the earlier day that is shown, and the competency whose evidence is open. */
  search: GrowthSearch;
  onShow: (search: GrowthSearch) => void;
}

function Growth({ personId, search, onShow }: GrowthProps) {
  const { as_known_on: asKnownOn, competency } = search;
  const onShowDay = (day: string | undefined) => onShow({ as_known_on: day });
  const [jobId, setJobId] = useState<string>();
  return (
    <Stack gap="lg">
      <KnownOnBanner asKnownOn={asKnownOn} onShow={onShowDay} />
      <SkillsSection
        personId={personId}
        jobId={jobId}
        asKnownOn={asKnownOn}
        competencyId={competency}
        onCompetency={(id) => onShow({ as_known_on: asKnownOn, competency: id })}
        actions={
          <>
            <TargetJobSelect personId={personId} shown={jobId} onShow={setJobId} />
            <KnownOnButton key={asKnownOn} asKnownOn={asKnownOn} onShow={onShowDay} />
          </>
        }
      />
      {asKnownOn ? null : <NeedsSection personId={personId} />}
    </Stack>
  );
}

const ownRoute = getRouteApi("/signed-in/growth");

export function MyGrowthPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const search = ownRoute.useSearch();
  const navigate = ownRoute.useNavigate();
  return (
    <Page>
      <PageHeader title={t("place.growth")} subtitle={t("growth.subtitle")} />
      {person_id ? (
        <Growth
          personId={person_id}
          search={search}
          onShow={(next) => void navigate({ search: next, resetScroll: false })}
        />
      ) : (
        <Panel>
          <NotFound text={t("home.no_person")} />
        </Panel>
      )}
    </Page>
  );
}

const personRoute = getRouteApi("/signed-in/people/$personId/growth");

export function PersonGrowthPage() {
  const { personId } = personRoute.useParams();
  const search = personRoute.useSearch();
  const navigate = personRoute.useNavigate();
  return (
    <Growth
      key={personId}
      personId={personId}
      search={search}
      onShow={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}
