// SPDX-License-Identifier: Apache-2.0
// Why an offering stands where it stands: each part of the score with its value and how much it counts, and what nothing is
// known of.
import { Progress, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "./format";

type Recommendation = components["schemas"]["Recommendation"];

export function WhyRecommended({ of }: { of: Recommendation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = t("recommended.why_of", { title: of.offering.title });
  return (
    <Stack gap="xs">
      <Table aria-label={label} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("recommended.part")}</Table.Th>
            <Table.Th>{t("recommended.value")}</Table.Th>
            <Table.Th ta="right">{t("recommended.share")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {of.parts.map((one) => (
            <Table.Tr key={one.part}>
              <Table.Th scope="row" fw={500}>
                {t(`ranking_part.${one.part}`)}
              </Table.Th>
              <Table.Td>
                <Progress value={100 * one.value} color="leaf" size="sm" aria-hidden mb={2} />
                <Text size="xs">{format.percent(one.value)}</Text>
              </Table.Td>
              <Table.Td ta="right">{format.percent(one.share)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">
        {t("recommended.formula")}
      </Text>
      {of.unknown.length > 0 ? (
        <Text size="xs" c="dimmed">
          {t("recommended.unknown", { parts: of.unknown.map((one) => t(`ranking_part.${one}`)).join(", ") })}
        </Text>
      ) : null}
      {of.prerequisites.length > 0 ? (
        <Text size="xs">
          {t("recommended.first", { names: of.prerequisites.map(({ title }) => title).join(", ") })}
        </Text>
      ) : null}
    </Stack>
  );
}
