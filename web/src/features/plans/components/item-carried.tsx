// SPDX-License-Identifier: Apache-2.0
// The item that this one goes on from, and the one that goes on from it.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";
import type { ItemPart } from "./item-section";

interface LineProps {
  link: components["schemas"]["ItemLink"];
  /** What is said before the link. */
  words: string;
}

function Line({ link, words }: LineProps) {
  return (
    <Text size="sm" c="dimmed">
      {words}{" "}
      <TextLink
        to="/plans/$planId"
        params={{ planId: link.plan_id }}
        search={{ item: link.plan_item_id }}
        size="sm"
        underline="always"
      >
        {link.title}
      </TextLink>
    </Text>
  );
}

export function ItemCarried({ view, item: { carried_from, carried_to } }: ItemPart) {
  const { t } = useTranslation();
  const isHere = (link: { plan_id: string }) => link.plan_id === view.plan.id;
  if (!carried_from && !carried_to) return null;
  return (
    <Stack gap={2}>
      {carried_from ? (
        <Line
          link={carried_from}
          words={t(isHere(carried_from) ? "carry.replaces" : "carry.came_from", { plan: carried_from.plan_title })}
        />
      ) : null}
      {carried_to ? (
        <Line
          link={carried_to}
          words={t(isHere(carried_to) ? "carry.replaced_by" : "carry.went_to", { plan: carried_to.plan_title })}
        />
      ) : null}
    </Stack>
  );
}
