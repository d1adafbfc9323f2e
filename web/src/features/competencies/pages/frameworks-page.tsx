// SPDX-License-Identifier: Apache-2.0
// Every framework with its competencies by category; large ones open on a page of their own.
import { Group, Stack, Text } from "@mantine/core";
import { IconBinaryTree2, IconPlus, IconRuler2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { headline } from "@/lib/names";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel, Section } from "@/ui/section";
import { FrameworkStateBadge } from "../components/framework-state";
import classes from "./frameworks-page.module.css";

type Framework = components["schemas"]["FrameworkSummary"];

/** Up to so many competencies are listed here; beyond, reading them takes a page of its own. */
const listed = 120;

function Competencies({ framework }: { framework: Framework }) {
  const detail = api.useQuery("get", "/api/v1/frameworks/{framework_id}", {
    params: { path: { framework_id: framework.id } },
  });
  return (
    <Loaded query={detail}>
      {({ framework: { description }, categories }) => (
        <>
          {description ? (
            <Text size="sm" c="dimmed" mb="md" maw={720}>
              {description}
            </Text>
          ) : null}
          <div className={classes.categories}>
            {categories.map((category) => (
              <section key={category.name} className={classes.category}>
                <Text component="h3" fw={600} size="sm" mb={6}>
                  {headline(category.name)}
                </Text>
                <ul>
                  {category.competencies
                    .filter((competency) => !competency.is_retired)
                    .map((competency) => (
                      <li key={competency.id}>
                        <TextLink to="/competencies/$competencyId" params={{ competencyId: competency.id }} size="sm">
                          {competency.name}
                        </TextLink>
                      </li>
                    ))}
                </ul>
              </section>
            ))}
          </div>
        </>
      )}
    </Loaded>
  );
}

function FrameworkSection({ framework }: { framework: Framework }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { competencies: count, edition, state } = framework;
  return (
    <Section
      title={framework.name}
      description={
        <Group gap="xs">
          {state === "approved" ? null : <FrameworkStateBadge state={state} />}
          {[
            edition && t("framework.edition", { edition }),
            t("framework.size", { count, number: format.number(count) }),
          ]
            .filter(Boolean)
            .join(" ")}
        </Group>
      }
      actions={
        <ButtonLink
          to="/frameworks/$frameworkId"
          params={{ frameworkId: framework.id }}
          variant="light"
          size="sm"
          aria-label={t("framework.open_of", { name: framework.name })}
        >
          {t("framework.open")}
        </ButtonLink>
      }
    >
      {state !== "retired" && count > 0 && count <= listed ? <Competencies framework={framework} /> : null}
      {framework.attribution ? (
        <Text size="xs" c="dimmed" mt="md">
          {framework.attribution} {framework.licence}
        </Text>
      ) : null}
    </Section>
  );
}

function NewFramework() {
  const { t } = useTranslation();
  return (
    <ButtonLink to="/frameworks/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t("framework.new")}
    </ButtonLink>
  );
}

export function FrameworksPage() {
  const { t } = useTranslation();
  const mayManage = useCan("frameworks.manage");
  const frameworks = api.useQuery("get", "/api/v1/frameworks", { params: { query: { limit: 200 } } });
  return (
    <Page>
      <PageHeader
        title={t("place.competencies")}
        subtitle={t("framework.subtitle")}
        actions={
          <>
            <ButtonLink to="/proficiency" variant="subtle">
              {t("proficiency.title")}
            </ButtonLink>
            <ButtonLink to="/scales" variant="default" leftSection={<IconRuler2 size={16} aria-hidden />}>
              {t("scale.title")}
            </ButtonLink>
            {mayManage ? <NewFramework /> : null}
          </>
        }
      />
      <Loaded query={frameworks}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <EmptyState icon={IconBinaryTree2} title={t("framework.empty")} text={t("framework.empty_text")}>
                {mayManage ? <NewFramework /> : null}
              </EmptyState>
            </Panel>
          ) : (
            <Stack gap="lg">
              {items.map((framework) => (
                <FrameworkSection key={framework.id} framework={framework} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
