// SPDX-License-Identifier: Apache-2.0
// What years of service are worth, and the words that go with them.
import { Button, Group } from "@mantine/core";
import { IconCake, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { AnniversaryForm } from "./anniversary-form";

type Rule = components["schemas"]["AnniversaryRule"];
function useColumns(onChange: (rule: Rule) => void): Column<Rule>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const remove = api.useMutation("delete", "/api/v1/anniversary-rules/{anniversary_rule_id}", {
    meta: { done: t("anniversary.removed") },
  });
  return [
    { key: "years", header: t("anniversary.years"), cell: (rule) => format.number(rule.years), align: "right" },
    { key: "points", header: t("anniversary.points"), cell: (rule) => format.number(rule.points), align: "right" },
    { key: "message", header: t("anniversary.message"), cell: (rule) => rule.message },
    {
      key: "moves",
      header: t("action.edit"),
      headerHidden: true,
      cell: (rule) => (
        <Group gap={4} justify="flex-end" wrap="nowrap">
          <Button size="compact-sm" variant="default" onClick={() => onChange(rule)}>
            {t("action.edit")}
          </Button>
          <ConfirmButton
            size="compact-sm"
            variant="subtle"
            color="red"
            question={t("anniversary.remove_question")}
            consequence={t("anniversary.remove_text")}
            confirm={t("action.remove")}
            onConfirm={() => remove.mutate({ params: { path: { anniversary_rule_id: rule.id } } })}
          >
            {t("action.remove")}
          </ConfirmButton>
        </Group>
      ),
      align: "right",
    },
  ];
}

export function AnniversaryRules() {
  const { t } = useTranslation();
  const rules = api.useQuery("get", "/api/v1/anniversary-rules");
  const [opened, setOpened] = useState<Rule | "new" | null>(null);
  const columns = useColumns(setOpened);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened("new")}>
      {t("anniversary.add")}
    </Button>
  );
  return (
    <Section title={t("anniversary.rules")} description={t("anniversary.rules_text")} actions={add} flush>
      <Loaded query={rules}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconCake} title={t("anniversary.none")} text={t("anniversary.none_text")} />
          ) : (
            <DataTable label={t("anniversary.rules")} columns={columns} rows={items} rowKey={(rule) => rule.id} />
          )
        }
      </Loaded>
      {opened ? <AnniversaryForm rule={opened === "new" ? null : opened} onClose={() => setOpened(null)} /> : null}
    </Section>
  );
}
