/** One server-sent event. */
export interface ServerEvent {
  /** "message" where the server names none. */
  readonly event: string;
  readonly data: string;
}

/** Longest event that is kept, in characters: a progress is a few hundred. */
const EVENT_CHARS_MAX = 1_000_000;

/**
 * The events of a stream of them (WHATWG HTML, 9.2.6), one by one, until it ends: `client.GET(…, { parseAs: "stream" })`
 * gives one. Works where there is no `EventSource`, and sends a token, which that cannot. Ids and retries are left out.
 * @throws {RangeError} for an event without an end.
 */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  let held = "";
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const parts = `${held}${decoder.decode(value, { stream: true })}`.split(/\r?\n\r?\n/);
      held = parts.pop() ?? "";
      if (held.length > EVENT_CHARS_MAX) throw new RangeError("an event without an end");
      for (const part of parts) {
        const event = eventOf(part);
        if (event !== null) yield event;
      }
    }
  } finally {
    await reader.cancel();
  }
}

/** An event from its lines; null where they hold nothing but a comment. */
function eventOf(part: string): ServerEvent | null {
  let event = "message";
  const data: string[] = [];
  for (const line of part.split(/\r?\n/)) {
    const [, field, value = ""] = /^(event|data): ?(.*)$/.exec(line) ?? [];
    if (field === "event") event = value;
    if (field === "data") data.push(value);
  }
  return data.length === 0 ? null : { event, data: data.join("\n") };
}
