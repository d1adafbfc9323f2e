// SPDX-License-Identifier: Apache-2.0
// What somebody answered, to be read.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { type Answer, askedQuestions, type Form, type FormQuestion, isAnswered } from "../answering";

function useAnswerWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const labelsOf = (question: FormQuestion, keys: readonly (string | null)[]) =>
    question.options.filter(({ key }) => keys.includes(key)).map(({ label }) => label.text);
  const rowWords = (question: FormQuestion, row: Answer["rows"][number]) => {
    const competency = question.competencies.find((one) => one.competency_id === row.row_key);
    const name = competency?.name ?? question.rows.find((one) => one.key === row.row_key)?.label.text ?? "";
    const said = row.cannot_judge
      ? t("form.cannot_judge")
      : row.level === null
        ? labelsOf(question, [row.option_key]).join()
        : format.level(row.level);
    return `${name}: ${said}`;
  };
  return (question: FormQuestion, answer: Answer | undefined): string[] => {
    if (!isAnswered(answer)) return ["–"];
    if (answer.cannot_judge) return [t("form.cannot_judge")];
    if (answer.rows.length > 0) return answer.rows.map((row) => rowWords(question, row));
    if (answer.option_keys.length > 0) return labelsOf(question, answer.option_keys);
    if (answer.date !== null) return [format.date(answer.date)];
    return [answer.text ?? format.number(answer.number ?? 0, 2)];
  };
}

export function GivenAnswers({ form, answers }: { form: Form; answers: readonly Answer[] }) {
  const wordsOf = useAnswerWords();
  return (
    <Stack gap="sm">
      {askedQuestions(form, answers).map(({ question, answer }) => (
        <div key={question.key}>
          <Text size="sm" c="dimmed" lang={question.text.language ?? undefined}>
            {question.text.text}
          </Text>
          {wordsOf(question, answer).map((words) => (
            <Text key={words} size="sm" style={{ whiteSpace: "pre-line" }}>
              {words}
            </Text>
          ))}
        </div>
      ))}
    </Stack>
  );
}
