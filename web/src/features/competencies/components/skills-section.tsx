// SPDX-License-Identifier: Apache-2.0
// Where a person stands against a job: the chart, its table, what is not known yet, and the evidence behind each level.
import { Alert, Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconBriefcaseOff, IconEyeQuestion } from "@tabler/icons-react";
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
import { SkillsTable } from "./skills-table";

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

function NotAssessed({ lines, onOpen }: { lines: readonly GrowthLine[]; onOpen: (line: GrowthLine) => void }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <Alert icon={<IconEyeQuestion />} color="gray" variant="light" title={t("growth.not_assessed")}>
      <Text size="sm" mb="xs">
        {t("growth.not_assessed_text")}
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
  actions: ReactNode;
}

export function SkillsSection({ personId, jobId, actions }: SkillsSectionProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<GrowthLine | null>(null);
  const growth = api.useQuery("get", "/api/v1/people/{person_id}/growth", {
    params: { path: { person_id: personId }, query: jobId ? { job_id: jobId } : {} },
  });
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
                <SkillsTable lines={data.assessed} onOpen={setOpen} />
              </>
            )}
          </Section>
          <NotAssessed lines={data.not_assessed} onOpen={setOpen} />
          <EvidenceDrawer
            personId={personId}
            competency={open}
            openSources={data.open_sources}
            onClose={() => setOpen(null)}
          />
        </Stack>
      )}
    </Loaded>
  );
}
