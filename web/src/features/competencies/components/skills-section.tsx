// SPDX-License-Identifier: Apache-2.0
// Where a person stands against a job: the chart, its table, what is not known yet, and the evidence behind each level.
import { Alert, Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconBriefcaseOff, IconEyeQuestion } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { StatTile } from "@/ui/stat-tile";
import { EvidenceDrawer } from "./evidence-drawer";
import { SkillsChart } from "./skills-chart";
import { levelsToday, SkillsTable } from "./skills-table";

type GrowthLine = components["schemas"]["GrowthLine"];
type Growth = components["schemas"]["Growth"];

function Figures({ growth }: { growth: Growth }) {
  const { t } = useTranslation();
  const format = useFormat();
  const met = growth.assessed.filter((line) => line.gap === 0).length;
  const total = growth.assessed.length + growth.not_assessed.length;
  const confidences = growth.assessed.map((line) => line.confidence ?? 0);
  const mean = confidences.reduce((sum, one) => sum + one, 0) / (confidences.length || 1);
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
      <StatTile label={t("growth.met")} value={t("growth.met_of", { met, total })} hint={growth.job_title} />
      <StatTile label={t("growth.gaps")} value={growth.assessed.length - met} hint={t("growth.gaps_hint")} />
      <StatTile
        label={t("growth.mean_confidence")}
        value={growth.assessed.length > 0 ? format.percent(mean) : "–"}
        hint={t("growth.confidence_hint")}
      />
    </SimpleGrid>
  );
}

interface NotAssessedProps {
  lines: readonly GrowthLine[];
  onOpen: (line: GrowthLine) => void;
  isPast: boolean;
}

function NotAssessed({ lines, onOpen, isPast }: NotAssessedProps) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <Alert
      icon={<IconEyeQuestion />}
      color="gray"
      variant="light"
      title={t(isPast ? "known_on.not_assessed" : "growth.not_assessed")}
    >
      <Text size="sm" mb="xs">
        {t(isPast ? "known_on.not_assessed_text" : "growth.not_assessed_text")}
      </Text>
      <Group gap="xs">
        {lines.map((line) => (
          <Button key={line.requirement_id} size="compact-sm" variant="default" onClick={() => onOpen(line)}>
            {line.name}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}

interface SkillsSectionProps {
  personId: string;
  /** Another job to stand against; the job held when absent. */
  jobId: string | undefined;
  /** The earlier day whose knowledge is shown; today's when absent. */
  asKnownOn: string | undefined;
  actions: ReactNode;
}

export function SkillsSection({ personId, jobId, asKnownOn, actions }: SkillsSectionProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<GrowthLine | null>(null);
  const against = jobId ? { job_id: jobId } : {};
  const path = { person_id: personId };
  const growth = api.useQuery(
    "get",
    "/api/v1/people/{person_id}/growth",
    { params: { path, query: asKnownOn ? { ...against, as_known_on: asKnownOn } : against } },
    // The choices above the chart stay in place while another job or day is read.
    { placeholderData: keepPreviousData },
  );
  const now = api.useQuery(
    "get",
    "/api/v1/people/{person_id}/growth",
    { params: { path, query: against } },
    { enabled: asKnownOn !== undefined },
  );
  const since = asKnownOn && now.data ? levelsToday(now.data) : null;
  return (
    <Loaded query={growth}>
      {(data) => (
        <Stack gap="lg">
          {data.job_id ? <Figures growth={data} /> : null}
          <Section
            title={data.job_title ? t("growth.against", { job: data.job_title }) : t("growth.skills")}
            description={t("growth.formula")}
            actions={actions}
            flush
          >
            {data.assessed.length === 0 ? (
              <EmptyState icon={IconBriefcaseOff} title={t("growth.empty")} text={t("growth.empty_text")} />
            ) : (
              <>
                <SkillsChart lines={data.assessed} />
                <SkillsTable lines={data.assessed} onOpen={setOpen} since={since} />
              </>
            )}
          </Section>
          <NotAssessed lines={data.not_assessed} onOpen={setOpen} isPast={asKnownOn !== undefined} />
          <EvidenceDrawer
            personId={personId}
            competency={open}
            openSources={data.open_sources}
            asKnownOn={asKnownOn}
            onClose={() => setOpen(null)}
          />
        </Stack>
      )}
    </Loaded>
  );
}
