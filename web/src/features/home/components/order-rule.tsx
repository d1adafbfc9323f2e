// SPDX-License-Identifier: Apache-2.0
// How the order of what is asked comes about: the rule itself, for whoever wonders. It unfolds in its place: what floats
// above a page would make the first one heavier by a tenth.
import { Button, Collapse, List, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import classes from "./asks.module.css";

const places = ["somebody_waits", "past_its_date", "within_a_week", "your_turn", "to_know"] as const;

/** `head`: what the button stands beside. */
export function OrderRule({ head }: { head: ReactNode }) {
  const { t } = useTranslation();
  const rule = useId();
  const [open, { toggle }] = useDisclosure(false);
  return (
    <div>
      <div className={classes.head}>
        {head}
        <Button
          variant="subtle"
          size="compact-sm"
          color="gray"
          mr={-8}
          aria-expanded={open}
          aria-controls={rule}
          onClick={toggle}
        >
          {t("home.why_this_order")}
        </Button>
      </div>
      <Collapse expanded={open} id={rule}>
        <Text size="sm" fw={600} mt="xs" mb={6}>
          {t("home.order_title")}
        </Text>
        <List type="ordered" size="sm" spacing={4} mb="sm">
          {places.map((place) => (
            <List.Item key={place}>{t(`ask_place_rule.${place}`)}</List.Item>
          ))}
        </List>
      </Collapse>
    </div>
  );
}
