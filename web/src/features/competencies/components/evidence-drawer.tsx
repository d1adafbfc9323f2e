// SPDX-License-Identifier: Apache-2.0
// Why this level: the estimate, how it is made, and each piece of evidence with the weight it has; and a place to add one.
import { Badge, Divider, Drawer, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { useFormat } from "@/ui/format";
import { LevelBar } from "@/ui/level-bar";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { ThreadButton } from "@/ui/thread-button";
import { useGrowthHistory } from "../level-history";
import { EvidencePiece } from "./evidence-piece";
import { GiveEvidence } from "./give-evidence";
import { LevelCourse } from "./level-course";
import { SourceLevels } from "./source-levels";

type Source = components["schemas"]["EvidenceSource"];

interface EvidenceDrawerProps {
  personId: string;
  /** Whose evidence is shown; null while closed. */
  competency: { competency_id: string; name: string; required_level: number | null } | null;
  openSources: readonly Source[];
  /** The earlier day whose knowledge is shown; nothing can be changed then. */
  asKnownOn: string | undefined;
  onClose: () => void;
}

export function EvidenceDrawer({ personId, competency, openSources, asKnownOn, onClose }: EvidenceDrawerProps) {
  return (
    <Drawer opened={competency !== null} onClose={onClose} title={competency?.name}>
      {competency ? (
        <Estimate
          personId={personId}
          competencyId={competency.competency_id}
          required={competency.required_level}
          openSources={openSources}
          asKnownOn={asKnownOn}
        />
      ) : null}
    </Drawer>
  );
}

interface EstimateProps {
  personId: string;
  competencyId: string;
  required: number | null;
  openSources: readonly Source[];
  asKnownOn: string | undefined;
}

function Estimate({ personId, competencyId, required, openSources, asKnownOn }: EstimateProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const seesGroups = useCan("needs.read_summary");
  const estimate = api.useQuery("get", "/api/v1/people/{person_id}/competencies/{competency_id}/proficiency", {
    params: {
      path: { person_id: personId, competency_id: competencyId },
      query: asKnownOn ? { as_known_on: asKnownOn } : {},
    },
  });
  const history = useGrowthHistory(personId, asKnownOn === undefined);
  const line = history.data?.lines.find((one) => one.competency_id === competencyId);
  return (
    <Loaded query={estimate}>
      {({ proficiency, pieces, scale_lowest, scale_highest, competency_name }) => (
        <Stack gap="lg">
          {asKnownOn ? (
            <Badge variant="light" color="clay">
              {t("known_on.title", { date: format.date(asKnownOn) })}
            </Badge>
          ) : null}
          <Stack gap={6}>
            <Group justify="space-between">
              <Text size="xl" fw={640}>
                {proficiency
                  ? t("level.of", { level: format.level(proficiency.level), maximum: format.level(scale_highest) })
                  : t("level.unknown")}
              </Text>
              {required === null ? null : (
                <Text size="sm" c="dimmed">
                  {t("level.required", { level: format.level(required) })}
                </Text>
              )}
            </Group>
            <LevelBar
              level={proficiency?.level ?? null}
              required={required}
              lowest={scale_lowest}
              highest={scale_highest}
            />
            {proficiency ? (
              <Text size="sm" c="dimmed">
                {t("evidence.summary", {
                  confidence: format.percent(proficiency.confidence),
                  pieces: t("evidence.pieces", { count: proficiency.pieces }),
                  sources: t("evidence.sources", { count: proficiency.sources }),
                })}
              </Text>
            ) : null}
            <Group gap="md">
              <TextLink to="/competencies/$competencyId" params={{ competencyId }} size="sm">
                {t("evidence.meaning")}
              </TextLink>
              {seesGroups ? (
                <TextLink
                  to="/competencies/$competencyId/sources"
                  params={{ competencyId }}
                  search={{ by: "unit" }}
                  size="sm"
                >
                  {t("sources.by_group")}
                </TextLink>
              ) : null}
            </Group>
            <div>
              <ThreadButton start={{ competency_id: competencyId, person_id: personId }} name={competency_name} />
            </div>
          </Stack>
          <SourceLevels personId={personId} competencyId={competencyId} asKnownOn={asKnownOn} />
          {line && history.data ? (
            <LevelCourse days={history.data.days} line={line} required={required} pieces={pieces} />
          ) : null}
          <Text size="sm" c="dimmed">
            {t("evidence.how")}{" "}
            <TextLink to="/proficiency" size="sm" underline="always">
              {t("proficiency.title")}
            </TextLink>
          </Text>
          <Divider />
          {pieces.length === 0 ? <Text size="sm">{t("evidence.none")}</Text> : null}
          <Stack gap="md" component="ul" p={0} m={0}>
            {pieces.map((piece) => (
              <EvidencePiece
                key={piece.evidence.id}
                piece={piece}
                lowest={scale_lowest}
                highest={scale_highest}
                find={(id) => pieces.find((one) => one.evidence.id === id)?.evidence}
                mayChange={asKnownOn === undefined}
              />
            ))}
          </Stack>
          {openSources.length > 0 && asKnownOn === undefined ? (
            <GiveEvidence
              personId={personId}
              competencyId={competencyId}
              sources={openSources}
              lowest={scale_lowest}
              highest={scale_highest}
            />
          ) : null}
        </Stack>
      )}
    </Loaded>
  );
}
