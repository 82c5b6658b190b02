import { useEffect, useState } from "react";

/** What is known of something that the server tells as it happens. */
export interface Watched<State> {
  /** Null until the server told it first. */
  readonly state: State | null;
  /** The server does not answer for now; the browser asks again by itself. */
  readonly isLost: boolean;
}

/** Watches server-sent events of a name, until `isLast` or until nobody looks; null watches nothing. */
export function useWatched<State>(
  path: string | null,
  name: string,
  isLast: (state: State) => boolean,
): Watched<State> {
  const [watched, setWatched] = useState<Watched<State>>({ state: null, isLost: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is last is told by the state alone
  useEffect(() => {
    if (path === null) return;
    const events = new EventSource(path);
    events.addEventListener(name, ({ data }: MessageEvent<string>) => {
      const state = JSON.parse(data) as State;
      setWatched({ state, isLost: false });
      // A server that has told its last closes, and a browser that is not told to stop would ask anew for ever.
      if (isLast(state)) events.close();
    });
    events.onerror = () => setWatched(({ state }) => ({ state, isLost: true }));
    return () => events.close();
  }, [path, name]);
  return watched;
}
