// SPDX-License-Identifier: Apache-2.0
// The meeting that a plan comes from: which, when and with whom. The answer to the one question stands above it.
import { SegmentedControl, SimpleGrid } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { DateField } from "@/ui/date-field";
import { PersonSelect } from "@/ui/person-select";
import type { StartValues } from "../start-values";
import { StartPart } from "./start-part";

interface StartMeetingProps {
  personId: string;
  form: UseFormReturnType<StartValues>;
}

export function StartMeeting({ personId, form }: StartMeetingProps) {
  const { t } = useTranslation();
  const person = api.useQuery("get", "/api/v1/people/{person_id}", { params: { path: { person_id: personId } } });
  const manager = person.data?.person;
  const { onChange, ...kind } = form.getInputProps("meeting_kind");
  /** Most meetings are held by the manager; whoever was chosen stays. */
  const choose = (value: string) => {
    onChange(value);
    if (value && !form.getValues().met_with_id) form.setFieldValue("met_with_id", manager?.manager_id ?? null);
  };
  return (
    <StartPart title={t("meeting.title")} text={t("meeting.text")}>
      <SegmentedControl
        aria-label={t("meeting.title")}
        style={{ alignSelf: "flex-start" }}
        data={[
          { value: "", label: t("meeting.none") },
          { value: "goal_setting", label: t("meeting.goal_setting") },
          { value: "review", label: t("meeting.review") },
        ]}
        {...kind}
        onChange={choose}
      />
      {form.values.meeting_kind ? (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DateField label={t("meeting.met_on")} {...form.getInputProps("met_on")} />
          <PersonSelect
            label={t("meeting.met_with")}
            except={personId}
            chosen={manager?.manager_id ? { value: manager.manager_id, label: manager.manager_name ?? "–" } : null}
            {...form.getInputProps("met_with_id")}
          />
        </SimpleGrid>
      ) : null}
    </StartPart>
  );
}
