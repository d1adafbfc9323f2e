// SPDX-License-Identifier: Apache-2.0
// An offering among others: what it is, what it develops, and how useful it was.
import { Badge, Group, Stack, Text } from "@mantine/core";
import { IconStarFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { useOfferingWords } from "../use-offering-words";
import classes from "./offering-card.module.css";

type Line = components["schemas"]["OfferingLine"];

export function UsefulnessMark({ usefulness }: { usefulness: components["schemas"]["Usefulness"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (usefulness.mean === null) return null;
  const mean = format.number(usefulness.mean, 1);
  return (
    <Group gap={4} wrap="nowrap" className={classes.useful}>
      <IconStarFilled size={14} aria-hidden />
      <Text size="sm" component="span">
        {t("offering.useful", { mean, count: usefulness.ratings })}
      </Text>
    </Group>
  );
}

const shownCompetencies = 3;

export function OfferingCard({ offering }: { offering: Line }) {
  const { t } = useTranslation();
  const words = useOfferingWords();
  const { competencies } = offering;
  return (
    <li className={classes.card}>
      <Stack gap={6}>
        <Text size="xs" c="dimmed">
          {words.say(offering)}
        </Text>
        <TextLink to="/catalogue/$offeringId" params={{ offeringId: offering.id }} fw={620} className={classes.title}>
          {offering.title}
        </TextLink>
        {offering.summary ? (
          <Text size="sm" lineClamp={3}>
            {offering.summary}
          </Text>
        ) : null}
      </Stack>
      <Stack gap={6}>
        {competencies.length > 0 ? (
          <Group gap={6}>
            {competencies.slice(0, shownCompetencies).map((one) => (
              <Badge key={one.competency_id} color="leaf" variant="light" className={classes.competency}>
                {one.name}: {words.levels(one.from_level, one.to_level)}
              </Badge>
            ))}
            {competencies.length > shownCompetencies ? (
              <Text size="xs" c="dimmed">
                {t("offering.more_competencies", { count: competencies.length - shownCompetencies })}
              </Text>
            ) : null}
          </Group>
        ) : null}
        <UsefulnessMark usefulness={offering.usefulness} />
      </Stack>
    </li>
  );
}
