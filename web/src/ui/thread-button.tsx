// SPDX-License-Identifier: Apache-2.0
// The thread: from any record on the loop the whole chain, from what the job carries to what was shown, to be read from
// top to bottom. Each record opens; what the reader may not see says that it is hidden.
import { ActionIcon, Button, Drawer, Text, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconEyeOff, IconRoute } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { operations } from "@/api/schema";
import { Loaded } from "./loaded";
import classes from "./thread.module.css";
import { type ChainLink, useThreadChain } from "./use-thread-chain";

type ThreadStart = NonNullable<operations["read_thread"]["parameters"]["query"]>;

function Link({ link }: { link: ChainLink }) {
  const { t } = useTranslation();
  return (
    <li data-missing={link.isHidden || undefined}>
      <Text size="xs" c="dimmed" fw={560}>
        {link.label}
      </Text>
      {link.isHidden ? (
        <Text fw={560}>
          <IconEyeOff size={15} aria-hidden className={classes.hidden} /> {t("thread.hidden")}
        </Text>
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

const isThere = (link: Omit<ChainLink, "key">) => link.isHidden || link.records.length > 0;

/** What the chain lacks, in one sentence. */
function NotYet({ links }: { links: readonly ChainLink[] }) {
  const { t, i18n } = useTranslation();
  const names: string[] = [];
  for (const { key, ...link } of links) {
    // How something is done is asked only once it is to be done, and little of it is done outside.
    if (isThere(link) || key === "option" || key === "training" || key === "outcome") continue;
    names.push(t(`thread_missing.${key}`));
  }
  if (names.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {t("thread.not_yet", { names: new Intl.ListFormat(i18n.language).format(names) })}
    </Text>
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
            {chain(data)
              .filter(isThere)
              .map((link) => (
                <Link key={link.key} link={link} />
              ))}
          </ol>
          <NotYet links={chain(data)} />
        </>
      )}
    </Loaded>
  );
}

interface ThreadButtonProps {
  start: ThreadStart;
  /** What the thread starts from, said to readers of a screen. */
  name: string;
  /** In a row among many: only its picture. */
  isSmall?: boolean;
}

export function ThreadButton({ start, name, isSmall = false }: ThreadButtonProps) {
  const { t } = useTranslation();
  const [opened, drawer] = useDisclosure(false);
  return (
    <>
      {isSmall ? (
        <Tooltip label={t("thread.hint")}>
          <ActionIcon variant="subtle" color="gray" onClick={drawer.open} aria-label={`${t("thread.open")}: ${name}`}>
            <IconRoute size={16} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconRoute size={15} stroke={1.7} aria-hidden />}
          onClick={drawer.open}
          aria-label={`${t("thread.open")}: ${name}`}
        >
          {t("thread.open")}
        </Button>
      )}
      <Drawer opened={opened} onClose={drawer.close} size="md" title={t("thread.title_of", { title: name })}>
        {opened ? <Chain start={start} /> : null}
      </Drawer>
    </>
  );
}
