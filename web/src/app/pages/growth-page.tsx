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
import { Page, PageHeader } from "@/ui/page";
import { NotFound } from "../page-problem";

interface GrowthProps {
  personId: string;
  asKnownOn: string | undefined;
  onShowDay: (day: string | undefined) => void;
}

function Growth({ personId, asKnownOn, onShowDay }: GrowthProps) {
  const [jobId, setJobId] = useState<string>();
  return (
    <Stack gap="lg">
      <KnownOnBanner asKnownOn={asKnownOn} onShow={onShowDay} />
      <SkillsSection
        personId={personId}
        jobId={jobId}
        asKnownOn={asKnownOn}
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
  const { as_known_on } = ownRoute.useSearch();
  const navigate = ownRoute.useNavigate();
  if (!person_id) return <NotFound />;
  return (
    <Page>
      <PageHeader title={t("place.growth")} subtitle={t("growth.subtitle")} />
      <Growth
        personId={person_id}
        asKnownOn={as_known_on}
        onShowDay={(day) => void navigate({ search: { as_known_on: day } })}
      />
    </Page>
  );
}

const personRoute = getRouteApi("/signed-in/people/$personId/growth");

export function PersonGrowthPage() {
  const { as_known_on } = personRoute.useSearch();
  const navigate = personRoute.useNavigate();
  return (
    <Growth
      personId={personRoute.useParams().personId}
      asKnownOn={as_known_on}
      onShowDay={(day) => void navigate({ search: { as_known_on: day } })}
    />
  );
}
