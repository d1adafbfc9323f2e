// SPDX-License-Identifier: Apache-2.0
// One framework: what it says of itself, its state and what may follow, and its competencies.
import { Alert, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconBinaryTree2, IconPencil, IconPlus, IconSearch } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { FrameworkActions } from "../components/framework-actions";
import { FrameworkCategories, matching } from "../components/framework-categories";
import { FrameworkStateBadge } from "../components/framework-state";
import { CompetenciesLink } from "../components/ways-back";

const route = getRouteApi("/signed-in/frameworks/$frameworkId");

function AddCompetency({ frameworkId }: { frameworkId: string }) {
  const { t } = useTranslation();
  return (
    <ButtonLink
      to="/frameworks/$frameworkId/competencies/new"
      params={{ frameworkId }}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t("framework.add_competency")}
    </ButtonLink>
  );
}

function Content({ content }: { content: components["schemas"]["FrameworkContent"] }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const mayManage = useCan("frameworks.manage");
  const { framework, categories } = content;
  const mayAdd = mayManage && framework.state !== "retired";
  const isEmpty = categories.length === 0;
  return (
    <>
      <PageHeader
        eyebrow={
          <Group gap="xs">
            <CompetenciesLink />
            <FrameworkStateBadge state={framework.state} />
          </Group>
        }
        title={framework.name}
        subtitle={
          <>
            {framework.description} {framework.edition ? t("framework.edition", { edition: framework.edition }) : null}
          </>
        }
        actions={<FrameworkActions framework={framework} isEmpty={isEmpty} />}
      />
      <Stack gap="lg">
        {framework.state === "draft" && mayManage ? (
          <Alert color="clay" variant="light" icon={<IconPencil />} title={t("framework.draft_title")}>
            {t("framework.draft_text")}
          </Alert>
        ) : null}
        {isEmpty ? (
          <Panel>
            <EmptyState
              icon={IconBinaryTree2}
              title={t("framework.no_competency")}
              text={t("framework.no_competency_text")}
            >
              {mayAdd ? <AddCompetency frameworkId={framework.id} /> : null}
            </EmptyState>
          </Panel>
        ) : (
          <>
            <Group justify="space-between" align="flex-end">
              <TextInput
                type="search"
                aria-label={t("framework.search")}
                placeholder={t("framework.search")}
                leftSection={<IconSearch size={16} aria-hidden />}
                w={{ base: "100%", xs: 320 }}
                value={words}
                onChange={(event) => setWords(event.currentTarget.value)}
              />
              {mayAdd ? <AddCompetency frameworkId={framework.id} /> : null}
            </Group>
            <FrameworkCategories content={content} categories={matching(categories, words)} mayAdd={mayAdd} />
          </>
        )}
        {framework.attribution || framework.licence ? (
          <Text size="xs" c="dimmed">
            {framework.attribution} {framework.licence}
          </Text>
        ) : null}
      </Stack>
    </>
  );
}

export function FrameworkPage() {
  const { frameworkId } = route.useParams();
  const content = api.useQuery("get", "/api/v1/frameworks/{framework_id}", {
    params: { path: { framework_id: frameworkId } },
  });
  return (
    <Page>
      <Loaded query={content}>{(data) => <Content content={data} />}</Loaded>
    </Page>
  );
}
