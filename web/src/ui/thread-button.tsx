// SPDX-License-Identifier: Apache-2.0
// The thread: from any record on the loop the whole chain, from what the job carries to what was shown, to be read from
// top to bottom. Each record opens; what the reader may not see says that it is hidden.
import { Button, type ButtonProps, Drawer, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconEyeOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { operations } from "@/api/schema";
import { Loaded } from "./loaded";
import classes from "./thread.module.css";
import { type ChainLink, useThreadChain } from "./use-thread-chain";

type ThreadStart = NonNullable<operations["read_thread"]["parameters"]["query"]>;

function Link({ link }: { link: ChainLink }) {
  const { t } = useTranslation();
  const isEmpty = link.records.length === 0;
  return (
    <li data-missing={isEmpty || undefined}>
      <Text size="xs" c="dimmed" fw={560}>
        {link.label}
      </Text>
      {link.isHidden ? (
        <Text fw={560}>
          <IconEyeOff size={15} aria-hidden className={classes.hidden} /> {t("thread.hidden")}
        </Text>
      ) : isEmpty ? (
        <Text fw={560}>{t("thread.missing")}</Text>
      ) : null}
      {link.records.map(({ key, title, details }) => (
        <div key={key} className={classes.record}>
          <Text fw={560} component="div">
            {title}
          </Text>
          {details.map((detail) => (
            <Text size="sm" c="dimmed" key={detail}>
              {detail}
            </Text>
          ))}
        </div>
      ))}
    </li>
  );
}

function Chain({ start }: { start: ThreadStart }) {
  const { t } = useTranslation();
  const chain = useThreadChain();
  const thread = api.useQuery("get", "/api/v1/thread", { params: { query: start } });
  return (
    <Loaded query={thread}>
      {(data) => (
        <>
          {data.person_name ? (
            <Text size="sm" c="dimmed" mb="lg">
              {t("thread.of", { name: data.person_name })}
            </Text>
          ) : null}
          <ol className={classes.thread}>
            {chain(data).map((link) => (
              <Link key={link.key} link={link} />
            ))}
          </ol>
        </>
      )}
    </Loaded>
  );
}

interface ThreadButtonProps extends Omit<ButtonProps, "children"> {
  start: ThreadStart;
  /** What the thread starts from, said to readers of a screen. */
  name: string;
}

export function ThreadButton({ start, name, ...look }: ThreadButtonProps) {
  const { t } = useTranslation();
  const [opened, drawer] = useDisclosure(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        {...look}
        onClick={drawer.open}
        aria-label={`${t("thread.open")}: ${name}`}
      >
        {t("thread.open")}
      </Button>
      <Drawer opened={opened} onClose={drawer.close} size="md" title={t("thread.title_of", { title: name })}>
        {opened ? <Chain start={start} /> : null}
      </Drawer>
    </>
  );
}
