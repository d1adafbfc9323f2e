// SPDX-License-Identifier: Apache-2.0
// What the people who report to the reader said of a period, all on one page: the unread first, then the read, then who has
// not submitted.
import { Badge, Group, Stack, Text } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import type { EChartsCoreOption } from "echarts/core";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { ChartColors } from "@/ui/chart";
import { ChartOrTable } from "@/ui/chart-or-table";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { PersonLink } from "@/ui/person";
import { Panel, Section } from "@/ui/section";
import { Sparkline } from "@/ui/sparkline";
import { moodByPeriod } from "../check-in-values";
import { AgendaButton } from "./agenda-button";
import classes from "./check-in.module.css";
import { CheckInAnswers } from "./check-in-answers";
import { CheckInBody } from "./check-in-body";
import { CheckInsOff } from "./check-ins-off";
import { useMoodWord } from "./mood";
import { moodChart } from "./own-check-ins";
import { PeriodSteps } from "./period-steps";

type Schemas = components["schemas"];
type Member = Schemas["CheckInMember"];
type PeriodMood = ReturnType<typeof moodByPeriod>[number];

/** From the oldest known period to this one. */
function Course({ member }: { member: Member }) {
  const moods = [...member.earlier.map(({ mood }) => mood).reverse(), member.check_in?.check_in.mood ?? null];
  return moods.filter((mood) => mood !== null).length > 1 ? <Sparkline values={moods} lowest={1} highest={5} /> : null;
}

function Said({ member }: { member: Member }) {
  const { t } = useTranslation();
  const view = member.check_in;
  if (!view) return null;
  return (
    <Panel article>
      <Group justify="space-between" align="center" mb="md">
        <PersonLink id={member.person_id} name={member.name} />
        <Group gap="sm">
          <Course member={member} />
          {view.check_in.reviewed_at ? null : (
            <Badge variant="light" color="clay">
              {t("check_in.unread")}
            </Badge>
          )}
          <TextLink to="/check-ins/$checkInId" params={{ checkInId: view.check_in.id }} size="sm">
            {t("check_in.open")}
          </TextLink>
        </Group>
      </Group>
      <CheckInBody view={view} beside={(part) => <AgendaButton view={view} part={part} />} />
      <CheckInAnswers view={view} />
    </Panel>
  );
}

function Silent({ members }: { members: readonly Member[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (members.length === 0) return null;
  return (
    <Section title={t("check_in.not_submitted", { count: members.length })}>
      <Stack gap="sm">
        {members.map((member) => (
          <Group key={member.person_id} justify="space-between">
            <PersonLink
              id={member.person_id}
              name={member.name}
              size={28}
              detail={
                member.earlier[0]
                  ? t("check_in.last_one", { date: format.date(member.earlier[0].starts_on) })
                  : t("check_in.none_yet")
              }
            />
            <Course member={member} />
          </Group>
        ))}
      </Stack>
    </Section>
  );
}

function TeamMood({ members, period }: { members: readonly Member[]; period: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const word = useMoodWord();
  const rows = useMemo(() => moodByPeriod(members, period), [members, period]);
  const option = useCallback(
    (colors: ChartColors): EChartsCoreOption => moodChart(colors, rows, format.date, word),
    [rows, format, word],
  );
  const columns: Column<PeriodMood>[] = [
    { key: "period", header: t("check_in.period"), cell: (row) => format.date(row.starts_on) },
    { key: "submitted", header: t("check_in.submitted"), cell: (row) => row.submitted, align: "right" },
    {
      key: "mood",
      header: t("check_in.mean_mood"),
      cell: (row) => (row.mood === null ? "–" : format.number(row.mood, 1)),
      align: "right",
    },
  ];
  if (rows.filter(({ mood }) => mood !== null).length < 2) return null;
  return (
    <Section title={t("check_in.team_mood")} description={t("check_in.team_mood_text")}>
      <ChartOrTable
        label={t("check_in.team_mood")}
        height={200}
        option={option}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.starts_on}
      />
    </Section>
  );
}

export function TeamCheckIns() {
  const { t } = useTranslation();
  const [day, setDay] = useState<string | undefined>();
  const team = api.useQuery("get", "/api/v1/team-check-ins", { params: { query: day ? { day } : {} } });
  return (
    <Loaded query={team}>
      {({ is_on, period, earlier_starts_on, later_starts_on, items }) => {
        if (!is_on) return <CheckInsOff />;
        if (!period)
          return (
            <Panel>
              <EmptyState icon={IconUsersGroup} title={t("check_in.no_team")} />
            </Panel>
          );
        const said = items.filter(({ check_in }) => check_in !== null);
        const unreadFirst = [...said].sort(
          (a, b) =>
            Number(a.check_in?.check_in.reviewed_at !== null) - Number(b.check_in?.check_in.reviewed_at !== null),
        );
        return (
          <Stack gap="lg">
            <Group justify="space-between">
              <PeriodSteps period={period} earlier={earlier_starts_on} later={later_starts_on} onGo={setDay} />
              <Text size="sm" c="dimmed">
                {t("check_in.submitted_of", { submitted: said.length, people: items.length })}
              </Text>
            </Group>
            <TeamMood members={items} period={period.starts_on} />
            <div className={classes.team}>
              {unreadFirst.map((member) => (
                <Said key={member.person_id} member={member} />
              ))}
            </div>
            <Silent members={items.filter(({ check_in }) => check_in === null)} />
          </Stack>
        );
      }}
    </Loaded>
  );
}
