// SPDX-License-Identifier: Apache-2.0
// The scales that competencies are rated in, each with its levels in words.
import { Stack, Text } from "@mantine/core";
import { IconPlus, IconRuler2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel, Section } from "@/ui/section";
import { CompetenciesLink } from "../components/ways-back";
import classes from "./competency-page.module.css";

export function ScalesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const mayManage = useCan("frameworks.manage");
  const scales = api.useQuery("get", "/api/v1/scales", { params: { query: { limit: 200 } } });
  const add = mayManage ? (
    <ButtonLink to="/scales/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t("scale.new")}
    </ButtonLink>
  ) : null;
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<CompetenciesLink />}
        title={t("scale.title")}
        subtitle={t("scale.subtitle")}
        actions={add}
      />
      <Loaded query={scales}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <EmptyState icon={IconRuler2} title={t("scale.empty")} text={t("scale.empty_text")}>
                {add}
              </EmptyState>
            </Panel>
          ) : (
            <Stack gap="lg">
              {items.map((scale) => (
                <Section
                  key={scale.id}
                  title={scale.name}
                  description={scale.code}
                  actions={
                    mayManage ? (
                      <ButtonLink
                        to="/scales/$scaleId"
                        params={{ scaleId: scale.id }}
                        variant="light"
                        size="sm"
                        aria-label={t("scale.change_of", { name: scale.name })}
                      >
                        {t("action.edit")}
                      </ButtonLink>
                    ) : null
                  }
                >
                  <ol className={classes.levels}>
                    {scale.levels.map((level) => (
                      <li key={level.level}>
                        <span className={classes.number}>{format.level(level.level)}</span>
                        <Stack gap={2}>
                          <Text fw={600}>{level.name}</Text>
                          <Text size="sm" c="dimmed">
                            {level.description}
                          </Text>
                        </Stack>
                      </li>
                    ))}
                  </ol>
                </Section>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
