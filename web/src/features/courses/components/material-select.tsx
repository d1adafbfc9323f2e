// SPDX-License-Identifier: Apache-2.0
// Chooses one of the files of the course that is of the right kind.
import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useEditing } from "./editing";

interface MaterialSelectProps {
  label: string;
  /** What its media type begins with; "": any. */
  type: string;
  value: string | null;
  onChange: (name: string | null) => void;
  error?: string;
  required?: boolean;
}

export function MaterialSelect({ label, type, value, onChange, error, required }: MaterialSelectProps) {
  const { t } = useTranslation();
  const { content, materials } = useEditing();
  const typeOf = new Map(materials.map((one) => [one.digest, one.media_type]));
  const fitting = content.materials.filter(({ digest }) => typeOf.get(digest)?.startsWith(type));
  const names = [...new Set([...(value ? [value] : []), ...fitting.map(({ name }) => name)])];
  return (
    <Select
      label={label}
      description={names.length === 0 ? t("course.no_such_material") : undefined}
      required={required}
      clearable={!required}
      searchable
      miw={280}
      maw={520}
      data={names}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
