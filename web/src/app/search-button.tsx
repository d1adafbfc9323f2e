// SPDX-License-Identifier: Apache-2.0
// Opens the command palette, and teaches its key.
import { Kbd, Text, UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./search-button.module.css";

const onMac = /mac/i.test(navigator.userAgent);

export function SearchButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <UnstyledButton className={classes.button} onClick={onClick}>
      <IconSearch size={16} aria-hidden />
      <Text size="sm" className={classes.words}>
        {t("shell.search")}
      </Text>
      <Kbd size="xs" className={classes.key} aria-hidden>
        {onMac ? "⌘ K" : t("shell.search_key")}
      </Kbd>
    </UnstyledButton>
  );
}
