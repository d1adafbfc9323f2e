// SPDX-License-Identifier: Apache-2.0
// The signed-in person's menu: profile, settings, appearance, signing out.
import {
  Menu,
  type MenuItemProps,
  Text,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
  VisuallyHidden,
} from "@mantine/core";
import {
  IconBaselineDensityMedium,
  IconBaselineDensitySmall,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSettings,
  IconSun,
  IconUser,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { createLink, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { Me } from "@/api/session";
import { useDensity } from "@/ui/density";
import type { Native } from "@/ui/links";
import { PersonAvatar } from "@/ui/person";
import { forgetFindings } from "./recent";
import { useOtherLanguage } from "./use-other-language";

const MenuItemLink = createLink((props: MenuItemProps & Native) => <Menu.Item component="a" {...props} />);

export default function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const isDark = useComputedColorScheme() === "dark";
  const language = useOtherLanguage(me);
  const { isCompact, toggle } = useDensity();
  const signOut = api.useMutation("delete", "/api/v1/session", {
    meta: { refreshes: [] },
    onSuccess: async () => {
      forgetFindings(me.account_id);
      queryClient.clear();
      await navigate({ to: "/sign-in", search: { next: undefined } });
    },
  });
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton style={{ borderRadius: "50%" }}>
          <VisuallyHidden>{t("shell.account", { name: me.display_name })}</VisuallyHidden>
          <PersonAvatar name={me.display_name} size={36} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={560} c="var(--ink)" truncate>
            {me.display_name}
          </Text>
          <Text size="xs" truncate>
            {me.email}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        {me.person_id ? (
          <MenuItemLink to="/people/$personId" params={{ personId: me.person_id }} leftSection={<IconUser size={16} />}>
            {t("shell.profile")}
          </MenuItemLink>
        ) : null}
        <MenuItemLink to="/settings" leftSection={<IconSettings size={16} />}>
          {t("place.settings")}
        </MenuItemLink>
        <Menu.Item
          leftSection={isDark ? <IconSun size={16} /> : <IconMoon size={16} />}
          onClick={() => setColorScheme(isDark ? "light" : "dark")}
        >
          {isDark ? t("shell.light") : t("shell.dark")}
        </Menu.Item>
        <Menu.Item
          leftSection={isCompact ? <IconBaselineDensityMedium size={16} /> : <IconBaselineDensitySmall size={16} />}
          onClick={toggle}
        >
          {isCompact ? t("shell.comfortable") : t("shell.compact")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLanguage size={16} />} onClick={language.switch} lang={language.language}>
          {language.name}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate({})}>
          {t("shell.sign_out")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
