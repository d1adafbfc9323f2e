// SPDX-License-Identifier: Apache-2.0
// What the pages before signing in have in common: a form at one side, what the program is for at the other.
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Brand } from "@/ui/brand";
import { DemoBanner } from "@/ui/demo-banner";
import classes from "./front-door.module.css";
import { LoopPicture } from "./loop-picture";

export function FrontDoor({ children, help }: { children: ReactNode; help?: string }) {
  const { t } = useTranslation();
  const demoName = api.useQuery("get", "/api/v1/welcome").data?.demo_name;
  return (
    <div className={classes.split}>
      {demoName ? (
        <header className={classes.demo}>
          <DemoBanner name={demoName} />
        </header>
      ) : null}
      <main className={classes.form}>
        <Brand />
        {children}
        <Text size="sm" c="dimmed">
          {help}
        </Text>
      </main>
      <aside className={classes.aside}>
        <LoopPicture />
        <Text className={classes.promise}>{t("sign_in.promise")}</Text>
      </aside>
    </div>
  );
}
