// SPDX-License-Identifier: Apache-2.0
// What is asked for and why; and what has happened to it since.
import { Anchor, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Fact, Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { useHoursWords } from "@/ui/use-hours-words";
import classes from "./request.module.css";

type View = components["schemas"]["TrainingRequestView"];

export function RequestFacts({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const hours = useHoursWords();
  const { request, cost, plan_id, plan_item_title } = view;
  const facts: Fact[] = [
    { label: t("request.when"), value: format.period(request.starts_on, request.ends_on) },
    { label: t("request.where"), value: request.place ?? t("request.online") },
    { label: t("request.hours"), value: hours(request) },
    ...(cost ? [{ label: t("request.hours_spent"), value: hours(cost) }] : []),
    ...(request.link
      ? [
          {
            label: t("option.link"),
            value: (
              <Anchor href={request.link} target="_blank" rel="noreferrer" size="sm">
                {URL.canParse(request.link) ? new URL(request.link).host : request.link} {t("request.new_tab")}
              </Anchor>
            ),
          },
        ]
      : []),
    ...(plan_id && request.plan_item_id
      ? [
          {
            label: t("request.plan_item"),
            value: (
              <TextLink
                to="/plans/$planId"
                params={{ planId: plan_id }}
                search={{ item: request.plan_item_id }}
                size="sm"
              >
                {plan_item_title}
              </TextLink>
            ),
          },
        ]
      : []),
    { label: t("request.purpose"), value: request.purpose, wide: true },
    { label: t("request.expected_benefit"), value: request.expected_benefit, wide: true },
  ];
  return (
    <Section title={t("request.what")}>
      <Facts facts={facts} />
    </Section>
  );
}

const answerers = ["manager", "learning_team", "budget_holder"] as const;

/** What each step is called; of an agreement, whose answer it was: they come in this order each time it is asked. */
function namesOf(steps: View["steps"]) {
  let answers = 0;
  return steps.map(({ kind }) => {
    if (kind === "asked") answers = 0;
    return kind === "agreed" ? (`agreed_${answerers[answers++] ?? "budget_holder"}` as const) : kind;
  });
}

export function RequestSteps({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = namesOf(view.steps);
  return (
    <Section title={t("item_part.events")}>
      <ol className={classes.steps}>
        {view.steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
          <li key={place}>
            <Text size="sm">
              {t(`request_step.${words[place] ?? "asked"}`, {
                name: step.by_name ?? "–",
                date: format.instant(step.at),
              })}
            </Text>
            {step.comment ? (
              <Text size="sm" c="dimmed">
                {step.comment}
              </Text>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

export function RequestReviews({ view }: { view: View }) {
  const { t } = useTranslation();
  if (view.reviews.length === 0) return null;
  return (
    <Section title={t("request.reviews")}>
      <Stack>
        {view.reviews.map((review) => (
          <Stack key={review.reviewer} gap={4}>
            <Text size="sm" fw={560}>
              {t(`reviewer.${review.reviewer}`, { name: review.by_name ?? "–" })}: {t(`rating.${review.rating as 1}`)} (
              {t("request.of_five", { rating: review.rating })})
            </Text>
            <Text size="sm">{review.changed}</Text>
            {review.advice ? (
              <Text size="sm" c="dimmed">
                {t("request.advice_given", { words: review.advice })}
              </Text>
            ) : null}
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
