// SPDX-License-Identifier: Apache-2.0
// Templates of reviews: what a review asks, on which scale, and how its rating comes about.
import { Badge, Group } from "@mantine/core";
import { IconPlus, IconTemplate } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { Panel } from "@/ui/section";

type Line = components["schemas"]["ReviewTemplateLine"];

function useColumns(): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "name",
      header: t("review_template_field.name"),
      cell: (line) => (
        <Group gap="xs">
          <TextLink to="/review-templates/$reviewTemplateId" params={{ reviewTemplateId: line.id }} fw={560}>
            {line.name}
          </TextLink>
          {line.is_retired ? (
            <Badge variant="outline" color="gray">
              {t("review_template.is_retired")}
            </Badge>
          ) : null}
        </Group>
      ),
      sortBy: (line) => line.name,
    },
    {
      key: "sections",
      header: t("review_template_field.sections"),
      align: "right",
      cell: (line) => format.number(line.sections),
      sortBy: (line) => line.sections,
    },
    {
      key: "cycles",
      header: t("place.review_cycles"),
      align: "right",
      cell: (line) => format.number(line.cycles),
      sortBy: (line) => line.cycles,
    },
  ];
}

function NewButton() {
  const { t } = useTranslation();
  return (
    <ButtonLink to="/review-templates/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t("review_template.new")}
    </ButtonLink>
  );
}

function Templates() {
  const { t } = useTranslation();
  const columns = useColumns();
  const query = api.useQuery("get", "/api/v1/review-templates");
  return (
    <Page>
      <PageHeader
        title={t("place.review_templates")}
        subtitle={t("review_template.subtitle")}
        actions={<NewButton />}
      />
      <Panel>
        <Loaded query={query} skeleton={<RowsSkeleton rows={4} />}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState
                icon={IconTemplate}
                title={t("review_template.list_empty")}
                text={t("review_template.list_empty_text")}
              >
                <NewButton />
              </EmptyState>
            ) : (
              <DataTable
                label={t("place.review_templates")}
                columns={columns}
                rows={items}
                rowKey={(line) => line.id}
              />
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

export function ReviewTemplatesPage() {
  return (
    <Permitted to="reviews.manage">
      <Templates />
    </Permitted>
  );
}
