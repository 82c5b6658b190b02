import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import type { ReactNode } from "react";

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});

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

/** A table whose heads sort it, by pointer and keyboard. */
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
      <table className="sortable">
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
        <tbody>
          {table.getRowModel().rows.map(({ id, original }) => (
            <tr key={id}>
              {columns.map(({ id: column, name, value, show, isNumber }) => (
                <td key={column} data-column={name} className={isNumber ? "is-number" : undefined}>
                  {show === undefined ? value(original) : show(original)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
