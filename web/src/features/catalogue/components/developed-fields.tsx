// SPDX-License-Identifier: Apache-2.0
// The competencies that an offering develops, each from one level to another.
import { ActionIcon, Button, Group, Input, NumberInput, Stack } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { CompetencySelect } from "@/ui/competency-select";
import type { OfferingValues } from "../offering-values";

export function DevelopedFields({ form }: { form: UseFormReturnType<OfferingValues> }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      {form.values.competencies.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name; each field reads its value by its place.
        <Group key={index} gap="sm" align="flex-end" wrap="wrap">
          <CompetencySelect
            flex="1 1 220px"
            label={t("offering.competency")}
            {...form.getInputProps(`competencies.${index}.competency_id`)}
          />
          <NumberInput
            w={110}
            label={t("offering.from_level")}
            min={0}
            {...form.getInputProps(`competencies.${index}.from_level`)}
          />
          <NumberInput
            w={110}
            required
            label={t("offering.level_to")}
            min={0}
            {...form.getInputProps(`competencies.${index}.to_level`)}
          />
          <ActionIcon
            size="lg"
            variant="subtle"
            color="red"
            aria-label={`${t("action.remove")}: ${t("offering.competency")} ${index + 1}`}
            onClick={() => form.removeListItem("competencies", index)}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {form.errors.competencies ? <Input.Error>{form.errors.competencies}</Input.Error> : null}
      <Group>
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => form.insertListItem("competencies", { competency_id: null, from_level: "", to_level: "" })}
        >
          {t("offering.add_competency")}
        </Button>
      </Group>
    </Stack>
  );
}
