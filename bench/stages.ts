import { type Profiler, Session } from "node:inspector/promises";

/** What a stage's code is known by: the folder that it stands in. */
const STAGE = /\/(?:dist|src)\/(read|attribute|resolve|measure)\//;
/** Microseconds between two looks at the stack. */
const INTERVAL = 500;

/**
 * Each stage's share of the time that `work` takes, by the sampling profiler, so that the measured code is
 * the public API's. What no stage's code is on the stack for (collecting garbage, composing) stands under "other".
 */
export async function stageShares(work: () => void): Promise<ReadonlyMap<string, number>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: INTERVAL });
  await session.post("Profiler.start");
  work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return sharesOf(profile);
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile) {
  const stages = stagesOf(nodes);
  const times = new Map(["read", "attribute", "resolve", "measure", "other"].map((s) => [s, 0]));
  for (const [index, node] of samples.entries()) {
    const stage = stages.get(node) ?? "other";
    times.set(stage, (times.get(stage) ?? 0) + Math.max(0, timeDeltas[index] ?? 0));
  }
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return new Map([...times].map(([stage, time]) => [stage, time / total]));
}

/** The outermost stage on the stack of each node; nodes come before their children. */
function stagesOf(nodes: readonly Profiler.ProfileNode[]): ReadonlyMap<number, string> {
  const stages = new Map<number, string>();
  for (const { id, callFrame, children = [] } of nodes) {
    const stage = stages.get(id) ?? STAGE.exec(callFrame.url)?.[1];
    if (stage === undefined) continue;
    stages.set(id, stage);
    for (const child of children) stages.set(child, stage);
  }
  return stages;
}
