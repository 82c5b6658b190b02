/** The last few members of many lists, each with a number: what each list holds beyond is let go. */
export interface Rings {
  readonly each: (key: number, visit: (member: number, number: number) => void) => void;
  readonly enter: (key: number, member: number, number: number) => void;
}

/** Cells of one member: itself and its number. */
const CELLS = 2;
/** Cells that are taken at once at least. */
const POOL_MIN = 2 ** 12;

/** A list: where its cells begin, room for how many members there is, and how many came in all. */
interface Ring {
  start: number;
  room: number;
  count: number;
}

/**
 * Lists by key, of which each keeps its last `most` members. Most lists stay short, and there are millions: all share
 * one array, in which a list that outgrows its cells moves on and leaves them to the next.
 */
export function openRings(most: number): Rings {
  const rings = new Map<number, Ring>();
  let cells = new Int32Array(POOL_MIN);
  let end = 0;
  const left = new Map<number, number[]>();
  const take = (room: number): number => {
    const found = left.get(room)?.pop();
    if (found !== undefined) return found;
    const start = end;
    end += room * CELLS;
    if (end > cells.length) {
      const wider = new Int32Array(Math.max(end, cells.length * 2));
      wider.set(cells);
      cells = wider;
    }
    return start;
  };
  const leave = ({ start, room }: Ring) => {
    const known = left.get(room);
    if (known === undefined) left.set(room, [start]);
    else known.push(start);
  };
  const widen = (ring: Ring) => {
    const room = Math.min(most, ring.room * 2);
    const start = take(room);
    cells.copyWithin(start, ring.start, ring.start + ring.room * CELLS);
    leave(ring);
    ring.start = start;
    ring.room = room;
  };
  return {
    each: (key, visit) => {
      const ring = rings.get(key);
      if (ring === undefined) return;
      const after = ring.start + Math.min(ring.count, ring.room) * CELLS;
      for (let at = ring.start; at < after; at += CELLS)
        visit(cells[at] as number, cells[at + 1] as number);
    },
    enter: (key, member, number) => {
      const ring = rings.get(key) ?? { start: take(1), room: 1, count: 0 };
      if (ring.count === 0) rings.set(key, ring);
      if (ring.count === ring.room && ring.room < most) widen(ring);
      const at = ring.start + (ring.count % ring.room) * CELLS;
      cells[at] = member;
      cells[at + 1] = number;
      ring.count += 1;
    },
  };
}
