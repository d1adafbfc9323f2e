// SPDX-License-Identifier: Apache-2.0
// What the catalogue has for a need or a plan item: best first, each with why; and why other offerings are not among them.
import { Badge, Button, Collapse, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "./format";
import { TextLink } from "./links";
import classes from "./recommended-offerings.module.css";
import { WhyRecommended } from "./why-recommended";

type Schemas = components["schemas"];
type Recommendation = Schemas["Recommendation"];

function useShortWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ offering, from_level, to_level }: Recommendation) =>
    [
      offering.is_microlearning ? t("offering.microlearning") : t(`method.${offering.method}`),
      to_level === null
        ? ""
        : from_level === null
          ? t("offering.to_level", { to: format.level(to_level) })
          : t("offering.from_to", { from: format.level(from_level), to: format.level(to_level) }),
      offering.hours === null
        ? ""
        : offering.hours < 1
          ? t("offering.minutes_of", { minutes: format.number(60 * offering.hours) })
          : t("offering.hours_of", { hours: format.number(offering.hours, 1) }),
      offering.direct_cost === null
        ? ""
        : offering.direct_cost === 0
          ? t("offering.no_cost")
          : format.amount(offering.direct_cost),
    ]
      .filter(Boolean)
      .join(" · ");
}

function OneRecommendation({ one, action }: { one: Recommendation; action?: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useShortWords();
  const [opened, { toggle }] = useDisclosure(false);
  const { offering } = one;
  return (
    <li className={classes.line}>
      <div className={classes.row}>
        <div className={classes.words}>
          <TextLink to="/catalogue/$offeringId" params={{ offeringId: offering.id }} size="sm" fw={600}>
            {offering.title}
          </TextLink>
          <Text size="xs" c="dimmed">
            {words(one)}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Badge variant="light" color="leaf" className={classes.score}>
            {t("recommended.fits", { percent: format.percent(one.score) })}
          </Badge>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-expanded={opened}
            aria-label={t("recommended.why_of", { title: offering.title })}
            onClick={toggle}
          >
            {t("recommended.why")}
          </Button>
          {action}
        </Group>
      </div>
      <Collapse expanded={opened}>{opened ? <WhyRecommended of={one} /> : null}</Collapse>
    </li>
  );
}

function NotAmongThem({ all }: { all: Schemas["NotRecommended"][] }) {
  const { t } = useTranslation();
  if (all.length === 0) return null;
  return (
    <details>
      <Text component="summary" size="xs" c="dimmed">
        {t("recommended.others", { count: all.length })}
      </Text>
      <ul className={classes.others}>
        {all.map((one) => (
          <li key={one.id}>
            <Text size="xs" c="dimmed">
              {one.title}: {one.bar === null ? t("recommended.does_not_lift") : t(`offering_bar.${one.bar}`)}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface RecommendedOfferingsProps {
  found: Schemas["Recommendations"];
  /** What can be done with one, beside reading it. */
  action?: (one: Recommendation) => ReactNode;
}

export function RecommendedOfferings({ found, action }: RecommendedOfferingsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      {found.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("recommended.nothing")}{" "}
          <TextLink
            size="sm"
            underline="always"
            to="/catalogue"
            search={{ show: "published", ...(found.competency_id && { competency: found.competency_id }) }}
          >
            {t("recommended.look")}
          </TextLink>
        </Text>
      ) : (
        <ul className={classes.list} aria-label={t("recommended.for", { name: found.name })}>
          {found.items.map((one) => (
            <OneRecommendation key={one.offering.id} one={one} action={action?.(one)} />
          ))}
        </ul>
      )}
      <NotAmongThem all={found.not_recommended} />
    </Stack>
  );
}
