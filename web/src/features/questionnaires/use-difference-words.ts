// SPDX-License-Identifier: Apache-2.0
// Says a difference between two versions of a questionnaire: what differs, and what each has, as its authors read it.
import { useTranslation } from "react-i18next";
import { type Condition, type Content, type Question, textIn, type Wordings } from "./content";
import type { Difference, Field } from "./differences";
import { useLanguageNames } from "./use-language-names";

const questionsOf = (content: Content) => content.sections.flatMap((section) => section.questions);
const sectionOf = (content: Content, key: string | undefined) => content.sections.find((one) => one.key === key);
const questionOf = (content: Content, key: string | undefined) => questionsOf(content).find((one) => one.key === key);

/** Fields that the editor calls by another name than the document. */
const otherNames = { is_of_job: "of_job", factor_key: "factor", competency_ids: "competencies" } as const;

/** Under which name the editor's texts have a field. */
function nameIn(field: Field, isOfSection: boolean) {
  if (isOfSection && (field === "title" || field === "introduction")) return `section_${field}` as const;
  return field in otherNames
    ? otherNames[field as keyof typeof otherNames]
    : (field as Exclude<Field, keyof typeof otherNames>);
}

export function useDifferenceWords() {
  const { t } = useTranslation();
  const nameOf = useLanguageNames();

  const label = (difference: Difference, contents: readonly Content[]): string => {
    const { section, question, field, language } = difference;
    const words = (find: (content: Content) => Wordings | undefined) =>
      contents.map((content) => textIn(find(content) ?? [], content.languages[0] ?? "en")).find(Boolean);
    const part = question
      ? (words((content) => questionOf(content, question)?.text) ?? t("questionnaire.no_text"))
      : section
        ? (words((content) => sectionOf(content, section)?.title) ?? t("questionnaire.edit_section"))
        : null;
    const name = t(`questionnaire.${nameIn(field, section !== undefined)}`);
    const said = language ? t("questionnaire.in_language", { label: name, language: nameOf(language) }) : name;
    return part ? `${part}: ${said}` : said;
  };

  const condition = (content: Content, { question_key, comparison, option_keys, number }: Condition): string => {
    const main = content.languages[0] ?? "en";
    const asked = questionOf(content, question_key);
    const options = option_keys.map((key) => textIn(asked?.options.find((one) => one.key === key)?.label ?? [], main));
    const against = number === null ? options.join(", ") : String(number);
    return `${textIn(asked?.text ?? [], main)} ${t(`comparison.${comparison}`)} ${against}`.trim();
  };

  const place = (content: Content, { section, question }: Difference): string => {
    const at = content.sections.findIndex(
      (one) => one.key === section || one.questions.some((it) => it.key === question),
    );
    const number = t("questionnaire.section_number", { number: at + 1 });
    if (!question) return number;
    return `${number}, ${(content.sections[at]?.questions.findIndex((one) => one.key === question) ?? -1) + 1}`;
  };

  /** What this version has there; empty where it has nothing. */
  const value = (content: Content, difference: Difference): string => {
    const { section, question, field, language } = difference;
    const part = question ? questionOf(content, question) : section ? sectionOf(content, section) : content;
    if (!part) return "";
    const main = content.languages[0] ?? "en";
    if (field === "place") return place(content, difference);
    const found = part[field as keyof typeof part] as unknown;
    if (language) return textIn((found ?? []) as Wordings, language);
    switch (field) {
      case "kind":
        return t(`question_kind.${found as Question["kind"]}`);
      case "condition_match":
        return t(`condition_match.${found as Question["condition_match"]}`);
      case "conditions":
        return (found as Condition[]).map((one) => condition(content, one)).join("\n");
      case "options":
      case "rows":
        return (found as Question["rows"]).map((one) => textIn(one.label, main)).join(", ");
      case "factors":
        return (found as Content["factors"]).map((one) => textIn(one.name, main)).join(", ");
      case "factor_key":
        return textIn(content.factors.find((one) => one.key === found)?.name ?? [], main);
      case "answered_by":
        return (found as NonNullable<Content["sections"][0]>["answered_by"])
          .map((one) => t(`rater_group.${one}`))
          .join(", ");
      case "read_by":
        return (found as NonNullable<Content["sections"][0]>["read_by"])
          .map((one) => t(`answer_reader.${one}`))
          .join(", ");
      case "languages":
        return (found as string[]).map(nameOf).join(", ");
      case "competency_ids":
        return String((found as string[]).length);
      default:
        if (typeof found === "boolean") return t(found ? "settings.is_so" : "settings.is_not_so");
        return found === null || Array.isArray(found) ? "" : String(found);
    }
  };

  return { label, value };
}
