// SPDX-License-Identifier: Apache-2.0
// One offering: what it is, what it develops against where the reader stands, for whom it is, what comes before, and how
// useful others found it at work.
import { Alert, Badge, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { LevelBar } from "@/ui/level-bar";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Markdown } from "@/ui/markdown/markdown";
import { Page, PageHeader } from "@/ui/page";
import { usePreferredForm } from "@/ui/preferred-form";
import { Section } from "@/ui/section";
import { WhyRecommended } from "@/ui/why-recommended";
import classes from "../components/offering-card.module.css";
import { OfferingMoves } from "../components/offering-moves";
import { Ratings } from "../components/ratings";
import { useOfferingWords } from "../use-offering-words";

type View = components["schemas"]["OfferingView"];

/** An offering has no files that its description could show. */
const noFile = () => null;

const route = getRouteApi("/signed-in/catalogue/$offeringId");

function Developed({ view }: { view: View }) {
  const { t } = useTranslation();
  const words = useOfferingWords();
  if (view.competencies.length === 0) return null;
  return (
    <Section title={t("offering.develops")} description={t("offering.develops_text")}>
      <Stack gap="md">
        {view.competencies.map((one) => (
          <div key={one.competency_id}>
            <Group justify="space-between" gap="xs">
              <TextLink
                to="/competencies/$competencyId"
                params={{ competencyId: one.competency_id }}
                size="sm"
                fw={560}
              >
                {one.name}
              </TextLink>
              <Text size="sm" c="dimmed">
                {words.levels(one.from_level, one.to_level)}
              </Text>
            </Group>
            <LevelBar
              level={one.own_level}
              required={one.to_level}
              lowest={one.scale_lowest}
              highest={one.scale_highest}
            />
          </div>
        ))}
      </Stack>
    </Section>
  );
}

function Others({ label, all }: { label: string; all: View["prerequisites"] }) {
  if (all.length === 0) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <ul className={classes.plain}>
        {all.map((one) => (
          <li key={one.id}>
            <TextLink to="/catalogue/$offeringId" params={{ offeringId: one.id }} size="sm">
              {one.title}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where it is among the best for one of the reader's needs, why. */
function Why({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation();
  const found =
    api.useQuery("get", "/api/v1/recommendations", { params: { query: usePreferredForm() } }).data?.items ?? [];
  const need = found.find(({ items }) => items.some(({ offering }) => offering.id === offeringId));
  const one = need?.items.find(({ offering }) => offering.id === offeringId);
  if (!need || !one) return null;
  return (
    <Section title={t("recommended.why_you", { name: need.name })}>
      <WhyRecommended of={one} />
    </Section>
  );
}

/** For whom it is, as one line. */
function useAudienceWords() {
  const { t } = useTranslation();
  return ({ units, jobs, offering }: View) =>
    [
      units.length > 0 ? t("offering.for_units", { units: units.map(({ name }) => name).join(", ") }) : "",
      jobs.length > 0 ? t("offering.for_jobs", { jobs: jobs.map(({ title }) => title).join(", ") }) : "",
      offering.least_months > 0 ? t("offering.after_months", { count: offering.least_months }) : "",
    ]
      .filter(Boolean)
      .join("; ") || t("offering.for_everybody");
}

function Terms({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useOfferingWords();
  const audience = useAudienceWords();
  const { offering } = view;
  const date = offering.review_on ? format.date(offering.review_on) : "–";
  return (
    <Section title={t("offering.terms")}>
      <Stack>
        <Facts
          facts={[
            { label: t("item.method"), value: t(`method.${offering.method}`) },
            { label: t("offering.giver"), value: t(`giver.${offering.giver}`) },
            { label: t("offering.hours"), value: words.hours(offering.hours) || t("offering.not_known") },
            { label: t("offering.cost"), value: words.cost(offering.direct_cost) || t("offering.not_known") },
            ...(offering.modality
              ? [{ label: t("offering.modality"), value: t(`modality.${offering.modality}`) }]
              : []),
            ...(offering.language ? [{ label: t("offering.language"), value: words.language(offering.language) }] : []),
            ...(offering.provider ? [{ label: t("offering.provider"), value: offering.provider }] : []),
            ...(view.owner_name ? [{ label: t("offering.owner"), value: view.owner_name }] : []),
            ...(view.may_change ? [{ label: t("offering.review_on"), value: date }] : []),
            ...(offering.source ? [{ label: t("offering.source"), value: offering.source }] : []),
            { label: t("offering.audience"), value: audience(view), wide: true },
          ]}
        />
        <Others label={t("offering.prerequisites")} all={view.prerequisites} />
        <Others label={t("offering.leads_to")} all={view.leads_to} />
        {view.responsibilities.length > 0 ? (
          <div>
            <Text size="sm" c="dimmed">
              {t("offering.responsibilities")}
            </Text>
            <ul className={classes.plain}>
              {view.responsibilities.map((one) => (
                <li key={one.id}>
                  <TextLink
                    to="/catalogue"
                    search={{ show: "published", job: one.job_id, responsibility: one.id }}
                    size="sm"
                  >
                    {one.title} ({one.job_title})
                  </TextLink>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </Stack>
    </Section>
  );
}

interface OfferingPageProps {
  /** Taking it up, which another part of the program knows. */
  Moves: ComponentType<{ offeringId: string; title: string; isPublished: boolean }>;
  /** What there is to work through. */
  Holds: ComponentType<{ offeringId: string }>;
}

function Offering({ view, Moves, Holds }: OfferingPageProps & { view: View }) {
  const { t } = useTranslation();
  const words = useOfferingWords();
  const { offering } = view;
  return (
    <>
      <PageHeader
        title={offering.title}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/catalogue" search={{ show: "published" }}>
              {t("place.catalogue")}
            </TextLink>
            {offering.state === "published" ? null : (
              <Badge color="gray">{t(`offering_state.${offering.state}`)}</Badge>
            )}
          </Group>
        }
        subtitle={words.say(offering)}
        actions={
          <>
            <OfferingMoves view={view} />
            <Moves offeringId={offering.id} title={offering.title} isPublished={offering.state === "published"} />
          </>
        }
      />
      <Stack gap="lg">
        {view.bar && !(view.may_change && offering.state === "draft") ? (
          <Alert color="gray">{t(`offering_bar.${view.bar}`)}</Alert>
        ) : null}
        <Section title={t("offering.about")}>
          <Stack gap="sm" align="flex-start">
            {offering.summary ? <Text>{offering.summary}</Text> : null}
            {offering.description ? <Markdown text={offering.description} address={noFile} /> : null}
            {offering.link ? (
              <a href={offering.link} target="_blank" rel="noreferrer" className={classes.link}>
                {t("offering.open_link")} <IconExternalLink size={16} aria-hidden />
              </a>
            ) : null}
          </Stack>
        </Section>
        <Holds offeringId={offering.id} />
        <Developed view={view} />
        <Why offeringId={offering.id} />
        <Terms view={view} />
        {offering.published_at ? <Ratings offering={offering} /> : null}
      </Stack>
    </>
  );
}

export function OfferingPage(props: OfferingPageProps) {
  const { offeringId } = route.useParams();
  const offering = api.useQuery("get", "/api/v1/offerings/{offering_id}", {
    params: { path: { offering_id: offeringId } },
  });
  return (
    <Page width="reading">
      <Loaded wholePage query={offering} skeleton={<Skeleton height={420} radius="lg" />}>
        {(view) => <Offering {...props} view={view} />}
      </Loaded>
    </Page>
  );
}
