// SPDX-License-Identifier: Apache-2.0
// Questions from a file of another system: looked at first, with what cannot be read by its line, and kept when one says so.
import { Alert, Anchor, Button, Group, NativeSelect, Stack, Table, Text, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";

type Import = components["schemas"]["QuestionImport"];

const formats = ["gift", "moodle_xml", "aiken", "csv", "readable"] as const;
const written = ["gift", "moodle-xml", "csv"] as const;

function Found({ found }: { found: Import }) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      {found.unread.length > 0 ? (
        <Alert color="yellow" variant="light" title={t("quiz_import.unread", { count: found.unread.length })}>
          <Stack gap={4}>
            {found.unread.map((one, at) => (
              // Problems have no names, and several may stand in one line.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Text size="sm" key={at}>
                {t("quiz_import.line", { line: one.line })}:{" "}
                {t(`quiz_import_reason.${one.key}` as "quiz_import_reason.import_unclosed", {
                  defaultValue: one.reason,
                })}{" "}
                {one.beginning ? `„${one.beginning}“` : ""}
              </Text>
            ))}
          </Stack>
        </Alert>
      ) : null}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("quiz_import.in_line")}</Table.Th>
            <Table.Th>{t("quiz.question")}</Table.Th>
            <Table.Th>{t("quiz_bank.kind")}</Table.Th>
            <Table.Th>{t("quiz_bank.category")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {found.questions.map((one) => (
            <Table.Tr key={`${one.line} ${one.name}`}>
              <Table.Td>{one.line}</Table.Td>
              <Table.Td>{one.name}</Table.Td>
              <Table.Td>{t(`quiz_kind.${one.kind}`)}</Table.Td>
              <Table.Td>{one.category || "–"}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

export function QuestionImportPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [format, setFormat] = useState<(typeof formats)[number]>("gift");
  const [category, setCategory] = useState("");
  const [text, setText] = useState("");
  const send = api.useMutation("post", "/api/v1/question-imports", {
    meta: { quiet: true },
    onSuccess: (made) => {
      if (made.is_kept) void navigate({ to: "/question-bank", search: category ? { category } : {} });
    },
  });
  const call = (keep: boolean) =>
    send.mutate({
      params: { query: { format, keep, ...(category && { category }) } },
      body: text,
      bodySerializer: (content) => content as string,
      headers: { "Content-Type": "text/plain" },
    });
  const found = send.data;
  return (
    <Page width="reading">
      <PageHeader
        title={t("quiz_import.title")}
        eyebrow={<TextLink to="/question-bank">{t("place.question_bank")}</TextLink>}
        subtitle={t("quiz_import.subtitle")}
      />
      <Stack gap="lg">
        <Section title={t("quiz_import.file")}>
          <Stack>
            <Group grow align="flex-start">
              <NativeSelect
                label={t("quiz_import.format")}
                value={format}
                data={formats.map((one) => ({ value: one, label: t(`quiz_format.${one}`) }))}
                onChange={(event) => setFormat(formats.find((one) => one === event.currentTarget.value) ?? "gift")}
              />
              <TextInput
                label={t("quiz_import.category")}
                maxLength={200}
                value={category}
                onChange={(event) => setCategory(event.currentTarget.value)}
              />
            </Group>
            <input
              type="file"
              aria-label={t("quiz_import.choose")}
              accept=".gift,.txt,.xml,.csv,.json"
              onChange={async (event) => setText((await event.currentTarget.files?.[0]?.text()) ?? "")}
            />
            <Textarea
              label={t("quiz_import.text")}
              autosize
              minRows={8}
              maxRows={20}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                send.reset();
              }}
            />
            <Group>
              <Button
                variant={found ? "default" : "filled"}
                disabled={!text.trim()}
                loading={send.isPending}
                onClick={() => call(false)}
              >
                {t("quiz_import.look")}
              </Button>
              {found && found.questions.length > 0 ? (
                <Button loading={send.isPending} onClick={() => call(true)}>
                  {t("quiz_import.keep", { count: found.questions.length })}
                </Button>
              ) : null}
            </Group>
            {send.error ? <ProblemAlert problem={send.error as unknown as Problem} /> : null}
          </Stack>
        </Section>
        {found ? (
          <Section title={t("quiz_import.found", { count: found.questions.length })}>
            <Found found={found} />
          </Section>
        ) : null}
        <Section title={t("quiz_import.export")} description={t("quiz_import.export_text")}>
          <Group>
            {written.map((one) => (
              <Anchor key={one} href={`/api/v1/question-exports/${one}`} download>
                {t(`quiz_import.export_${one.replace("-", "_") as "gift" | "moodle_xml" | "csv"}`)}
              </Anchor>
            ))}
          </Group>
        </Section>
      </Stack>
    </Page>
  );
}
