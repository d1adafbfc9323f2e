// SPDX-License-Identifier: Apache-2.0
// Where a person stands against a job: the sum of it, each skill as a branch or in a table, and the evidence behind each.
import { Group, SegmentedControl, Skeleton, Stack } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconBriefcaseOff } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type View, ViewSwitch } from "@/ui/chart-or-table";
import { EmptyState } from "@/ui/empty-state";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { levelHistories, useGrowthHistory } from "../level-history";
import { type SkillLine, type SkillOrder, skillGroups } from "../skill-groups";
import { EvidenceDrawer } from "./evidence-drawer";
import { SkillBranches } from "./skill-branches";
import classes from "./skills-section.module.css";
import { SkillsSummary } from "./skills-summary";
import { levelsToday, SkillsTable } from "./skills-table";

type Growth = components["schemas"]["Growth"];

interface ChoicesProps {
  view: View;
  onView: (view: View) => void;
  order: SkillOrder;
  onOrder: (order: SkillOrder) => void;
}

function Choices({ view, onView, order, onOrder }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" gap="xs" className={classes.choices}>
      {view === "chart" ? (
        <SegmentedControl
          size="xs"
          aria-label={t("skill_order.label")}
          value={order}
          onChange={(chosen) => onOrder(chosen as SkillOrder)}
          data={(["pressing", "category"] as const).map((value) => ({ value, label: t(`skill_order.${value}`) }))}
        />
      ) : (
        <span />
      )}
      <ViewSwitch view={view} onChange={onView} />
    </Group>
  );
}

interface SkillsSectionProps {
  personId: string;
  /** Another job to stand against; the job held when absent. */
  jobId: string | undefined;
  /** The earlier day whose knowledge is shown; today's when absent. */
  asKnownOn: string | undefined;
  /** Whose evidence is open, as the address says. */
  competencyId: string | undefined;
  onCompetency: (competencyId: string | undefined) => void;
  actions: ReactNode;
}

function useGrowth({ personId, jobId, asKnownOn }: SkillsSectionProps) {
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
  const history = useGrowthHistory(personId, asKnownOn === undefined);
  return {
    growth,
    today: asKnownOn && now.data ? levelsToday(now.data) : null,
    histories: levelHistories(asKnownOn ? undefined : history.data),
  };
}

export function SkillsSection(props: SkillsSectionProps) {
  const { t } = useTranslation();
  const open = (line: SkillLine) => props.onCompetency(line.competency_id);
  const [view, setView] = useLocalStorage<View>({ key: "espalier.skills.view", defaultValue: "chart" });
  const [order, setOrder] = useLocalStorage<SkillOrder>({ key: "espalier.skills.order", defaultValue: "pressing" });
  const { growth, today, histories } = useGrowth(props);
  const hasLines = (data: Growth) => data.assessed.length + data.not_assessed.length + data.further.length > 0;
  return (
    // As tall as what will come, so that the needs below do not jump away.
    <Loaded query={growth} skeleton={<Skeleton height={760} radius="lg" />}>
      {(data) => (
        <Stack gap="lg">
          <Section
            title={data.job_title ? t("growth.against", { job: data.job_title }) : t("growth.skills")}
            actions={props.actions}
            flush
          >
            {data.job_id ? <SkillsSummary growth={data} /> : null}
            {hasLines(data) ? (
              <>
                <Choices view={view} onView={setView} order={order} onOrder={setOrder} />
                {view === "chart" ? (
                  <SkillBranches groups={skillGroups(data, order)} histories={histories} today={today} onOpen={open} />
                ) : (
                  <SkillsTable
                    lines={[...data.assessed, ...data.not_assessed]}
                    onOpen={open}
                    today={today}
                    histories={histories}
                  />
                )}
              </>
            ) : (
              <EmptyState icon={IconBriefcaseOff} title={t("growth.empty")} text={t("growth.empty_text")} />
            )}
          </Section>
          <EvidenceDrawer
            personId={props.personId}
            competency={
              skillGroups(data, "pressing")
                .flatMap((group) => group.lines)
                .find((line) => line.competency_id === props.competencyId) ?? null
            }
            openSources={data.open_sources}
            asKnownOn={props.asKnownOn}
            onClose={() => props.onCompetency(undefined)}
          />
        </Stack>
      )}
    </Loaded>
  );
}
