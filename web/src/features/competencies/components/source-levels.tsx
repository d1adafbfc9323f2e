// SPDX-License-Identifier: Apache-2.0
// What surveys, reviews, 360° and tests say about one competency of a person side by side, and why they disagree.
import { Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { LevelBar } from "@/ui/level-bar";
import { Loaded } from "@/ui/loaded";
import classes from "./source-levels.module.css";

type Schemas = components["schemas"];
type Sources = Schemas["SourcesOfPerson"];
type Source = Schemas["SourceLevel"];
type Disagreement = Schemas["Disagreement"];

const daysAMonth = 30.44;

function useWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const name = (source: Source["source"]) => t(`source.${source}`);
  const months = (days: number) => t("sources.months", { count: Math.round(days / daysAMonth) });
  return {
    name,
    said: (one: Source) =>
      [
        t("evidence.pieces", { count: one.pieces }),
        one.lowest === one.highest
          ? null
          : t("sources.between", { low: format.level(one.lowest), high: format.level(one.highest) }),
        t("sources.newest", { day: format.date(one.newest_on) }),
        t("sources.share", { share: format.percent(one.share) }),
      ]
        .filter(Boolean)
        .join(" · "),
    why: ({ kind, source, other, steps, days }: Disagreement) =>
      t(`disagreement.${kind}`, {
        source: name(source),
        other: other === null ? "" : name(other),
        steps: format.number(steps ?? 0, 1),
        months: months(days ?? 0),
      }),
  };
}

function SourceLine({ one, sources }: { one: Source; sources: Sources }) {
  const format = useFormat();
  const words = useWords();
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={560}>
          {words.name(one.source)}
        </Text>
        <Text size="sm" fw={600}>
          {format.level(one.level)}
        </Text>
      </Group>
      <LevelBar
        level={one.level}
        required={sources.required_level}
        lowest={sources.scale_lowest}
        highest={sources.scale_highest}
      />
      <Text size="xs" c="dimmed">
        {words.said(one)}
      </Text>
    </li>
  );
}

function Shown({ sources }: { sources: Sources }) {
  const { t } = useTranslation();
  const words = useWords();
  if (sources.sources.length === 0) return null;
  return (
    <Stack gap="sm" component="section" aria-label={t("sources.title")}>
      <Title order={3} fz="md">
        {t("sources.title")}
      </Title>
      <ul className={classes.sources}>
        {sources.sources.map((one) => (
          <SourceLine key={one.source} one={one} sources={sources} />
        ))}
      </ul>
      {sources.disagreements.length > 0 ? (
        <div>
          <Text size="sm" fw={560} mb={4}>
            {t("sources.why")}
          </Text>
          <ul className={classes.why}>
            {sources.disagreements.map((one) => (
              <Text key={`${one.kind} ${one.source}`} component="li" size="sm">
                {words.why(one)}
              </Text>
            ))}
          </ul>
        </div>
      ) : sources.sources.length > 1 ? (
        <Text size="sm" c="dimmed">
          {t("sources.agree")}
        </Text>
      ) : null}
    </Stack>
  );
}

interface SourceLevelsProps {
  personId: string;
  competencyId: string;
  asKnownOn: string | undefined;
}

export function SourceLevels({ personId, competencyId, asKnownOn }: SourceLevelsProps) {
  const sources = api.useQuery("get", "/api/v1/people/{person_id}/competencies/{competency_id}/sources", {
    params: {
      path: { person_id: personId, competency_id: competencyId },
      query: asKnownOn ? { as_known_on: asKnownOn } : {},
    },
  });
  return <Loaded query={sources}>{(data) => <Shown sources={data} />}</Loaded>;
}
