// SPDX-License-Identifier: Apache-2.0
// By which rules a quiz is taken.
import { Checkbox, NativeSelect, NumberInput, SimpleGrid, Stack, Switch, Table, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/ui/section";
import type { QuizEditorProps } from "./quiz-editor";

const gradings = ["best", "last", "first", "mean"] as const;
const moments = ["during", "right_after", "later", "after_close"] as const;
const shown = ["marks", "right_answers", "feedback", "explanation"] as const;
const switches = [
  "is_open_to_all",
  "shuffles_questions",
  "shuffles_options",
  "gives_partial_marks",
  "takes_negative_marks",
  "asks_certainty",
  "hides_names",
  "is_paired",
] as const;

/** "2026-03-01T09:00" of the browser's zone, for the field and back. */
function localOf(instant: string | null): string {
  if (!instant) return "";
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function Times({ content, onChange, fault }: QuizEditorProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {(["opens_at", "closes_at"] as const).map((member) => (
        <TextInput
          key={member}
          type="datetime-local"
          label={t(`quiz_setting.${member}`)}
          error={fault(`/${member}`)}
          value={localOf(content[member])}
          onChange={(event) => {
            const written = event.currentTarget.value;
            onChange({ ...content, [member]: written ? new Date(written).toISOString() : null });
          }}
        />
      ))}
      {(["minutes", "attempts", "pass_mark"] as const).map((member) => (
        <NumberInput
          key={member}
          label={t(`quiz_setting.${member}`)}
          placeholder={t("quiz.no_limit")}
          min={member === "pass_mark" ? 0 : 1}
          max={member === "minutes" ? 1440 : 100}
          error={fault(`/${member}`)}
          value={content[member] ?? ""}
          onChange={(value) => onChange({ ...content, [member]: typeof value === "number" ? value : null })}
        />
      ))}
      {(["grace_seconds", "wait_hours"] as const).map((member) => (
        <NumberInput
          key={member}
          label={t(`quiz_setting.${member}`)}
          min={0}
          max={member === "grace_seconds" ? 600 : 8760}
          value={content[member]}
          onChange={(value) => onChange({ ...content, [member]: Number(value) || 0 })}
        />
      ))}
      <NativeSelect
        label={t("quiz.counts")}
        value={content.grading}
        data={gradings.map((one) => ({ value: one, label: t(`quiz_grading.${one}`) }))}
        onChange={(event) =>
          onChange({ ...content, grading: gradings.find((one) => one === event.currentTarget.value) ?? "best" })
        }
      />
    </SimpleGrid>
  );
}

/** What is shown when: a row for each moment. */
function Showing({ content, onChange }: QuizEditorProps) {
  const { t } = useTranslation();
  return (
    <Section title={t("quiz_setting.showing")} description={t("quiz_setting.showing_text")} flush>
      <Table.ScrollContainer minWidth={520}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("quiz_setting.when")}</Table.Th>
              {shown.map((what) => (
                <Table.Th key={what}>{t(`quiz_shown.${what}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {moments.map((moment) => (
              <Table.Tr key={moment}>
                <Table.Th scope="row" fw={400}>
                  {t(`quiz_moment.${moment}`)}
                </Table.Th>
                {shown.map((what) => (
                  <Table.Td key={what}>
                    <Checkbox
                      aria-label={`${t(`quiz_moment.${moment}`)}: ${t(`quiz_shown.${what}`)}`}
                      checked={content.showing[moment].includes(what)}
                      onChange={(event) => {
                        const others = content.showing[moment].filter((one) => one !== what);
                        const next = event.currentTarget.checked ? [...others, what] : others;
                        onChange({ ...content, showing: { ...content.showing, [moment]: next } });
                      }}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

export function QuizSettings(props: QuizEditorProps) {
  const { content, onChange } = props;
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      <Section title={t("quiz.rules")}>
        <Stack gap="lg">
          <Times {...props} />
          <Stack gap="sm">
            {switches.map((member) => (
              <Switch
                key={member}
                label={t(`quiz_setting.${member}`)}
                checked={content[member]}
                onChange={(event) => onChange({ ...content, [member]: event.currentTarget.checked })}
              />
            ))}
          </Stack>
        </Stack>
      </Section>
      <Showing {...props} />
    </Stack>
  );
}
