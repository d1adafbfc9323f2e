// SPDX-License-Identifier: Apache-2.0
// Growth: where somebody stands against a job, and what they need to learn. Here skills (competencies) and needs (plans)
// meet, for oneself and, below a person's head, for those one answers for.
import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { SkillsSection } from "@/features/competencies/components/skills-section";
import { NeedsSection } from "@/features/plans/components/needs-section";
import { TargetJobSelect } from "@/features/plans/components/target-job-select";
import { Page, PageHeader } from "@/ui/page";
import { NotFound } from "../page-problem";

function Growth({ personId }: { personId: string }) {
  const [jobId, setJobId] = useState<string>();
  return (
    <Stack gap="lg">
      <SkillsSection
        personId={personId}
        jobId={jobId}
        actions={<TargetJobSelect personId={personId} shown={jobId} onShow={setJobId} />}
      />
      <NeedsSection personId={personId} />
    </Stack>
  );
}

export function MyGrowthPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  if (!person_id) return <NotFound />;
  return (
    <Page>
      <PageHeader title={t("place.growth")} subtitle={t("growth.subtitle")} />
      <Growth personId={person_id} />
    </Page>
  );
}

const personRoute = getRouteApi("/signed-in/people/$personId/growth");

export function PersonGrowthPage() {
  return <Growth personId={personRoute.useParams().personId} />;
}
