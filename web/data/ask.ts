/** A refusal of the server (RFC 9457), or that it could not be reached (status 0). */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.name = "Refused";
    this.status = status;
    this.code = code;
  }
}

/** The session's secret, which changes need; null without accounts. */
let csrf: string | null = null;

/** Keeps the secret of the session for what will be sent. */
export function keepCsrf(secret: string | null): void {
  csrf = secret;
}

/** Asks the server that this page came from; a file's bytes are sent as they are, all else as JSON. @throws {Refused} */
export async function ask<Answer>(
  path: string,
  { method = "GET", body }: { readonly method?: string; readonly body?: unknown } = {},
): Promise<Answer> {
  const isBytes = body instanceof Blob;
  // The page's language, which may be another than the browser's.
  const headers: Record<string, string> = { "accept-language": document.documentElement.lang };
  if (csrf !== null && method !== "GET") headers["x-csrf-token"] = csrf;
  if (body !== undefined) {
    headers["content-type"] = isBytes ? "application/octet-stream" : "application/json";
  }
  const sent = body === undefined ? {} : { body: isBytes ? body : JSON.stringify(body) };
  const answer = await fetch(path, { method, headers, ...sent }).catch((error: unknown) => {
    throw new Refused(0, "unreachable", String(error));
  });
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as Answer;
  const problem = (await answer.json().catch(() => ({}))) as { detail?: string; code?: string };
  throw new Refused(answer.status, problem.code ?? "", problem.detail ?? answer.statusText);
}

/** Items of one page of a list, the most that the server gives. */
const PAGE_ITEMS = 200;

/** A whole list of the server, page after page. `path` has no query of its own. */
export async function askAll<Item>(path: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const from = cursor === "" ? "" : `&cursor=${cursor}`;
    const page: { readonly items: readonly Item[]; readonly next: string | null } = await ask(
      `${path}?limit=${PAGE_ITEMS}${from}`,
    );
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

/** Null where the server has no such thing; other refusals stay refusals. */
export function found<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  return answer.catch((error: unknown) => {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  });
}
