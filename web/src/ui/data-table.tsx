// SPDX-License-Identifier: Apache-2.0
// Rows with columns on a desk, cards on a phone. A column with a sort value can be sorted by where all rows are here; a
// part of them keeps the server's order.

import { Button, Paper, Stack, Table, Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowsSort, IconArrowUp } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./data-table.module.css";
import { useOnPhone } from "./use-on-phone";

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Makes the column sortable where all rows are here; null sorts last. */
  sortBy?: (row: Row) => string | number | null;
  /** The cell says itself what it is, such as a button: the header is only read out. */
  headerHidden?: boolean;
  align?: "left" | "right";
  width?: number | string;
}

export interface Sorting {
  key: string;
  descending: boolean;
}

export interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  initialSorting?: Sorting;
  /** Pixels below which a narrow column of the page scrolls the table. */
  minimumWidth?: number;
  /** False while there are more rows to load. */
  isWhole?: boolean;
  /** So many rows are shown before the others are asked for; without it, all. */
  firstShown?: number;
  /** What a row is on a phone, where all its facts below each other would be too long. */
  card?: (row: Row) => ReactNode;
}

export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const sortBy = columns.find((column) => column.key === sorting?.key)?.sortBy;
  if (!sorting || !sortBy) return rows;
  const direction = sorting.descending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const [a, b] = [sortBy(left), sortBy(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * (typeof a === "string" && typeof b === "string" ? a.localeCompare(b) : Number(a) - Number(b));
  });
}

function SortButton({ header, sorted, onClick }: { header: string; sorted: Sorting | null; onClick: () => void }) {
  const Arrow = sorted ? (sorted.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort;
  return (
    <UnstyledButton onClick={onClick} className={classes.sort} data-sorted={sorted ? true : undefined}>
      {header}
      <Arrow size={13} aria-hidden />
    </UnstyledButton>
  );
}

function HeaderText<Row>({ column }: { column: Column<Row> }) {
  return column.headerHidden ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header;
}

/** All that a row says, below its name. */
function RowFacts<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  const [first, ...others] = columns;
  return (
    <>
      {first?.cell(row)}
      <dl className={classes.facts}>
        {others.map((column) => (
          <div key={column.key} data-moves={column.headerHidden || undefined}>
            {column.headerHidden ? (
              <VisuallyHidden component="dt">{column.header}</VisuallyHidden>
            ) : (
              <Text component="dt" size="xs" c="dimmed">
                {column.header}
              </Text>
            )}
            <dd>{column.cell(row)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function RowCards<Row>({ label, columns, rows, rowKey, card }: DataTableProps<Row>) {
  return (
    <Stack gap={0} p={0} component="ul" aria-label={label} className={classes.cards}>
      {rows.map((row) => (
        <Paper key={rowKey(row)} component="li" className={classes.card}>
          {card ? card(row) : <RowFacts columns={columns} row={row} />}
        </Paper>
      ))}
    </Stack>
  );
}

function RowTable<Row>(props: DataTableProps<Row> & { inOrder: Sorting | null; onSort: (key: string) => void }) {
  const { label, columns, rows, rowKey, minimumWidth = 640, isWhole = true, inOrder, onSort } = props;
  const ariaSort = (key: string) =>
    inOrder?.key === key ? (inOrder.descending ? ("descending" as const) : ("ascending" as const)) : undefined;
  return (
    <Table.ScrollContainer minWidth={minimumWidth} className={classes.scroll}>
      <Table aria-label={label} className={classes.table} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.key} ta={column.align ?? "left"} w={column.width} aria-sort={ariaSort(column.key)}>
                {column.sortBy && isWhole ? (
                  <SortButton
                    header={column.header}
                    sorted={inOrder?.key === column.key ? inOrder : null}
                    onClick={() => onSort(column.key)}
                  />
                ) : (
                  <HeaderText column={column} />
                )}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {columns.map((column) => (
                <Table.Td key={column.key} ta={column.align ?? "left"}>
                  {column.cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, initialSorting, isWhole = true, firstShown = rows.length } = props;
  const { t } = useTranslation();
  const onPhone = useOnPhone();
  const [sorting, setSorting] = useState<Sorting | null>(initialSorting ?? null);
  const [showsAll, setShowsAll] = useState(false);
  const inOrder = isWhole ? sorting : null;
  const sorted = useMemo(() => sortRows(rows, columns, inOrder), [rows, columns, inOrder]);
  const toggle = (key: string) =>
    setSorting((now) => (now?.key === key ? { key, descending: !now.descending } : { key, descending: false }));
  const shown = showsAll ? sorted : sorted.slice(0, firstShown);
  return (
    <>
      {onPhone ? (
        <RowCards {...props} rows={shown} />
      ) : (
        <RowTable {...props} rows={shown} inOrder={inOrder} onSort={toggle} />
      )}
      {shown.length < sorted.length ? (
        <Button variant="subtle" fullWidth size="md" className={classes.all} onClick={() => setShowsAll(true)}>
          {t("action.show_all", { count: sorted.length })}
        </Button>
      ) : null}
    </>
  );
}
