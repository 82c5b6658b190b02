import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { FindingRow } from "../../../src/render/page/parts.ts";
import { FindingCard } from "./finding-card.tsx";
import type { Changes } from "./last-visit.ts";
import { useWalk } from "./use-walk.ts";

/** Up to so many findings all of them are drawn, so that the browser's own search and print find them. */
const ALL_DRAWN_MAX = 150;
/** CSS pixels of a card before it is measured. */
const CARD_HEIGHT = 170;

interface ListProps {
  readonly rows: readonly FindingRow[];
  readonly changes: Changes;
}

/** The findings, one card each; of many, only those near the window are drawn. */
export function FindingList(props: ListProps) {
  return props.rows.length > ALL_DRAWN_MAX ? <VirtualList {...props} /> : <WholeList {...props} />;
}

function WholeList({ rows, changes }: ListProps) {
  const list = useRef<HTMLOListElement>(null);
  useWalk(list);
  return (
    <ol className="findings" ref={list}>
      {rows.map((row) => (
        <li key={row.id}>
          <FindingCard row={row} change={changes.kindOf(row)} />
        </li>
      ))}
    </ol>
  );
}

function VirtualList({ rows, changes }: ListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => CARD_HEIGHT,
    overscan: 6,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  useWalk(list, (index) => virtual.scrollToIndex(index, { align: "center" }));
  return (
    <ol className="findings virtual" ref={list} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <li
            key={key}
            data-index={index}
            ref={virtual.measureElement}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <FindingCard row={row} change={changes.kindOf(row)} />
          </li>
        );
      })}
    </ol>
  );
}
