import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});

/** Up to so many rows all of them are drawn, so that the browser's own search and print find them. */
const ALL_DRAWN_MAX = 150;
/** CSS pixels of a row before it is measured. */
const ROW_HEIGHT = 52;
/** Rows drawn beyond those in sight, so that Tab finds the next one. */
const AROUND = 8;

/** A column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly name: string;
  /** What the column sorts by. */
  readonly value: (row: Row) => string | number;
  /** What it shows; the value itself where absent. */
  readonly show?: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
}

/** A table whose heads sort it, by pointer and keyboard; of many rows, only those near the window are drawn. */
export function SortableTable<Row extends object>({
  label,
  rows,
  columns,
  keyOf,
}: {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
}) {
  const element = useRef<HTMLTableElement>(null);
  const isLong = rows.length > ALL_DRAWN_MAX;
  const table = useTable({
    features,
    data: rows as Row[],
    columns: columns.map(
      ({ id, value }): ColumnDef<typeof features, Row> => ({
        id,
        accessorFn: value,
        sortFn: "basic",
        sortDescFirst: false,
      }),
    ),
    getRowId: keyOf,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table
        ref={element}
        className={isLong ? "sortable long" : "sortable"}
        // The head is a row, too.
        aria-rowcount={isLong ? rows.length + 1 : undefined}
      >
        <thead>
          <tr>
            {(table.getHeaderGroups()[0]?.headers ?? []).map(({ column }, index) => {
              const sorted = column.getIsSorted();
              return (
                <th
                  key={column.id}
                  scope="col"
                  className={columns[index]?.isNumber ? "is-number" : undefined}
                  aria-sort={
                    sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : "none"
                  }
                >
                  <button type="button" className="head" onClick={() => column.toggleSorting()}>
                    {columns[index]?.name}
                    <span aria-hidden="true">
                      {sorted === "asc" ? " ▲" : sorted === "desc" ? " ▼" : " ↕"}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <Body rows={table.getRowModel().rows} columns={columns} table={element} />
      </table>
    </section>
  );
}

interface BodyProps<Row> {
  readonly rows: readonly { readonly id: string; readonly original: Row }[];
  readonly columns: readonly Column<Row>[];
}

function Body<Row>({
  table,
  ...all
}: BodyProps<Row> & { table: RefObject<HTMLTableElement | null> }) {
  if (all.rows.length > ALL_DRAWN_MAX) return <LongBody {...all} table={table} />;
  return (
    <tbody>
      {all.rows.map(({ id, original }) => (
        <tr key={id}>
          <Cells row={original} columns={all.columns} />
        </tr>
      ))}
    </tbody>
  );
}

/** What is not drawn is told by the rows' numbers, and kept free by a row before and one after. */
function LongBody<Row>({
  rows,
  columns,
  table,
}: BodyProps<Row> & { table: RefObject<HTMLTableElement | null> }) {
  const [top, setTop] = useState(0);
  // With each rendering: what stands above may have grown.
  useLayoutEffect(() => {
    const box = table.current?.getBoundingClientRect();
    setTop(Math.round((box?.top ?? 0) + scrollY));
  });
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: AROUND,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const drawn = virtual.getVirtualItems();
  const before = (drawn[0]?.start ?? top) - top;
  const after = virtual.getTotalSize() - ((drawn.at(-1)?.end ?? top) - top);
  return (
    <tbody>
      <Spacer height={before} />
      {drawn.map(({ index, key }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <tr key={key} data-index={index} ref={virtual.measureElement} aria-rowindex={index + 2}>
            <Cells row={row.original} columns={columns} />
          </tr>
        );
      })}
      <Spacer height={after} />
    </tbody>
  );
}

function Spacer({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without cells takes no focus
  return <tr className="spacer" aria-hidden="true" style={{ height }} />;
}

function Cells<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  return columns.map(({ id, name, value, show, isNumber }) => (
    <td key={id} data-column={name} className={isNumber ? "is-number" : undefined}>
      {show === undefined ? value(row) : show(row)}
    </td>
  ));
}
