// SPDX-License-Identifier: Apache-2.0
// What a person and those they meet have put on record: for the two, the people above in the line, and the people team.
import { Group, Stack, Text } from "@mantine/core";
import { IconNotes } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import classes from "../components/room.module.css";

const route = getRouteApi("/signed-in/people/$personId");

/** Below the head of a person. */
export function OnRecordPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { personId } = route.useParams();
  const records = api.useQuery("get", "/api/v1/people/{person_id}/one-on-one-records", {
    params: { path: { person_id: personId } },
  });
  return (
    <Section title={t("one_on_one.records")} description={t("one_on_one.on_record_text")}>
      <Loaded query={records}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconNotes} title={t("one_on_one.records_none")} text={t("one_on_one.on_record_none")} />
          ) : (
            <ul className={classes.plain}>
              {items.map((record) => (
                <li key={record.id} className={classes.record}>
                  <Stack gap={6}>
                    <Text className={classes.text}>{record.text}</Text>
                    <Group gap="xs">
                      <Text size="sm" c="dimmed">
                        {t("one_on_one.on_record_by", {
                          person: record.person_name,
                          other: record.other_name,
                          date: format.date((record.answered_at ?? record.proposed_at).slice(0, 10)),
                        })}
                      </Text>
                    </Group>
                  </Stack>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
