import robotsParser from "robots-parser";
import { fail } from "../base/errors.ts";
import type { Failure, Result } from "../base/failure.ts";
import { type FetchOptions, fetchPage } from "./fetch-page.ts";
import type { Resource } from "./resource.ts";

/** How politely pages are fetched one after another. */
export interface PoliteOptions extends FetchOptions {
  /** Seconds between two requests to one host; a longer delay asked for by its robots.txt holds. */
  readonly delaySeconds?: number;
  /** Times that a page is asked for again after the network or the server failed. */
  readonly retries?: number;
  /** Seconds before the first time it is asked for again; doubled each time. */
  readonly backoffSeconds?: number;
}

/** Seconds between two requests to one host where its robots.txt asks for none. */
const DELAY_SECONDS = 1;
/** Longest delay that a robots.txt or a server may ask of us, in seconds: what asks for more is left out. */
const WAIT_SECONDS_MAX = 60;
const RETRIES = 2;
const BACKOFF_SECONDS = 2;
/** Largest robots.txt that is read whole, in bytes (RFC 9309, 2.5: at least 500 kibibytes). */
const ROBOTS_BYTES_MAX = 600_000;
/** What robots.txt calls us. */
const ROBOT = "recoupe";

/** What is asked of a parsed robots.txt. */
interface Robots {
  isAllowed(url: string, robot: string): boolean | undefined;
  /** Seconds; undefined where none is asked for. */
  getCrawlDelay(robot: string): number | undefined;
}

// The package is CommonJS and exports its function itself, which its own types do not say.
const parseRobots = robotsParser as unknown as (url: string, rules: string) => Robots;

/**
 * Fetches pages that nobody named one by one, those that a feed or a sitemap links to: obeys each host's robots.txt
 * (RFC 9309; one that cannot be had for the server's fault forbids all), asks one host for one page at a time with a
 * pause between, and asks again, later and later, when the network or the server fails (`Retry-After` is heard). Holds
 * what it learnt of each host as long as it lives. Fails with `url.*`; `url.robots` where the host forbids the page.
 */
export class PoliteFetcher {
  readonly #options: PoliteOptions;
  readonly #robots = new Map<string, Promise<Robots | null>>();
  /** The last request to each host: the next waits for it. */
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(options: PoliteOptions = {}) {
    this.#options = options;
  }

  /** Fetches one page when its host may be asked. */
  async fetch(url: string): Promise<Result<Resource>> {
    if (!URL.canParse(url)) return fail("url.invalid", { name: url, found: url.slice(0, 200) });
    const { origin } = new URL(url);
    const robots = await this.#robotsOf(origin);
    if (robots === null || robots.isAllowed(url, ROBOT) === false) {
      return fail("url.robots", { name: url });
    }
    const asked = robots.getCrawlDelay(ROBOT) ?? 0;
    const delay = Math.max(this.#options.delaySeconds ?? DELAY_SECONDS, asked);
    if (delay > WAIT_SECONDS_MAX) return fail("url.robots", { name: url });
    return this.#inTurn(origin, () => this.#persist(url), delay);
  }

  /** Runs the work when the host's last one is done and its pause is over. */
  #inTurn<Value>(origin: string, work: () => Promise<Value>, delay: number): Promise<Value> {
    const before = this.#queues.get(origin) ?? Promise.resolve();
    const done = before.then(work);
    this.#queues.set(
      origin,
      done.then(() => pause(delay)),
    );
    return done;
  }

  async #persist(url: string): Promise<Result<Resource>> {
    const { retries = RETRIES, backoffSeconds = BACKOFF_SECONDS } = this.#options;
    for (let attempt = 0; ; attempt += 1) {
      const fetched = await fetchPage(url, this.#options);
      if (fetched.ok || attempt >= retries) return fetched;
      const wait = waitAfter(fetched.failure, backoffSeconds * 2 ** attempt);
      if (wait === null) return fetched;
      await pause(wait);
    }
  }

  #robotsOf(origin: string): Promise<Robots | null> {
    const known = this.#robots.get(origin);
    if (known !== undefined) return known;
    const asked = this.#askRobots(origin);
    this.#robots.set(origin, asked);
    return asked;
  }

  /** The host's rules; none of them where it has no such file; null where its server failed. */
  async #askRobots(origin: string): Promise<Robots | null> {
    const url = `${origin}/robots.txt`;
    const pageBytesMax = ROBOTS_BYTES_MAX;
    const fetched = await fetchPage(url, { ...this.#options, pageBytesMax });
    if (fetched.ok) return parseRobots(url, new TextDecoder().decode(fetched.value.bytes));
    const { code, values } = fetched.failure;
    const isAbsent = code === "url.not-found" || code === "url.type" || isRefusal(values.status);
    return isAbsent ? parseRobots(url, "") : null;
  }
}

/** 4xx: the host has no rules for us (RFC 9309, 2.3.1.3); but 429 is a server that cannot answer now. */
function isRefusal(status: string | number | undefined): boolean {
  return typeof status === "number" && status >= 400 && status < 500 && status !== 429;
}

/** Seconds to wait before asking again; null where asking again would change nothing. */
function waitAfter({ code, values }: Failure, backoff: number): number | null {
  if (code === "url.timeout" || code === "url.unreachable") return backoff;
  const status = Number(values.status);
  const isPassing = code === "url.status" && (status === 429 || (status >= 500 && status !== 501));
  if (!isPassing) return null;
  const wait = Math.max(backoff, Number(values.retryAfter) || 0);
  return wait > WAIT_SECONDS_MAX ? null : wait;
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
}
