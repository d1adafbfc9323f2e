// SPDX-License-Identifier: Apache-2.0
// Both parts beside each other, item by item; on a phone below each other.
import { Badge, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { LevelBar } from "@/ui/level-bar";
import { Section } from "@/ui/section";
import { useReviewParts } from "../review-parts";
import {
  answersIn,
  answerTo,
  type Item,
  isRated,
  type Party,
  type Section as SectionOf,
  type View,
} from "../sheet-values";
import { ItemFacts } from "./item-facts";
import { potentials } from "./points";
import classes from "./review.module.css";
import { useItemTitle, useSectionTitle } from "./use-section-words";

const parties: readonly Party[] = ["employee", "manager"];

type Sheet = View["sheets"][number];

function useRatingWords(view: View) {
  const { t } = useTranslation();
  const format = useFormat();
  return (item: Item, { rating, is_not_judged }: { rating: number | null; is_not_judged: boolean }) => {
    if (is_not_judged) return t("review.not_judged");
    if (rating === null) return null;
    if (item.section === "potential") return t(`potential.${potentials[rating - 1] ?? "medium"}`);
    if (item.section === "competencies")
      return t("level.of", { level: format.level(rating), maximum: format.level(item.highest_level ?? 5) });
    return `${rating} · ${view.form.scale[rating - 1]?.name ?? ""}`;
  };
}

function usePartyName(view: View) {
  const { t } = useTranslation();
  return (party: Party) =>
    view.party === party
      ? t("review.you")
      : party === "employee"
        ? view.person_name
        : (view.reviewer_name ?? t("review.no_reviewer"));
}

function Side({ view, sheet, item }: { view: View; sheet: Sheet; item: Item }) {
  const wordsOf = useRatingWords(view);
  const nameOf = usePartyName(view);
  const answer = answerTo(sheet.content, item.key);
  const words = isRated(item.section) ? wordsOf(item, answer) : null;
  return (
    <div className={classes.side}>
      <Text size="xs" c="dimmed">
        {nameOf(sheet.party)}
      </Text>
      {words ? <Text fw={560}>{words}</Text> : null}
      {item.section === "competencies" && answer.rating !== null ? (
        <LevelBar
          level={answer.rating}
          required={item.required_level}
          lowest={item.lowest_level ?? 1}
          highest={item.highest_level ?? 5}
        />
      ) : null}
      {answer.comment ? (
        <Text size="sm" mt={4} className={classes.comment}>
          {answer.comment}
        </Text>
      ) : null}
      {words || answer.comment ? null : <Text c="dimmed">–</Text>}
    </div>
  );
}

function Both({
  view,
  sheets,
  item,
  isTitled,
}: {
  view: View;
  sheets: readonly Sheet[];
  item: Item;
  isTitled: boolean;
}) {
  const { t } = useTranslation();
  const titleOf = useItemTitle();
  const [one, other] = sheets.map((sheet) => answerTo(sheet.content, item.key).rating);
  const isApart = typeof one === "number" && typeof other === "number" && Math.abs(one - other) >= 1;
  return (
    <div className={classes.item}>
      <Stack gap="xs">
        {isTitled ? (
          <Group gap="xs">
            <Text fw={620}>{titleOf(item)}</Text>
            {isApart ? (
              <Badge variant="light" color="clay">
                {t("review.seen_apart")}
              </Badge>
            ) : null}
          </Group>
        ) : null}
        <ItemFacts item={item} />
        <div className={classes.sides}>
          {sheets.map((sheet) => (
            <Side key={sheet.party} view={view} sheet={sheet} item={item} />
          ))}
        </div>
      </Stack>
    </div>
  );
}

function GivenQuestions({ view, sheets }: { view: View; sheets: readonly Sheet[] }) {
  const { i18n } = useTranslation();
  const nameOf = usePartyName(view);
  const { GivenAnswers } = useReviewParts();
  const form = api.useQuery("get", "/api/v1/reviews/{review_id}/questions", {
    params: { path: { review_id: view.id }, query: { language: i18n.language } },
  });
  const asked = form.data;
  if (!asked) return null;
  return (
    <div className={classes.sides}>
      {sheets.map((sheet) => (
        <div key={sheet.party} className={classes.side}>
          <Text size="xs" c="dimmed" mb={6}>
            {nameOf(sheet.party)}
          </Text>
          <GivenAnswers form={asked} answers={sheet.content.questions} />
        </div>
      ))}
    </div>
  );
}

function SectionSides({ view, section, sheets }: { view: View; section: SectionOf; sheets: readonly Sheet[] }) {
  const { t } = useTranslation();
  const title = useSectionTitle()(section);
  const isHidden = section.is_hidden_from_employee || section.kind === "potential";
  const answering = sheets.filter(
    ({ party }) => answersIn(section, party) && !(isHidden && party === "manager" && view.party === "employee"),
  );
  const items = view.items.filter((item) => item.section === section.kind);
  if (answering.length === 0 || (items.length === 0 && section.kind !== "questions")) return null;
  return (
    <Section title={title} description={isHidden && view.party !== "employee" ? t("review.hidden") : undefined}>
      {section.kind === "questions" ? <GivenQuestions view={view} sheets={answering} /> : null}
      {items.map((item) => (
        <Both key={item.key} view={view} sheets={answering} item={item} isTitled={item.title !== ""} />
      ))}
    </Section>
  );
}

export function TwoSides({ view }: { view: View }) {
  const sheets = parties.flatMap((party) => view.sheets.filter((sheet) => sheet.party === party));
  return view.form.sections.map((section) => (
    <SectionSides key={section.kind} view={view} section={section} sheets={sheets} />
  ));
}
