// SPDX-License-Identifier: Apache-2.0
// The competencies of a framework by category, with what each means; where levels are not described yet, it says so.
import { Badge, Group, Stack, Text } from "@mantine/core";
import { IconListSearch, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { headline } from "@/lib/names";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink, TextLink } from "@/ui/links";
import { Panel, Section } from "@/ui/section";
import classes from "./framework-categories.module.css";

type Category = components["schemas"]["Category"];
type Competency = components["schemas"]["Competency"];

/** The categories with those competencies whose name, code or definition holds the words. */
export function matching(categories: readonly Category[], words: string): Category[] {
  const wanted = words.trim().toLocaleLowerCase();
  if (wanted === "") return [...categories];
  const holds = ({ name, code, definition }: Competency) =>
    [name, code, definition].some((text) => text.toLocaleLowerCase().includes(wanted));
  return categories
    .map((category) => ({ ...category, competencies: category.competencies.filter(holds) }))
    .filter((category) => category.competencies.length > 0);
}

function Row({ competency, levels }: { competency: Competency; levels: number | undefined }) {
  const { t } = useTranslation();
  return (
    <li>
      <Group gap="xs" className={classes.name}>
        <TextLink to="/competencies/$competencyId" params={{ competencyId: competency.id }} fw={560}>
          {competency.name}
        </TextLink>
        {competency.is_retired ? (
          <Badge variant="light" color="gray">
            {t("framework_state.retired")}
          </Badge>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed" className={classes.definition}>
        {competency.definition}
      </Text>
      {levels !== undefined && competency.indicators.length < levels ? (
        <Text size="xs" className={classes.open}>
          {t("framework.described", { described: competency.indicators.length, count: levels })}
        </Text>
      ) : null}
    </li>
  );
}

interface FrameworkCategoriesProps {
  content: components["schemas"]["FrameworkContent"];
  categories: readonly Category[];
  mayAdd: boolean;
}

export function FrameworkCategories({ content, categories, mayAdd }: FrameworkCategoriesProps) {
  const { t } = useTranslation();
  const levelsOf = new Map(content.scales.map((scale) => [scale.id, scale.levels.length]));
  if (categories.length === 0) {
    return (
      <Panel>
        <EmptyState
          icon={IconListSearch}
          title={t("framework.nothing_found")}
          text={t("framework.nothing_found_text")}
        />
      </Panel>
    );
  }
  return (
    <Stack gap="lg">
      {categories.length > 1 ? (
        <nav aria-label={t("framework.categories")} className={classes.categories}>
          {categories.map(({ name, competencies }, place) => (
            <a key={name} href={`#category-${place}`}>
              {headline(name)} <span>{competencies.length}</span>
            </a>
          ))}
        </nav>
      ) : null}
      {categories.map((category, place) => (
        <Section
          key={category.name}
          id={`category-${place}`}
          title={headline(category.name)}
          actions={
            mayAdd ? (
              <ButtonLink
                to="/frameworks/$frameworkId/competencies/new"
                params={{ frameworkId: content.framework.id }}
                search={{ category: category.name }}
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPlus size={14} aria-hidden />}
                aria-label={t("framework.add_competency_to", { category: category.name })}
              >
                {t("framework.add")}
              </ButtonLink>
            ) : null
          }
        >
          <ul className={classes.list}>
            {category.competencies.map((competency) => (
              <Row key={competency.id} competency={competency} levels={levelsOf.get(competency.scale_id)} />
            ))}
          </ul>
        </Section>
      ))}
    </Stack>
  );
}
