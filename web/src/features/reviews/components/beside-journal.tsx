// SPDX-License-Identifier: Apache-2.0
// The journal of the whole period beside what one writes or reads; in a drawer where there is no room for it.
import { Button, Drawer, Group, Stack } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { IconNotebook } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { useReviewParts } from "../review-parts";
import type { View } from "../sheet-values";
import classes from "./review.module.css";

export function BesideJournal({ view, children }: { view: View; children: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { Journal } = useReviewParts();
  const hasRoom = useMediaQuery("(min-width: 80em)", true, { getInitialValueInEffect: false });
  const [isBeside, { open: showBeside, close: hideBeside }] = useDisclosure(true);
  const [opened, { open, close }] = useDisclosure(false);
  // The people team sees to the cycle; the journal is for the two and for those above them.
  if (view.party === null && view.is_people_team) return <Stack gap="lg">{children}</Stack>;
  const journal = <Journal personId={view.person_id} from={view.period_from} to={view.period_to} />;
  const title = t("review.journal");
  const period = format.period(view.period_from, view.period_to);
  if (hasRoom && isBeside)
    return (
      <div className={classes.beside}>
        <Stack gap="lg">{children}</Stack>
        <aside className={classes.journal}>
          <Section
            title={title}
            description={period}
            actions={
              <Button size="compact-sm" variant="subtle" onClick={hideBeside}>
                {t("review.hide_journal")}
              </Button>
            }
          >
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
            <section className={classes.entries} tabIndex={0} aria-label={title}>
              {journal}
            </section>
          </Section>
        </aside>
      </div>
    );
  return (
    <Stack gap="lg">
      <Group>
        <Button
          variant="default"
          leftSection={<IconNotebook size={18} stroke={1.7} aria-hidden />}
          onClick={hasRoom ? showBeside : open}
        >
          {t("review.open_journal")}
        </Button>
      </Group>
      <Drawer opened={opened} onClose={close} position="right" size="lg" title={`${title} · ${period}`}>
        {journal}
      </Drawer>
      {children}
    </Stack>
  );
}
