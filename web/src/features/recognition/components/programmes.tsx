// SPDX-License-Identifier: Apache-2.0
// Recognition programmes: the one that runs with what it came to, those to come and those past.
import { Badge, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { IconConfetti, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Panel, Section } from "@/ui/section";
import { ProgrammeForm } from "./programme-form";
import classes from "./recognition.module.css";

type View = components["schemas"]["ProgrammeView"];

function Spending({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const read = api.useQuery("get", "/api/v1/recognition-programmes/{recognition_programme_id}", {
    params: { path: { recognition_programme_id: id } },
  });
  return (
    <Loaded query={read}>
      {({ spending, recognition_programme: { budget } }) =>
        spending ? (
          <Stack gap="xs">
            <Facts
              facts={[
                { label: t("programme.granted"), value: format.number(spending.points_granted) },
                {
                  label: t("programme.given"),
                  value: [
                    format.number(spending.points_given),
                    spending.points_waiting > 0 ? t("programme.waiting", { count: spending.points_waiting }) : "",
                  ]
                    .filter(Boolean)
                    .join(" · "),
                },
                {
                  label: t("programme.worth"),
                  value: [
                    format.amount(spending.worth),
                    budget === null ? "" : t("programme.of_budget", { amount: format.amount(budget) }),
                  ]
                    .filter(Boolean)
                    .join(" "),
                },
              ]}
            />
            {budget ? (
              <Progress
                value={Math.min(100, (spending.worth / budget) * 100)}
                color={spending.worth > budget ? "red" : "leaf"}
                aria-label={t("programme.of_budget", { amount: format.amount(budget) })}
              />
            ) : null}
          </Stack>
        ) : null
      }
    </Loaded>
  );
}

function Rules({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { recognition_programme: one, extras } = view;
  const rules = [
    t(`programme.allowance_${one.allowance_period}`, { count: one.allowance }),
    t("programme.range", { least: one.least_points, most: one.most_points }),
    one.approval_above === null
      ? t("programme.no_approval")
      : t("programme.approval", { count: one.approval_above, name: view.budget_owner_name }),
    t("programme.value_of_point", { amount: format.amount(one.point_value) }),
    ...extras.map((extra) =>
      t(extra.unit_id ? "programme.extra_unit" : extra.job_id ? "programme.extra_job" : "programme.extra_managers", {
        name: extra.unit_name ?? extra.job_title,
        count: extra.points,
      }),
    ),
  ];
  return (
    <ul className={classes.rules}>
      {rules.map((rule) => (
        <li key={rule}>
          <Text size="sm">{rule}</Text>
        </li>
      ))}
    </ul>
  );
}

export function Programmes() {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, setOpened] = useState<View | "new" | null>(null);
  const programmes = api.useQuery("get", "/api/v1/recognition-programmes");
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened("new")}>
      {t("programme.add")}
    </Button>
  );
  return (
    <Stack>
      <Group justify="flex-end">{add}</Group>
      <Loaded query={programmes}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <EmptyState icon={IconConfetti} title={t("programme.none")} text={t("programme.none_text")} />
            </Panel>
          ) : (
            items.map((view) => {
              const { id, name, starts_on, ends_on } = view.recognition_programme;
              return (
                <Section
                  key={id}
                  title={name}
                  description={
                    <Group gap="xs" component="span">
                      {format.period(starts_on, ends_on)}
                      {view.is_running ? <Badge variant="light">{t("programme.running")}</Badge> : null}
                    </Group>
                  }
                  actions={
                    <Button size="compact-sm" variant="default" onClick={() => setOpened(view)}>
                      {t("action.edit")}
                    </Button>
                  }
                >
                  <Rules view={view} />
                  <Spending id={id} />
                </Section>
              );
            })
          )
        }
      </Loaded>
      {opened ? <ProgrammeForm view={opened === "new" ? null : opened} onClose={() => setOpened(null)} /> : null}
    </Stack>
  );
}
