import { parentPort } from "node:worker_threads";
import { compute, type Task } from "./compute.ts";

// A thread of the pool: computes one task at a time until it is ended. What goes wrong is told, not thrown: the
// thread goes on with the next.

parentPort?.on("message", (task: Task) => {
  try {
    parentPort?.postMessage({ ok: true, value: compute(task) });
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ ok: false, detail });
  }
});
