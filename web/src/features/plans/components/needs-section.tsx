// SPDX-License-Identifier: Apache-2.0
// A person's learning needs: open ones first by priority, what was met, dismissed or merged below, and the question that declares one.
import { Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconSeeding } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { EmptyState } from "@/ui/empty-state";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { stands } from "../need-stands";
import { DeclareNeed } from "./declare-need";
import { NeedCard } from "./need-card";

export function NeedsSection({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const [declaring, { open, close }] = useDisclosure(false);
  const plans = api.useQuery("get", "/api/v1/people/{person_id}/plans", { params: { path: { person_id: personId } } });
  const needs = api.useQuery("get", "/api/v1/people/{person_id}/needs", { params: { path: { person_id: personId } } });
  return (
    <Section
      title={t("needs.title")}
      description={t("needs.text")}
      actions={
        <Button size="sm" variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
          {t("needs.declare")}
        </Button>
      }
    >
      <Loaded query={needs}>
        {({ items }) => {
          const standing = items.filter(stands);
          const settled = items.filter((need) => !stands(need));
          return (
            <Stack gap="xs">
              {standing.length === 0 ? (
                <EmptyState icon={IconSeeding} title={t("needs.empty")} text={t("needs.empty_text")} />
              ) : (
                standing.map((need) => (
                  <NeedCard key={need.id} need={need} others={items} mayPlan={plans.data?.may_write ?? false} />
                ))
              )}
              {settled.length > 0 ? (
                <details>
                  <Text component="summary" size="sm" c="dimmed" style={{ cursor: "pointer" }}>
                    {t("needs.settled", { count: settled.length })}
                  </Text>
                  <Stack gap="xs" mt="md">
                    {settled.map((need) => (
                      <NeedCard key={need.id} need={need} others={items} mayPlan={false} />
                    ))}
                  </Stack>
                </details>
              ) : null}
            </Stack>
          );
        }}
      </Loaded>
      {declaring ? <DeclareNeed personId={personId} onClose={close} /> : null}
    </Section>
  );
}
