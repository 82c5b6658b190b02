import { Worker } from "node:worker_threads";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import { type Computed, compute, type Task } from "./compute.ts";

/** Threads that compute tasks, one at a time each. */
export interface ThreadPool {
  readonly size: number;
  /**
   * Computes a task on the first thread that is free. `name` is what messages call it. Fails with
   * `analyse.crashed`, `analyse.timeout`; the thread is replaced then, and the pool goes on.
   */
  readonly run: (task: Task, name: string) => Promise<Result<Computed>>;
  readonly close: () => Promise<void>;
}

/** How a pool is made. */
export interface ThreadPoolOptions {
  /** Threads; 0 computes in this one, which then neither survives a crash nor ends what hangs. */
  readonly size: number;
  /** Seconds for one task: the longest report takes a few, a dossier of ten thousand some minutes. */
  readonly taskSecondsMax?: number;
  /** Megabytes of heap of one thread. */
  readonly heapMegabytesMax?: number;
}

const TASK_SECONDS_MAX = 1800;
const HEAP_MEGABYTES_MAX = 4096;

/** Longest detail of a crash that is kept, in characters. */
const DETAIL_CHARS_MAX = 400;

/** Opens a pool; its threads are started when they are first needed. */
export function openThreadPool(options: ThreadPoolOptions): ThreadPool {
  if (options.size === 0) return ownThread();
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  let alive = 0;
  let isClosed = false;
  const all = new Set<Worker>();
  const take = async (): Promise<Worker> => {
    for (;;) {
      const free = idle.pop();
      if (free !== undefined) return free;
      if (alive < options.size) {
        alive += 1;
        const made = startThread(options);
        all.add(made);
        made.once("exit", () => forget(made));
        return made;
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  /** A thread that ended, whenever it did: another may be started in its place. */
  const forget = (thread: Worker) => {
    if (!all.delete(thread)) return;
    alive -= 1;
    const at = idle.indexOf(thread);
    if (at >= 0) idle.splice(at, 1);
    waiting.shift()?.();
  };
  const giveBack = (thread: Worker, isSound: boolean) => {
    if (isSound && !isClosed && all.has(thread)) {
      idle.push(thread);
      waiting.shift()?.();
      return;
    }
    forget(thread);
    void thread.terminate();
  };
  return {
    size: options.size,
    run: async (task, name) => {
      const thread = await take();
      const { result, isSound } = await runOn(thread, task, {
        name,
        seconds: options.taskSecondsMax ?? TASK_SECONDS_MAX,
      });
      giveBack(thread, isSound);
      return result;
    },
    close: async () => {
      isClosed = true;
      await Promise.all([...all].map((thread) => thread.terminate()));
    },
  };
}

function ownThread(): ThreadPool {
  return {
    size: 0,
    run: async (task, name) => {
      try {
        return success(compute(task));
      } catch (error) {
        return crashed(
          name,
          error instanceof Error ? (error.stack ?? error.message) : String(error),
        );
      }
    },
    close: async () => undefined,
  };
}

/** Starts a thread from the TypeScript itself, as tests and development do: it needs the loader first. */
const SOURCE_LOADER = (url: string) =>
  `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(url)}); })`;

function startThread({ heapMegabytesMax = HEAP_MEGABYTES_MAX }: ThreadPoolOptions): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  const file = new URL(isSource ? "./thread.ts" : "./thread.js", import.meta.url);
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytesMax };
  const thread = isSource
    ? new Worker(SOURCE_LOADER(file.href), { resourceLimits, eval: true })
    : new Worker(file, { resourceLimits });
  // A crash is told to whoever runs a task on it; between tasks nobody waits for it.
  thread.on("error", () => undefined);
  thread.unref();
  return thread;
}

interface Ran {
  readonly result: Result<Computed>;
  /** Whether the thread can go on. */
  readonly isSound: boolean;
}

function runOn(
  thread: Worker,
  task: Task,
  { name, seconds }: { readonly name: string; readonly seconds: number },
): Promise<Ran> {
  return new Promise((resolve) => {
    const end = (ran: Ran) => {
      clearTimeout(timer);
      thread.off("message", told).off("error", broke).off("exit", ended);
      resolve(ran);
    };
    const told = (message: { ok: true; value: Computed } | { ok: false; detail: string }) =>
      end({
        result: message.ok ? success(message.value) : crashed(name, message.detail),
        isSound: true,
      });
    const broke = (error: unknown) => end({ result: crashed(name, String(error)), isSound: false });
    const ended = (code: number) => end({ result: crashed(name, `exit ${code}`), isSound: false });
    const timer = setTimeout(
      () => end({ result: fail("analyse.timeout", { name, limit: seconds }), isSound: false }),
      seconds * 1000,
    );
    thread.on("message", told).on("error", broke).on("exit", ended);
    thread.postMessage(task);
  });
}

function crashed(name: string, detail: string): ReturnType<typeof fail> {
  return fail("analyse.crashed", { name, detail: detail.slice(0, DETAIL_CHARS_MAX) });
}
