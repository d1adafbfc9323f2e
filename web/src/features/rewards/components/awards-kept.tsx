// SPDX-License-Identifier: Apache-2.0
// Awards as the people team keeps them: calling one, changing it while it is open, taking it back.
import { Button, Group } from "@mantine/core";
import { IconPlus, IconTrophy } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { PagedTable } from "@/ui/paged-table";
import { Section } from "@/ui/section";
import { AwardForm } from "./award-form";
import { AwardStageBadge } from "./state-badges";

type AwardLine = components["schemas"]["AwardLine"];

function ChangeAward({ id, onClose }: { id: string; onClose: () => void }) {
  const award = api.useQuery("get", "/api/v1/awards/{award_id}", { params: { path: { award_id: id } } });
  return award.data ? <AwardForm view={award.data} onClose={onClose} /> : null;
}

function Moves({ line, onChange }: { line: AwardLine; onChange: () => void }) {
  const { t } = useTranslation();
  const remove = api.useMutation("delete", "/api/v1/awards/{award_id}", { meta: { done: t("award.removed") } });
  if (line.stage === "decided") return null;
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t("action.edit")}: ${line.award.name}`}
        onClick={onChange}
      >
        {t("action.edit")}
      </Button>
      {line.nominations_count === 0 ? (
        <ConfirmButton
          size="compact-sm"
          variant="subtle"
          color="red"
          question={t("award.remove_question")}
          consequence={t("award.remove_text")}
          confirm={t("action.remove")}
          onConfirm={() => remove.mutate({ params: { path: { award_id: line.award.id } } })}
        >
          {t("action.remove")}
        </ConfirmButton>
      ) : null}
    </Group>
  );
}

function useColumns(onChange: (id: string) => void): Column<AwardLine>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "name",
      header: t("award.name"),
      cell: ({ award }) => (
        <TextLink to="/awards/$awardId" params={{ awardId: award.id }} fw={560} size="sm">
          {award.name}
        </TextLink>
      ),
    },
    {
      key: "days",
      header: t("award.all_nominations"),
      cell: ({ award }) => format.period(award.nominations_from, award.nominations_until),
    },
    { key: "stage", header: t("redemption.state"), cell: ({ stage }) => <AwardStageBadge stage={stage} /> },
    {
      key: "count",
      header: t("award.nominations_number"),
      cell: (line) => format.number(line.nominations_count),
      align: "right",
    },
    {
      key: "moves",
      header: t("action.edit"),
      headerHidden: true,
      cell: (line) => <Moves line={line} onChange={() => onChange(line.award.id)} />,
      align: "right",
    },
  ];
}

export function AwardsKept() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const columns = useColumns(setOpened);
  const awards = api.useInfiniteQuery("get", "/api/v1/awards", { params: { query: { limit: 50 } } }, paged);
  const call = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened("new")}>
      {t("award.call")}
    </Button>
  );
  return (
    <Section title={t("reward_programme.awards")} description={t("reward_programme.awards_text")} actions={call} flush>
      <PagedTable
        query={awards}
        label={t("reward_programme.awards")}
        columns={columns}
        rowKey={({ award }) => award.id}
        empty={<EmptyState icon={IconTrophy} title={t("award.none")} text={t("award.none_text")} />}
      />
      {opened === "new" ? <AwardForm view={null} onClose={() => setOpened(null)} /> : null}
      {opened && opened !== "new" ? <ChangeAward id={opened} onClose={() => setOpened(null)} /> : null}
    </Section>
  );
}
