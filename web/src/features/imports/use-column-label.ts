// SPDX-License-Identifier: Apache-2.0
// What a column of an import is called in the reader's language; its own name where there is no text for it.
import { useTranslation } from "react-i18next";

export function useColumnLabel(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => {
    const [, level] = name.match(/^indicators_(\d+)$/) ?? [];
    const key = level === undefined ? name : "indicators_of";
    return t(`import_column.${key}` as "import_column.code", { level, defaultValue: name });
  };
}
