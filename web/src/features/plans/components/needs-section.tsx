// SPDX-License-Identifier: Apache-2.0
// A person's learning needs: open ones first by priority, what was met, dismissed or merged below, and the question that declares one.
import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconSeeding } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { declareNeed } from "@/lib/hashes";
import { EmptyState } from "@/ui/empty-state";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { useOpenedByHash } from "@/ui/use-opened-by-hash";
import { stands } from "../need-stands";
import { DeclareNeed } from "./declare-need";
import { DismissNeed } from "./dismiss-need";
import { NeedCard } from "./need-card";
import classes from "./needs-section.module.css";

/** The most pressing; of forty nobody reads more at once. */
const firstShown = 15;

export function NeedsSection({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const [declaring, { open, close }] = useDisclosure(false);
  useOpenedByHash(declareNeed, open);
  // Here and not in its row, which goes elsewhere as soon as it is dismissed.
  const [dismissed, setDismissed] = useState<components["schemas"]["NeedView"] | null>(null);
  const [isWhole, { open: showAll }] = useDisclosure(false);
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
      flush
    >
      <Loaded query={needs}>
        {({ items }) => {
          const standing = items.filter(stands);
          const shown = isWhole ? standing : standing.slice(0, firstShown);
          const settled = items.filter((need) => !stands(need));
          return (
            <>
              {standing.length === 0 ? (
                <EmptyState icon={IconSeeding} title={t("needs.empty")} text={t("needs.empty_text")}>
                  <Button variant="default" onClick={open}>
                    {t("needs.declare")}
                  </Button>
                </EmptyState>
              ) : (
                shown.map((need) => (
                  <NeedCard
                    key={need.id}
                    need={need}
                    others={items}
                    mayPlan={plans.data?.may_write ?? false}
                    onDismiss={setDismissed}
                  />
                ))
              )}
              {standing.length > shown.length ? (
                <Button variant="subtle" mx="md" my="xs" onClick={showAll}>
                  {t("needs.all", { count: standing.length - shown.length })}
                </Button>
              ) : null}
              {settled.length > 0 ? (
                <details className={classes.settled}>
                  <Text component="summary" size="sm" c="dimmed">
                    {t("needs.settled", { count: settled.length })}
                  </Text>
                  {settled.map((need) => (
                    <NeedCard key={need.id} need={need} others={items} mayPlan={false} onDismiss={setDismissed} />
                  ))}
                </details>
              ) : null}
            </>
          );
        }}
      </Loaded>
      {dismissed ? <DismissNeed need={dismissed} onClose={() => setDismissed(null)} /> : null}
      {declaring ? <DeclareNeed personId={personId} onClose={close} /> : null}
    </Section>
  );
}
