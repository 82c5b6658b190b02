import type { FastifyReply } from "fastify";

declare module "fastify" {
  interface FastifyInstance {
    /** Ends of the event streams that are open: each has no end of its own, and would keep the server from stopping. */
    watchers: Set<() => void>;
  }
}

/** Milliseconds between two looks at what changed, for those who watch. */
const WATCH_EVERY = 1000;

/** What those who watch are told: plain data, and whether nothing comes after it. */
export interface WatchedState {
  readonly state: object;
  readonly isLast: boolean;
}

/**
 * Answers with server-sent events: the state at once, then whenever it changed, until the last or until whoever asked
 * is gone. A comment in between keeps proxies from closing what is quiet.
 */
export async function watchState(
  reply: FastifyReply,
  name: string,
  look: () => Promise<WatchedState>,
): Promise<void> {
  // What is not there is refused before anything is sent.
  const first = await look();
  reply.hijack();
  const headers = Object.entries(reply.getHeaders()).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  reply.raw.writeHead(200, {
    ...Object.fromEntries(headers),
    "content-type": "text/event-stream",
    "cache-control": "no-store",
  });
  let last = "";
  const tell = ({ state, isLast }: WatchedState) => {
    if (reply.raw.writableEnded) return;
    const data = JSON.stringify(state);
    reply.raw.write(data === last ? ": \n\n" : `event: ${name}\ndata: ${data}\n\n`);
    last = data;
    if (isLast) reply.raw.end();
  };
  const timer = setInterval(() => {
    look().then(tell, () => reply.raw.end());
  }, WATCH_EVERY);
  const { watchers } = reply.server;
  const end = () => reply.raw.end();
  watchers.add(end);
  reply.raw.on("close", () => {
    clearInterval(timer);
    watchers.delete(end);
  });
  tell(first);
}
