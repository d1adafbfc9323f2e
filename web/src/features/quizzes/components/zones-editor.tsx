// SPDX-License-Identifier: Apache-2.0
// The places of a picture, in percent of its width and height, each with the name it is chosen by.
import { Checkbox, Group, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { freeKey } from "../question-content";
import type { KindEditorProps } from "./kind-editor";
import { ListEditor } from "./list-editor";

export function ZonesEditor({ content, onChange, fault }: KindEditorProps) {
  const { t } = useTranslation();
  return (
    <Stack>
      <TextInput
        label={t("quiz_bank.image_description")}
        description={t("quiz_bank.image_description_text")}
        error={fault("/image_description")}
        maxLength={500}
        value={content.image_description}
        onChange={(event) => onChange({ ...content, image_description: event.currentTarget.value })}
      />
      {fault("/image") ? (
        <Text size="sm" c="red">
          {fault("/image")}
        </Text>
      ) : null}
      <ListEditor
        label={t("quiz_bank.zones")}
        items={content.zones}
        add={t("quiz_bank.add_zone")}
        fresh={() => ({
          key: freeKey(content.zones, "z"),
          label: "",
          x: 0,
          y: 0,
          width: 20,
          height: 20,
          is_right: false,
        })}
        error={fault("/zones")}
        onChange={(zones) => onChange({ ...content, zones })}
      >
        {(zone, change, at) => (
          <Stack gap={6}>
            <Group gap="xs" wrap="nowrap">
              <Checkbox
                aria-label={t("quiz_bank.option_right", { number: at + 1 })}
                checked={zone.is_right}
                onChange={(event) => change({ ...zone, is_right: event.currentTarget.checked })}
              />
              <TextInput
                style={{ flex: 1 }}
                aria-label={t("quiz_bank.zone_name", { number: at + 1 })}
                placeholder={t("quiz_bank.zone_name", { number: at + 1 })}
                error={fault(`/zones/${at}/text`)}
                value={zone.label}
                onChange={(event) => change({ ...zone, label: event.currentTarget.value })}
              />
            </Group>
            <Group gap="xs" grow>
              {(["x", "y", "width", "height"] as const).map((member) => (
                <NumberInput
                  key={member}
                  size="xs"
                  label={t(`quiz_bank_zone.${member}`)}
                  min={0}
                  max={100}
                  suffix=" %"
                  value={zone[member]}
                  onChange={(value) => change({ ...zone, [member]: Number(value) || 0 })}
                />
              ))}
            </Group>
          </Stack>
        )}
      </ListEditor>
    </Stack>
  );
}
