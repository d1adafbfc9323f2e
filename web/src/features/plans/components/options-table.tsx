// SPDX-License-Identifier: Apache-2.0
// Solutions side by side where there is room, one below the other where there is none; the one chosen says so.

import { Badge, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { Facts } from "@/ui/facts";
import { useOnPhone } from "@/ui/use-on-phone";
import { useOptionRows } from "../use-option-rows";
import { OptionMoves } from "./option-moves";
import classes from "./options-table.module.css";

type OptionView = components["schemas"]["OptionView"];

interface OptionsTableProps {
  itemId: string;
  options: readonly OptionView[];
  mayEdit: boolean;
  /** Solutions that are not chosen, where they may be edited. */
  mayRemove: boolean;
  onEdit: (option: OptionView) => void;
}

function OptionName({ view }: { view: OptionView }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text fw={600} size="sm" className={classes.name}>
        {view.option.title}
      </Text>
      {view.is_chosen ? (
        <Badge variant="filled" mt={4}>
          {t("option.chosen")}
        </Badge>
      ) : null}
    </div>
  );
}

function SideBySide({ itemId, options, mayEdit, mayRemove, onEdit }: OptionsTableProps) {
  const { t } = useTranslation();
  const rows = useOptionRows(options);
  return (
    <Table.ScrollContainer
      minWidth={140 + 220 * options.length}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: "region", "aria-label": t("option.title") } }}
    >
      <Table aria-label={t("option.title")} className={classes.table} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={140}>{t("option.solution")}</Table.Th>
            {options.map((view) => (
              <Table.Th key={view.option.id} scope="col" data-chosen={view.is_chosen || undefined}>
                <OptionName view={view} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              <Table.Th scope="row">{row.label}</Table.Th>
              {options.map((view) => (
                <Table.Td key={view.option.id} data-chosen={view.is_chosen || undefined}>
                  {row.say(view) || "–"}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
        {mayEdit ? (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t("option.decide")}</Table.Th>
              {options.map((view) => (
                <Table.Td key={view.option.id} data-chosen={view.is_chosen || undefined}>
                  <OptionMoves itemId={itemId} view={view} mayRemove={mayRemove} onEdit={() => onEdit(view)} />
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        ) : null}
      </Table>
    </Table.ScrollContainer>
  );
}

function Stacked({ itemId, options, mayEdit, mayRemove, onEdit }: OptionsTableProps) {
  const { t } = useTranslation();
  const rows = useOptionRows(options);
  return (
    <Stack gap="md" component="ul" aria-label={t("option.title")} className={classes.stacked}>
      {options.map((view) => (
        <li key={view.option.id} data-chosen={view.is_chosen || undefined}>
          <OptionName view={view} />
          <div className={classes.facts}>
            <Facts
              facts={rows.map((row) => ({
                label: row.label,
                value: row.say(view),
                wide: row.key === "advantages" || row.key === "drawbacks",
              }))}
            />
          </div>
          {mayEdit ? (
            <OptionMoves itemId={itemId} view={view} mayRemove={mayRemove} onEdit={() => onEdit(view)} />
          ) : null}
        </li>
      ))}
    </Stack>
  );
}

export function OptionsTable(props: OptionsTableProps) {
  const onPhone = useOnPhone();
  return onPhone ? <Stacked {...props} /> : <SideBySide {...props} />;
}
