// SPDX-License-Identifier: Apache-2.0
// A person wherever one is named: initials on a colour of their own, the name, and a line below it.
import { Avatar, Box, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { TextLink } from "./links";
import classes from "./person.module.css";

const colors = ["leaf", "clay", "slate", "gray"];

export function PersonAvatar({ name, size = 36 }: { name: string; size?: number }) {
  return (
    <Avatar name={name} color="initials" allowedInitialsColors={colors} size={size} radius="xl" alt="" aria-hidden />
  );
}

interface PersonNameProps {
  name: string;
  detail?: ReactNode;
  size?: number;
  /** What has to be read whole takes more lines where there is no room. */
  wraps?: boolean;
}

export function PersonName({ name, detail, size = 36, wraps = false }: PersonNameProps) {
  return (
    <Group gap="sm" wrap="nowrap">
      <PersonAvatar name={name} size={size} />
      <Box className={classes.text}>
        <Text size="sm" fw={560} truncate={!wraps}>
          {name}
        </Text>
        {detail ? (
          <Text size="xs" c="dimmed" truncate={!wraps} component="div">
            {detail}
          </Text>
        ) : null}
      </Box>
    </Group>
  );
}

interface PersonLinkProps {
  id: string;
  name: string;
  detail?: ReactNode;
  size?: number;
  wraps?: boolean;
}

export function PersonLink({ id, name, detail, size, wraps = false }: PersonLinkProps) {
  return (
    <TextLink to="/people/$personId" params={{ personId: id }} underline="never" className={classes.link}>
      <PersonName name={name} detail={detail} wraps={wraps} {...(size ? { size } : {})} />
    </TextLink>
  );
}
