// SPDX-License-Identifier: Apache-2.0
// Brings the list of a provider in: a file is compared with the catalogue first, and applied after the preview, all or nothing.
import { Alert, Button, Code, FileButton, Group, Stack, Table, Text } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { ProblemAlert } from "@/ui/problem-alert";
import { fieldProblemText } from "@/ui/problem-text";
import { Section } from "@/ui/section";
import { CatalogueTabs } from "../components/catalogue-tabs";

type Report = components["schemas"]["ImportReport"];

const columns =
  "source, key, title, summary, link, hours, price, language, competencies, method, modality, giver, provider, is_microlearning";

function Problems({ report }: { report: Report }) {
  const { t } = useTranslation();
  if (report.problem_count === 0) return null;
  const say = (one: Report["problems"][number]) =>
    fieldProblemText(t, {
      pointer: "",
      key: one.key,
      message: one.message,
      parameters: one.parameters as Record<string, string>,
    });
  return (
    <Alert color="red" title={t("offering_feed.problems", { count: report.problem_count })}>
      <ul>
        {report.problems.map((one) => (
          <li key={`${one.line} ${one.column} ${one.message}`}>
            {t("offering_feed.at", { line: one.line, column: one.column })}: {say(one)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Samples({ report }: { report: Report }) {
  const { t } = useTranslation();
  if (report.samples.length === 0) return null;
  return (
    <Table aria-label={t("offering_feed.samples")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("offering_feed.what")}</Table.Th>
          <Table.Th>{t("offering_feed.offering")}</Table.Th>
          <Table.Th>{t("offering_feed.changes")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {report.samples.map((one) => (
          <Table.Tr key={`${one.effect} ${one.key}`}>
            <Table.Td>{t(`offering_feed.effect_${one.effect}`)}</Table.Td>
            <Table.Td>{one.key}</Table.Td>
            <Table.Td>
              {one.changes
                .map(({ column, before, after }) =>
                  before === null && after === null ? column : `${column}: ${before ?? "–"} → ${after ?? "–"}`,
                )
                .join("; ")}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Preview({ report }: { report: Report }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text fw={600} role="status">
        {t(report.applied ? "offering_feed.applied" : "offering_feed.preview")}{" "}
        {t("offering_feed.counts", {
          added: report.added,
          changed: report.changed,
          left: report.left,
          unchanged: report.unchanged,
        })}
      </Text>
      <Problems report={report} />
      <Samples report={report} />
    </Stack>
  );
}

function Feed() {
  const { t } = useTranslation();
  const [file, setFile] = useState<{ name: string; content: string } | null>(null);
  const read = api.useMutation("post", "/api/v1/offering-feeds", { meta: { quiet: true } });
  const send = (content: string, apply: boolean) =>
    read.mutate({
      params: { query: { apply } },
      body: content,
      bodySerializer: (text: unknown) => String(text),
      headers: { "Content-Type": "text/csv" },
    });
  const choose = async (chosen: File | null) => {
    if (!chosen) return;
    const content = await chosen.text();
    setFile({ name: chosen.name, content });
    send(content, false);
  };
  const report = read.data;
  const isReady = report && !report.applied && report.problem_count === 0;
  const hasChanges = isReady && report.added + report.changed + report.left > 0;
  return (
    <Section title={t("offering_feed.title")} description={t("offering_feed.text")}>
      <Stack>
        <Text size="sm">{t("offering_feed.columns")}</Text>
        <Code>{columns}</Code>
        <Group>
          <FileButton
            accept=".csv,.json,text/csv,application/json"
            onChange={(chosen) => void choose(chosen)}
            inputProps={{ "aria-label": t("offering_feed.choose") }}
          >
            {(button) => (
              <Button {...button} leftSection={<IconUpload size={16} aria-hidden />} loading={read.isPending}>
                {t("offering_feed.choose")}
              </Button>
            )}
          </FileButton>
          {file ? (
            <Text size="sm" c="dimmed">
              {file.name}
            </Text>
          ) : null}
        </Group>
        {read.error ? <ProblemAlert problem={read.error as unknown as Problem} /> : null}
        {report ? <Preview report={report} /> : null}
        {file && hasChanges ? (
          <Group>
            <Button onClick={() => send(file.content, true)} loading={read.isPending}>
              {t("offering_feed.apply")}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Section>
  );
}

export function FeedPage() {
  const { t } = useTranslation();
  return (
    <Permitted to="catalogue.manage">
      <Page>
        <PageHeader title={t("place.catalogue")} subtitle={t("offering_feed.subtitle")} />
        <CatalogueTabs current="feed" />
        <Feed />
      </Page>
    </Permitted>
  );
}
