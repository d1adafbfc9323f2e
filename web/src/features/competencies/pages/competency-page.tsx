// SPDX-License-Identifier: Apache-2.0
// What a competency means and which behaviour shows each of its levels.
import { Group, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { headline } from "@/lib/names";
import { useFormat } from "@/ui/format";
import { JobLinks } from "@/ui/job-links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { CompetencyActions } from "../components/competency-actions";
import { FrameworkStateBadge } from "../components/framework-state";
import { SourcesLinks } from "../components/sources-links";
import { FrameworkLink } from "../components/ways-back";
import classes from "./competency-page.module.css";

const route = getRouteApi("/signed-in/competencies/$competencyId");

export function CompetencyPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { competencyId } = route.useParams();
  const competency = api.useQuery("get", "/api/v1/competencies/{competency_id}", {
    params: { path: { competency_id: competencyId } },
  });
  return (
    <Page width="reading">
      <Loaded query={competency}>
        {({ competency: data, framework, scale, required_by }) => (
          <>
            <PageHeader
              eyebrow={
                <Group gap="xs">
                  <FrameworkLink {...framework} />· {headline(data.category)}
                  {data.is_retired ? <FrameworkStateBadge state="retired" /> : null}
                  {framework.state === "draft" ? <FrameworkStateBadge state="draft" /> : null}
                </Group>
              }
              title={data.name}
              subtitle={data.definition}
              actions={
                <>
                  <SourcesLinks competencyId={competencyId} />
                  {framework.state === "retired" || data.is_retired ? null : (
                    <CompetencyActions competency={data} requiredBy={required_by.length} />
                  )}
                </>
              }
            />
            <Section title={t("competency.levels")} description={t("competency.levels_text")}>
              <ol className={classes.levels}>
                {scale.levels.map((level) => (
                  <li key={level.level}>
                    <span className={classes.number}>{format.level(level.level)}</span>
                    <Stack gap={4}>
                      <Text fw={600}>{level.name}</Text>
                      <Text size="sm" c="dimmed">
                        {level.description}
                      </Text>
                      {data.indicators.some((indicators) => indicators.level === level.level) ? null : (
                        <Text size="sm" fs="italic" c="dimmed">
                          {t("competency.not_described")}
                        </Text>
                      )}
                      <ul>
                        {data.indicators
                          .filter((indicators) => indicators.level === level.level)
                          .flatMap((indicators) => indicators.behaviours)
                          .map((behaviour) => (
                            <li key={behaviour}>{behaviour}</li>
                          ))}
                      </ul>
                    </Stack>
                  </li>
                ))}
              </ol>
            </Section>
            {required_by.length > 0 ? (
              <Text size="sm" mt="lg">
                {t("competency.required_by")} <JobLinks jobs={required_by} />
              </Text>
            ) : null}
            {framework.attribution ? (
              <Text size="xs" c="dimmed" mt="md">
                {framework.attribution}
              </Text>
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}
