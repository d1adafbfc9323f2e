// SPDX-License-Identifier: Apache-2.0
// A place elsewhere, and what to look for there.
import { Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFieldFault } from "./faults";
import type { PartProps } from "./lesson-editor";

export function LinkEditor({ lesson, pointer, put }: PartProps) {
  const { t } = useTranslation();
  const link = lesson.link ?? { address: "", introduction: "" };
  return (
    <Stack gap="md">
      <TextInput
        label={t("course.address")}
        type="url"
        required
        placeholder="https://"
        maxLength={2000}
        value={link.address}
        error={useFieldFault(`${pointer}/link/address`)}
        onChange={(event) => put({ link: { ...link, address: event.currentTarget.value } })}
      />
      <Textarea
        label={t("course.look_for")}
        autosize
        minRows={2}
        maxLength={4000}
        value={link.introduction}
        onChange={(event) => put({ link: { ...link, introduction: event.currentTarget.value } })}
      />
    </Stack>
  );
}
