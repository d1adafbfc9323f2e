// SPDX-License-Identifier: Apache-2.0
// Question by question, section by section: agreement as bars beside each other, everything else by how it was answered.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DataTable } from "@/ui/data-table";
import { Section } from "@/ui/section";
import type { QuestionResult, Results } from "../use-results";
import { EnpsDistribution, EnpsParts } from "./results-enps";
import { ChosenValues, MeanOf, RowsChosen } from "./results-values";
import { ScoreKey } from "./score-bar";
import { useScoreColumns } from "./use-score-columns";

const isText = ({ kind }: QuestionResult) => kind === "long_text" || kind === "short_text" || kind === "date";

/** Its answers are a table, which reaches the edges. */
const isTable = ({ kind, enps }: QuestionResult) => enps === null && kind !== "number";

/** One after another, those of one section together. */
function sections(questions: readonly QuestionResult[]): { title: string; questions: QuestionResult[] }[] {
  const found: { title: string; questions: QuestionResult[] }[] = [];
  for (const question of questions.filter((one) => !isText(one))) {
    const last = found.at(-1);
    if (last?.title === question.section) last.questions.push(question);
    else found.push({ title: question.section, questions: [question] });
  }
  return found;
}

function Answers({ question }: { question: QuestionResult }) {
  if (question.enps)
    return (
      <Stack>
        <EnpsParts question={question} />
        <EnpsDistribution question={question} />
      </Stack>
    );
  if (question.rows.length > 0) return <RowsChosen question={question} />;
  if (question.kind === "number") return <MeanOf question={question} />;
  return <ChosenValues question={question} />;
}

function Agreements({ questions, results, title }: { questions: QuestionResult[]; results: Results; title: string }) {
  const { t } = useTranslation();
  const themes = new Map(results.factors.map((factor) => [factor.key, factor.name]));
  const columns = useScoreColumns<QuestionResult>({
    header: t("results.question"),
    nameOf: (question) => question.text,
    note: (question) => {
      const theme = question.factor_key ? themes.get(question.factor_key) : undefined;
      const notes = [theme, question.is_reversed ? t("results.reversed") : undefined].filter(Boolean);
      return notes.length > 0 ? (
        <Text size="xs" c="dimmed">
          {notes.join(" · ")}
        </Text>
      ) : null;
    },
    scoreOf: (question) => question.agreement,
    results,
  });
  return (
    <Section title={title} flush actions={<ScoreKey />}>
      <DataTable label={title} columns={columns} rows={questions} rowKey={(question) => question.key} />
    </Section>
  );
}

export function ResultsQuestions({ results }: { results: Results }) {
  const { t } = useTranslation();
  return (
    <>
      {sections(results.questions).map(({ title, questions }) => {
        const agreements = questions.filter((question) => question.agreement);
        const others = questions.filter((question) => !question.agreement);
        return (
          <Stack key={questions[0]?.key} gap="lg">
            {others.map((question) => (
              <Section
                key={question.key}
                title={question.text}
                description={t("results.answers_count", { count: question.answers })}
                flush={question.answers > 0 && isTable(question)}
              >
                {question.answers > 0 ? <Answers question={question} /> : <Text c="dimmed">{t("results.nobody")}</Text>}
              </Section>
            ))}
            {agreements.length > 0 ? (
              <Agreements questions={agreements} results={results} title={title || t("results.agreement")} />
            ) : null}
          </Stack>
        );
      })}
    </>
  );
}
