// SPDX-License-Identifier: Apache-2.0
// Whether letters alone lead somewhere, kept in this browser, and the switch for it.
import { Switch } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useTranslation } from "react-i18next";

export function useShortcutsOn() {
  return useLocalStorage({ key: "espalier.shortcuts", defaultValue: true, getInitialValueInEffect: false });
}

export function ShortcutSwitch() {
  const { t } = useTranslation();
  const [on, setOn] = useShortcutsOn();
  return (
    <Switch
      label={t("shortcuts.on")}
      description={t("shortcuts.on_text")}
      checked={on}
      onChange={(event) => setOn(event.currentTarget.checked)}
    />
  );
}
