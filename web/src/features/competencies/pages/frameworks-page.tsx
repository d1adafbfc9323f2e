// SPDX-License-Identifier: Apache-2.0
// Every framework with its competencies by category.
import { Stack, Text } from "@mantine/core";
import { IconBinaryTree2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel, Section } from "@/ui/section";
import classes from "./frameworks-page.module.css";

type Framework = components["schemas"]["FrameworkSummary"];

function FrameworkSection({ framework }: { framework: Framework }) {
  const { t } = useTranslation();
  const detail = api.useQuery("get", "/api/v1/frameworks/{framework_id}", {
    params: { path: { framework_id: framework.id } },
  });
  return (
    <Section
      title={framework.name}
      description={[
        detail.data?.framework.description,
        framework.edition && t("framework.edition", { edition: framework.edition }),
      ]
        .filter(Boolean)
        .join(" ")}
    >
      <Loaded query={detail}>
        {({ categories }) => (
          <div className={classes.categories}>
            {categories.map((category) => (
              <section key={category.name} className={classes.category}>
                <Text component="h3" fw={600} size="sm" mb={6}>
                  {category.name}
                </Text>
                <ul>
                  {category.competencies.map((competency) => (
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
        )}
      </Loaded>
      {framework.attribution ? (
        <Text size="xs" c="dimmed" mt="md">
          {framework.attribution} {framework.licence}
        </Text>
      ) : null}
    </Section>
  );
}

export function FrameworksPage() {
  const { t } = useTranslation();
  const frameworks = api.useQuery("get", "/api/v1/frameworks");
  return (
    <Page>
      <PageHeader title={t("place.competencies")} subtitle={t("framework.subtitle")} />
      <Loaded query={frameworks}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <EmptyState icon={IconBinaryTree2} title={t("framework.empty")} text={t("framework.empty_text")} />
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
