// SPDX-License-Identifier: Apache-2.0
// The skills of a team: whose people, which competencies, and the matrix or, on a phone, a list.
import { Group, SegmentedControl, Stack, Switch } from "@mantine/core";
import { IconChartDots3, IconSearchOff } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { SearchInput } from "@/ui/search-input";
import { Section, SectionFilters } from "@/ui/section";
import { useOnPhone } from "@/ui/use-on-phone";
import { filterColumns, type MatrixSorting, sortPeople } from "../skill-cells";
import { type MorePages, usePeoplePages } from "../use-people-pages";
import { PeoplePages } from "./people-pages";
import { SkillLegend } from "./skill-mark";
import { SkillsList } from "./skills-list";
import { SkillsMatrix, type SkillsMatrixProps } from "./skills-matrix";

type Reach = components["schemas"]["TeamReach"];
type Skills = components["schemas"]["TeamSkills"];

interface ShownProps {
  skills: Skills;
  query: MorePages;
  onOpen: SkillsMatrixProps["onOpen"];
}

function ShownSkills({ skills, query, onOpen }: ShownProps) {
  const { t } = useTranslation();
  const isNarrow = useOnPhone();
  const [sorting, setSorting] = useState<MatrixSorting>({ key: "name", descending: false });
  const [text, setText] = useState("");
  const [onlyThin, setOnlyThin] = useState(false);
  const rows = sortPeople(skills.items, sorting);
  const { page, isAwaited, turn } = usePeoplePages(rows, skills.people, query, sorting);
  const columns = filterColumns(skills.competencies, { text, onlyThin });
  const sort = (key: string) => {
    turn(0);
    setSorting((before) => ({ key, descending: before.key === key ? !before.descending : key !== "name" }));
  };
  return (
    <>
      <SectionFilters>
        <Stack gap="md">
          <Group gap="lg">
            <SearchInput
              label={t("team_skills.find")}
              search={undefined}
              onSearch={(found) => setText(found ?? "")}
              w={{ base: "100%", xs: 280 }}
            />
            <Switch
              label={t("team_skills.only_thin")}
              checked={onlyThin}
              onChange={(event) => setOnlyThin(event.currentTarget.checked)}
            />
          </Group>
          <SkillLegend />
        </Stack>
      </SectionFilters>
      {columns.length === 0 ? (
        <EmptyState icon={IconSearchOff} title={t("team_skills.none_found")} text={t("team_skills.none_found_text")} />
      ) : isAwaited ? (
        <RowsSkeleton rows={8} />
      ) : isNarrow ? (
        <SkillsList columns={columns} rows={page.rows} onOpen={onOpen} />
      ) : (
        <SkillsMatrix columns={columns} rows={page.rows} sorting={sorting} onSort={sort} onOpen={onOpen} />
      )}
      <PeoplePages
        page={page}
        people={skills.people}
        loaded={skills.items.length}
        isAwaited={isAwaited}
        onTurn={turn}
      />
    </>
  );
}

interface TeamSkillsProps {
  managerId: string;
  onOpen: SkillsMatrixProps["onOpen"];
}

export function TeamSkills({ managerId, onOpen }: TeamSkillsProps) {
  const { t, i18n } = useTranslation();
  const [reach, setReach] = useState<Reach>("reports");
  const skills = api.useInfiniteQuery(
    "get",
    "/api/v1/people/{person_id}/team-skills",
    { params: { path: { person_id: managerId }, query: { reach, limit: 200, language: i18n.language } } },
    { ...paged, placeholderData: keepPreviousData },
  );
  return (
    <Section
      title={t("team_skills.title")}
      description={t("team_skills.text")}
      actions={
        <SegmentedControl
          aria-label={t("team_skills.reach")}
          data={[
            { value: "reports", label: t("team_skills.reports") },
            { value: "everybody", label: t("team_skills.everybody") },
          ]}
          value={reach}
          onChange={(value) => setReach(value as Reach)}
        />
      }
      flush
    >
      <Loaded query={skills}>
        {({ pages: [first, ...others] }) =>
          !first || first.competencies.length === 0 ? (
            <EmptyState icon={IconChartDots3} title={t("team_skills.empty")} text={t("team_skills.empty_text")}>
              <ButtonLink to="/jobs" variant="light">
                {t("team_skills.see_jobs")}
              </ButtonLink>
            </EmptyState>
          ) : (
            <ShownSkills
              key={reach}
              skills={{ ...first, items: [...first.items, ...others.flatMap((page) => page.items)] }}
              query={skills}
              onOpen={onOpen}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
