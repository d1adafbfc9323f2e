// SPDX-License-Identifier: Apache-2.0
// Where somebody works, as what and for whom.
import { SimpleGrid } from "@mantine/core";
import type { GetInputPropsReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { JobSelect } from "@/ui/job-select";
import { PersonSelect } from "@/ui/person-select";
import { UnitSelect } from "@/ui/unit-select";
import type { AssignmentValues } from "../person-values";

interface AssignmentFieldsProps {
  field: (name: keyof AssignmentValues) => GetInputPropsReturnType;
  /** Who it is about; nobody yet when they are being added. */
  person?: components["schemas"]["PersonLine"];
}

const named = (value: string | null | undefined, label: string | null | undefined) =>
  value ? { value, label: label ?? value } : null;

export function AssignmentFields({ field, person }: AssignmentFieldsProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <UnitSelect label={t("people.unit")} {...field("unit_id")} />
      <JobSelect
        label={t("people.job")}
        description={t("assignment.job_text")}
        clearable
        inputWrapperOrder={["label", "input", "description", "error"]}
        chosen={named(person?.job_id, person?.job_title)}
        {...field("job_id")}
      />
      <PersonSelect
        label={t("people.manager")}
        description={t("assignment.manager_text")}
        clearable
        inputWrapperOrder={["label", "input", "description", "error"]}
        chosen={named(person?.manager_id, person?.manager_name)}
        except={person?.id}
        {...field("manager_id")}
      />
    </SimpleGrid>
  );
}
