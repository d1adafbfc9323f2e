// SPDX-License-Identifier: Apache-2.0
// The sections of the sheet that one writes, in the order of the template.
import { Text, Title } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { useReviewParts } from "../review-parts";
import { type Item, type Section as SectionOf, sectionsFor, type View } from "../sheet-values";
import { GivenRating } from "./given-rating";
import { ItemField, type SheetProps } from "./item-field";
import classes from "./review.module.css";
import { useSectionTitle } from "./use-section-words";

type Overall = components["schemas"]["OverallRating"];

interface SectionsProps extends SheetProps {
  view: View;
  overall: Overall | null;
}

interface OneProps extends SectionsProps {
  section: SectionOf;
  items: readonly Item[];
}

function Questions({ view, content, onChange, faults }: OneProps) {
  const { i18n } = useTranslation();
  const { Questions: Part } = useReviewParts();
  const form = api.useQuery(
    "get",
    "/api/v1/reviews/{review_id}/questions",
    { params: { path: { review_id: view.id }, query: { language: i18n.language } } },
    { refetchOnWindowFocus: false },
  );
  return (
    <Loaded query={form}>
      {(asked) => (
        <Part
          form={asked}
          answers={content.questions}
          onAnswers={(questions) => onChange({ ...content, questions })}
          missing={new Set([...faults.keys()].map((key) => key.split("/").at(-1) ?? ""))}
        />
      )}
    </Loaded>
  );
}

function useDescription() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ section, party }: OneProps) => {
    const isHidden = party === "manager" && (section.is_hidden_from_employee || section.kind === "potential");
    return [
      section.help,
      section.weight > 0 ? t("review.weighs", { share: format.percent(section.weight / 100) }) : "",
      isHidden ? t("review.hidden") : "",
    ]
      .filter(Boolean)
      .join(" ");
  };
}

function One(props: OneProps) {
  const title = useSectionTitle()(props.section);
  const description = useDescription()(props);
  const heading = useId();
  const fields = props.items.map((item) => <ItemField key={item.key} {...props} item={item} />);
  if (props.section.kind === "one_question")
    return (
      <section aria-labelledby={heading} className={classes.one}>
        <Title order={2} id={heading}>
          {title}
        </Title>
        {description ? <Text c="dimmed">{description}</Text> : null}
        {fields}
      </section>
    );
  return (
    <Section title={title} description={description || undefined}>
      {props.section.kind === "questions" ? <Questions {...props} /> : fields}
      {props.section.kind === "overall" && props.party === "manager" ? <GivenRating {...props} /> : null}
    </Section>
  );
}

export function SheetSections(props: SectionsProps) {
  return sectionsFor(props.form, props.view.items, props.party).map(({ section, items }) => (
    <One key={section.kind} {...props} section={section} items={items} />
  ));
}
