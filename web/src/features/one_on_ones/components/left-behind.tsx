// SPDX-License-Identifier: Apache-2.0
// Unsaved words whose place is gone, because somebody removed it while they were written: shown, to be added anew.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { wordsLeft } from "../kept-words";
import classes from "./room.module.css";

interface LeftBehindProps {
  /** Of the keys under which words of this list are kept; the rest of a key is the id of their place. */
  prefix: string;
  /** The places that there are. */
  present: readonly { id: string }[];
  /** Adds them in a place of their own. */
  onAdd: (text: string) => Promise<unknown>;
}

export function LeftBehind({ prefix, present, onAdd }: LeftBehindProps) {
  const { t } = useTranslation();
  const [, setForgotten] = useState(0);
  const left = wordsLeft(
    prefix,
    present.map(({ id }) => id),
  );
  const forget = (key: string) => {
    sessionStorage.removeItem(key);
    setForgotten((count) => count + 1);
  };
  const add = (key: string, text: string) =>
    onAdd(text).then(
      () => forget(key),
      () => undefined, // said by the program; the words stay
    );
  return left.map(({ key, text }) => (
    <Alert
      key={key}
      color="clay"
      variant="light"
      icon={<IconUsers />}
      title={t("one_on_one.left_behind")}
      role="alert"
      mt="sm"
    >
      <Text size="sm" className={classes.theirs}>
        {text}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" onClick={() => void add(key, text)}>
          {t("one_on_one.write_anew")}
        </Button>
        <Button size="xs" variant="default" onClick={() => forget(key)}>
          {t("one_on_one.discard")}
        </Button>
      </Group>
    </Alert>
  ));
}
