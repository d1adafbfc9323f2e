// SPDX-License-Identifier: Apache-2.0
// Who recommends us: the parts that the eNPS is made of, and how often each number was chosen.
import { SimpleGrid, Stack, Text } from "@mantine/core";
import type { EChartsCoreOption } from "echarts/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ChartColors } from "@/ui/chart";
import { ChartOrTable } from "@/ui/chart-or-table";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { type QuestionResult, type Results, useResultWords } from "../use-results";
import { Points } from "./score-bar";

const partOf = (value: number) => (value >= 9 ? "promoters" : value >= 7 ? "passives" : "detractors");

export function EnpsDistribution({ question }: { question: QuestionResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const option = useCallback(
    (colors: ChartColors): EChartsCoreOption => {
      const fills = { promoters: colors.levelFill, passives: colors.levelEmpty, detractors: colors.gapFill };
      return {
        grid: { left: 8, right: 8, top: 24, bottom: 8, containLabel: true },
        xAxis: {
          type: "category",
          data: question.values.map(({ value }) => value),
          axisLabel: { color: colors.inkSoft },
          axisTick: { show: false },
          axisLine: { lineStyle: { color: colors.line } },
        },
        yAxis: { type: "value", show: false },
        series: [
          {
            type: "bar",
            barMaxWidth: 36,
            label: { show: true, position: "top", color: colors.ink, fontSize: 12 },
            data: question.values.map(({ value, answers }) => ({
              value: answers,
              itemStyle: { color: fills[partOf(Number(value))] },
            })),
          },
        ],
      };
    },
    [question],
  );
  return (
    <ChartOrTable
      label={t("results.enps_chart")}
      height={200}
      option={option}
      columns={[
        { key: "value", header: t("results.number"), cell: ({ value }) => value },
        { key: "part", header: t("results.part"), cell: ({ value }) => t(`results.${partOf(Number(value))}`) },
        { key: "answers", header: t("results.answers"), cell: ({ answers }) => format.number(answers), align: "right" },
      ]}
      rows={question.values}
      rowKey={({ value }) => value}
    />
  );
}

export function EnpsParts({ question }: { question: QuestionResult }) {
  const { t } = useTranslation();
  const words = useResultWords();
  if (!question.enps) return null;
  const { score, beside_everybody, beside_earlier } = question.enps;
  return (
    <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="md">
      <div>
        <Text size="sm" c="dimmed">
          {t("results.enps")}
        </Text>
        <Text fz="xl" fw={620}>
          {words.points(score.enps)}
        </Text>
        <Text size="xs" c="dimmed">
          {beside_everybody === null ? null : (
            <>
              <Points value={beside_everybody} /> {t("results.than_everybody")}{" "}
            </>
          )}
          {beside_earlier === null ? null : (
            <>
              <Points value={beside_earlier} /> {t("results.than_earlier")}
            </>
          )}
        </Text>
      </div>
      {(["promoters", "passives", "detractors"] as const).map((part) => (
        <div key={part}>
          <Text size="sm" c="dimmed">
            {t(`results.${part}`)}
          </Text>
          <Text fz="xl" fw={620}>
            {words.percent(score[part])}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`results.${part}_are`)}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}

export function ResultsEnps({ results }: { results: Results }) {
  const question = results.questions.find((one) => one.enps);
  if (!question) return null;
  return (
    <Section title={question.text}>
      <Stack>
        <EnpsParts question={question} />
        <EnpsDistribution question={question} />
      </Stack>
    </Section>
  );
}
