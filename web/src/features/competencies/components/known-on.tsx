// SPDX-License-Identifier: Apache-2.0
// Skills as they were known on an earlier day: choosing the day, and saying clearly that this is not today.
import { Alert, Button, Group, Popover, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconHistory } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { plusMonths, today } from "@/lib/dates";
import { DateField } from "@/ui/date-field";
import { useFormat } from "@/ui/format";

interface KnownOnProps {
  asKnownOn: string | undefined;
  /** The day to show; today when undefined. */
  onShow: (day: string | undefined) => void;
}

export function KnownOnButton({ asKnownOn, onShow }: KnownOnProps) {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  const [day, setDay] = useState(asKnownOn ?? "");
  const show = (chosen: string) => {
    close();
    setDay(chosen);
    onShow(chosen >= today() ? undefined : chosen);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day !== "") show(day);
  };
  return (
    <Popover opened={opened} onChange={(next) => (next ? toggle() : close())} trapFocus position="bottom-end" withArrow>
      <Popover.Target>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={toggle}
          aria-expanded={opened}
        >
          {t("known_on.choose")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm" component="form" onSubmit={submit} maw={330}>
          <DateField
            label={t("known_on.day")}
            description={t("known_on.day_text")}
            max={today()}
            value={day}
            onChange={setDay}
          />
          <Group gap="xs">
            {[3, 6, 12].map((months) => (
              <Button key={months} size="compact-xs" variant="light" onClick={() => show(plusMonths(today(), -months))}>
                {t("known_on.months_ago", { count: months })}
              </Button>
            ))}
          </Group>
          <Button type="submit" size="xs" disabled={day === ""}>
            {t("known_on.show")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

export function KnownOnBanner({ asKnownOn, onShow }: KnownOnProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!asKnownOn) return null;
  return (
    <Alert
      color="clay"
      variant="light"
      icon={<IconHistory />}
      title={t("known_on.title", { date: format.date(asKnownOn) })}
      role="status"
    >
      <Group justify="space-between" align="flex-end">
        <Text size="sm" maw={680}>
          {t("known_on.text")}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => onShow(undefined)}>
          {t("known_on.back")}
        </Button>
      </Group>
    </Alert>
  );
}
