import { setTimeout as sleep } from "node:timers/promises";
import { wordFailure } from "../base/errors.ts";
import type { Failure } from "../base/failure.ts";
import { captureKeeper } from "../ingest/capture-keeper.ts";
import type { FeedItem } from "../ingest/feeds/feed-item.ts";
import { readFetchedItems } from "../ingest/feeds/read-items.ts";
import { fetchPage } from "../ingest/fetch-page.ts";
import { itemReport } from "../ingest/follow.ts";
import { PoliteFetcher } from "../ingest/polite-fetch.ts";
import { DOSSIER_DEFAULT, dossierId, makeDossier } from "../store/dossiers.ts";
import {
  dueFeeds,
  markSeen,
  noteCheck,
  secondsToNextFeed,
  unseenItems,
  type WatchedFeed,
  watchFeed,
} from "../store/feeds.ts";
import { type TakingIn, takeIn } from "../work/take-in.ts";
import { workThrough } from "./add-command.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { type CommonOptions, inputOptions } from "./options.ts";
import { printError, printFailure, printRemark, type Terminal } from "./terminal.ts";
import {
  type DataOptions,
  type StoreCommandSetting,
  toolOf,
  withStore,
  wordsOf,
} from "./with-store.ts";

/** The options of `recoupe watch`, checked. */
export interface WatchOptions extends CommonOptions, DataOptions {
  readonly dossier?: string;
  /** Minutes between two looks at one feed. */
  readonly every?: number;
  /** Looks once at what is due, and ends: for a clock of the system's own. */
  readonly once?: boolean;
}

/** Minutes between two looks where the user gives none. */
const EVERY_MINUTES = 15;
/** A feed that fails is waited for twice as long each time, at most so many times its usual wait. */
const BACKOFF_MAX = 32;
/** Longest wait that a server may ask for, in seconds: a day. */
const RETRY_AFTER_MAX = 86_400;
/** Longest sleep between two looks at what is due, in seconds: feeds may be added meanwhile. */
const SLEEP_SECONDS_MAX = 60;

/**
 * `recoupe watch`: looks at feeds and sitemaps again and again and takes their new items into a dossier. Feeds named
 * are remembered; without a name, those remembered are watched. A feed that has not changed is not sent again; one that
 * fails is waited for longer. Ends with SIGINT or SIGTERM when the item at hand is taken in; nothing is lost by less.
 */
export async function watchCommand(
  names: readonly string[],
  options: WatchOptions,
  setting: StoreCommandSetting,
): Promise<ExitCode> {
  const { terminal, version } = setting;
  const words = wordsOf(terminal);
  const name = options.dossier ?? DOSSIER_DEFAULT;
  const dossier = dossierId(name);
  if (dossier === null) {
    printError(terminal, words.badName(name));
    return EXIT.usage;
  }
  const stop = new AbortController();
  const end = () => stop.abort();
  process.once("SIGINT", end).once("SIGTERM", end);
  try {
    return await withStore(options, terminal, async (database) => {
      await makeDossier(database, { id: dossier, name });
      for (const url of names) await watchFeed(database, dossier, url);
      const reading = inputOptions(options);
      const watching: Watching = {
        taking: { database, dossier, tool: toolOf(version), options: { ...reading } },
        fetcher: new PoliteFetcher(reading),
        waitSeconds: (options.every ?? EVERY_MINUTES) * 60,
        reading,
        setting,
        signal: stop.signal,
      };
      return watch(watching, options.once ?? false);
    });
  } finally {
    process.removeListener("SIGINT", end).removeListener("SIGTERM", end);
  }
}

interface Watching {
  readonly taking: TakingIn;
  readonly fetcher: PoliteFetcher;
  readonly waitSeconds: number;
  readonly reading: ReturnType<typeof inputOptions>;
  readonly setting: StoreCommandSetting;
  readonly signal: AbortSignal;
}

async function watch(watching: Watching, isOnce: boolean): Promise<ExitCode> {
  const { taking, setting, signal } = watching;
  const { database, dossier } = taking;
  const { terminal } = setting;
  let failures = 0;
  while (!signal.aborted) {
    const due = await dueFeeds(database, dossier);
    for (const feed of due) {
      if (signal.aborted) break;
      failures += (await check(feed, watching)) ? 0 : 1;
    }
    if (due.length > 0 && database.kind === "embedded") await workThrough(database, setting);
    const next = await secondsToNextFeed(database, dossier);
    if (next === null) {
      printError(terminal, wordsOf(terminal).noFeeds);
      return EXIT.usage;
    }
    if (isOnce) return failures > 0 ? EXIT.some : EXIT.done;
    await pause(Math.min(Math.max(next, 1), SLEEP_SECONDS_MAX), signal);
  }
  return EXIT.done;
}

/** Looks at one feed and takes in what is new; whether it could be read. */
async function check(feed: WatchedFeed, watching: Watching): Promise<boolean> {
  const { taking, reading, setting, waitSeconds } = watching;
  const { database, dossier } = taking;
  const { url, etag, lastModified } = feed;
  const place = { dossier, feed: url };
  const fetched = await fetchPage(url, { ...reading, since: { etag, lastModified } });
  if (!fetched.ok) {
    const isFailed = fetched.failure.code !== "url.unchanged";
    if (isFailed) printFailure(setting.terminal, fetched.failure);
    const wait = isFailed ? waitAfter(fetched.failure, feed, waitSeconds) : waitSeconds;
    await noteCheck(database, place, { etag, lastModified, isFailed, waitSeconds: wait });
    return !isFailed;
  }
  const page = await readFetchedItems(fetched.value);
  if (!page.ok) {
    printFailure(setting.terminal, page.failure);
    await noteCheck(database, place, {
      etag: null,
      lastModified: null,
      isFailed: true,
      waitSeconds: waitAfter(page.failure, feed, waitSeconds),
    });
    return false;
  }
  const isWhole = await takeItems(page.value.items, url, watching);
  // Only a feed whose every item was dealt with may be answered "unchanged" next time.
  const { validators } = fetched.value;
  await noteCheck(database, place, {
    etag: isWhole ? (validators?.etag ?? null) : null,
    lastModified: isWhole ? (validators?.lastModified ?? null) : null,
    isFailed: false,
    waitSeconds,
  });
  return true;
}

/** Seconds until a feed that failed is asked again: longer each time, and no sooner than its server says. */
function waitAfter({ values }: Failure, { failures }: WatchedFeed, waitSeconds: number): number {
  const own = waitSeconds * Math.min(2 ** (failures + 1), BACKOFF_MAX);
  return Math.max(own, Math.min(Number(values.retryAfter) || 0, RETRY_AFTER_MAX));
}

/** Takes in the items that are new; false where it was told to stop before the last. */
async function takeItems(
  items: readonly FeedItem[],
  feed: string,
  watching: Watching,
): Promise<boolean> {
  const { taking, fetcher, reading, setting, signal } = watching;
  const { database, dossier } = taking;
  const place = { dossier, feed };
  const fresh = await unseenItems(database, place, items.map(keyOf));
  let taken = 0;
  for (const item of items) {
    if (!fresh.has(keyOf(item))) continue;
    if (signal.aborted) return false;
    const capture = captureKeeper();
    const options = { ...reading, onCapture: capture.onCapture };
    const result = await itemReport(item, { options, file: null, fetcher });
    if (result !== null) {
      const added = await takeIn({ result, ...capture.last(), source: item.url ?? feed }, taking);
      if ("code" in added) said(setting.terminal, item.url ?? feed, added);
      else taken += 1;
    }
    await markSeen(database, place, keyOf(item));
  }
  printRemark(setting.terminal, wordsOf(setting.terminal).watched(feed, taken));
  return true;
}

function said(terminal: Terminal, name: string, failure: Failure): void {
  printError(terminal, wordsOf(terminal).quarantined(name, wordFailure(failure, terminal.ui)));
}

/** What an item is known by from one look to the next. */
function keyOf({ url, title, published }: FeedItem): string {
  return url ?? JSON.stringify([title, published]);
}

/** Sleeps until the time is over or the signal comes. */
async function pause(seconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(seconds * 1000, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
