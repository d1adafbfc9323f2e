// SPDX-License-Identifier: Apache-2.0
// What an import changes: figures, problems by line, and examples.
import { Alert, Badge, Button, SimpleGrid, Stack, Table, Text, Title } from "@mantine/core";
import { IconLicense } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { fieldProblemText } from "@/ui/problem-text";
import { StatTile } from "@/ui/stat-tile";
import type { ImportChange, ImportReport } from "../import-report";
import { useColumnLabel } from "../use-column-label";

const effectColors = { added: "leaf", changed: "clay", left: "gray" };

function Problems({ problems }: { problems: ImportReport["problems"] }) {
  const { t } = useTranslation();
  const columnLabel = useColumnLabel();
  const named = problems.some((problem) => problem.file);
  return (
    <Table.ScrollContainer minWidth={named ? 640 : 480}>
      <Table aria-label={t("import.problems")}>
        <Table.Thead>
          <Table.Tr>
            {named ? <Table.Th w={220}>{t("import.file")}</Table.Th> : null}
            <Table.Th w={90}>{t("import.line")}</Table.Th>
            <Table.Th w={180}>{t("import.column")}</Table.Th>
            <Table.Th>{t("import.problem")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map((problem) => (
            <Table.Tr key={`${problem.file} ${problem.line} ${problem.column} ${problem.message}`}>
              {named ? <Table.Td>{problem.file || "–"}</Table.Td> : null}
              <Table.Td>{problem.line || "–"}</Table.Td>
              <Table.Td>{problem.column ? columnLabel(problem.column) : "–"}</Table.Td>
              <Table.Td>{fieldProblemText(t, { ...problem, pointer: problem.column })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Change({ change }: { change: ImportChange }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columnLabel = useColumnLabel();
  const text = (words?: string | null) => {
    if (!words) return t("import.nothing");
    return /^\d{4}-\d\d-\d\d$/.test(words) ? format.date(words) : words;
  };
  const column = columnLabel(change.column);
  return (
    <Text size="sm" c="dimmed">
      {change.before || change.after
        ? t("import.change", { column, before: text(change.before), after: text(change.after) })
        : t("import.mention", { column })}
    </Text>
  );
}

const fewSamples = 12;

function Samples({ samples }: { samples: ImportReport["samples"] }) {
  const { t } = useTranslation();
  // The first few, so that the decision below them is in sight.
  const [all, setAll] = useState(samples.length <= fewSamples);
  return (
    <>
      <Table.ScrollContainer minWidth={480}>
        <Table aria-label={t("import.samples")}>
          <Table.Tbody>
            {(all ? samples : samples.slice(0, fewSamples)).map((sample) => (
              <Table.Tr key={`${sample.line} ${sample.key}`}>
                <Table.Td w={110}>
                  <Badge variant="light" color={effectColors[sample.effect]}>
                    {t(`import.effect_${sample.effect}`)}
                  </Badge>
                </Table.Td>
                <Table.Td>{sample.key}</Table.Td>
                <Table.Td>
                  {sample.changes.map((change) => (
                    <Change key={change.column} change={change} />
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {all ? null : (
        <Button variant="default" size="sm" onClick={() => setAll(true)} style={{ alignSelf: "flex-start" }}>
          {t("action.more")}
        </Button>
      )}
    </>
  );
}

export function Report({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack>
      <SimpleGrid cols={{ base: 2, sm: 3, md: 5 }} spacing="sm">
        <StatTile label={t("import.added")} value={format.number(report.added)} />
        <StatTile label={t("import.changed")} value={format.number(report.changed)} />
        <StatTile label={t("import.unchanged")} value={format.number(report.unchanged)} />
        <StatTile label={t("import.left")} value={format.number(report.left)} />
        <StatTile label={t("import.problems")} value={format.number(report.problem_count)} />
      </SimpleGrid>
      {report.attribution ? (
        <Alert variant="light" icon={<IconLicense />} title={t("import.attribution")}>
          <Stack gap={6}>
            <Text size="sm" style={{ whiteSpace: "pre-line" }}>
              {report.attribution}
            </Text>
            <Text size="xs" c="dimmed">
              {t("import.attribution_text")}
            </Text>
          </Stack>
        </Alert>
      ) : null}
      {report.problems.length > 0 ? (
        <>
          <Title order={3}>{t("import.problems")}</Title>
          <Problems problems={report.problems} />
        </>
      ) : null}
      {report.samples.length > 0 ? (
        <>
          <Title order={3}>{t("import.samples")}</Title>
          <Samples samples={report.samples} />
        </>
      ) : null}
    </Stack>
  );
}
