/**
 * A linear chain over labels (conditional random field, Lafferty et al. 2001): which label follows which, and how
 * probable a stretch of labels is. Scores are exponents ("potentials"), so that sums are of products; every step is
 * brought to a sum of one (Rabiner 1989, "A tutorial on hidden Markov models", V.A).
 */
export interface Chain {
  readonly labels: number;
  /** (labels + 1) × labels, row-major: how well a label follows another; the last row is the beginning. 0 forbids. */
  readonly moves: Float64Array;
}

/** Room for sequences of up to `size` steps. */
export interface ChainRoom {
  /** Steps × labels: potentials of the labels at each step. */
  readonly potentials: Float64Array;
  readonly alphas: Float64Array;
  readonly betas: Float64Array;
  /** What each step was divided by. */
  readonly sums: Float64Array;
  readonly from: Uint8Array;
}

/** Makes room for sequences of up to `size` steps. */
export function chainRoom({ labels }: Chain, size: number): ChainRoom {
  return {
    potentials: new Float64Array(size * labels),
    alphas: new Float64Array(size * labels),
    betas: new Float64Array(size * labels),
    sums: new Float64Array(size),
    from: new Uint8Array(size * labels),
  };
}

/** Writes the best sequence of labels for the potentials of `size` steps into `out`. */
export function bestLabels(chain: Chain, room: ChainRoom, size: number, out: Uint8Array): void {
  const { labels, moves } = chain;
  const { potentials, alphas, from } = room;
  for (let step = 0; step < size; step += 1) {
    const at = step * labels;
    let most = 0;
    for (let label = 0; label < labels; label += 1) {
      let best = step === 0 ? (moves[labels * labels + label] as number) : 0;
      let source = 0;
      for (let last = 0; step > 0 && last < labels; last += 1) {
        const reach =
          (alphas[at - labels + last] as number) * (moves[last * labels + label] as number);
        if (reach > best) {
          best = reach;
          source = last;
        }
      }
      const value = best * (potentials[at + label] as number);
      alphas[at + label] = value;
      from[at + label] = source;
      if (value > most) most = value;
    }
    for (let label = 0; label < labels; label += 1) {
      alphas[at + label] = (alphas[at + label] as number) / most;
    }
  }
  traceBack(chain, room, size, out);
}

function traceBack(
  { labels }: Chain,
  { alphas, from }: ChainRoom,
  size: number,
  out: Uint8Array,
): void {
  let label = 0;
  const last = (size - 1) * labels;
  for (let other = 1; other < labels; other += 1) {
    if ((alphas[last + other] as number) > (alphas[last + label] as number)) label = other;
  }
  for (let step = size - 1; step >= 0; step -= 1) {
    out[step] = label;
    label = from[step * labels + label] as number;
  }
}

/** Fills alphas, betas and sums: alpha × beta is the probability of a label at a step. Linear in `size`. */
export function weighLabels(chain: Chain, room: ChainRoom, size: number): void {
  const { labels, moves } = chain;
  const { potentials, alphas, betas, sums } = room;
  for (let step = 0; step < size; step += 1) {
    const at = step * labels;
    let sum = 0;
    for (let label = 0; label < labels; label += 1) {
      let reach = step === 0 ? (moves[labels * labels + label] as number) : 0;
      for (let last = 0; step > 0 && last < labels; last += 1) {
        reach += (alphas[at - labels + last] as number) * (moves[last * labels + label] as number);
      }
      alphas[at + label] = reach * (potentials[at + label] as number);
      sum += alphas[at + label] as number;
    }
    sums[step] = sum;
    for (let label = 0; label < labels; label += 1) {
      alphas[at + label] = (alphas[at + label] as number) / sum;
    }
  }
  for (let step = size - 1; step >= 0; step -= 1) {
    for (let label = 0; label < labels; label += 1) {
      betas[step * labels + label] =
        step === size - 1 ? 1 : stepFrom(chain, room, { step, label }, -1);
    }
  }
}

/** Probability mass that flows on from a label at a step, but for the label `without`. */
function stepFrom(
  { labels, moves }: Chain,
  { potentials, betas, sums }: ChainRoom,
  { step, label }: { readonly step: number; readonly label: number },
  without: number,
): number {
  const next = (step + 1) * labels;
  let mass = 0;
  for (let other = 0; other < labels; other += 1) {
    if (other === without) continue;
    mass +=
      (moves[label * labels + other] as number) *
      (potentials[next + other] as number) *
      (betas[next + other] as number);
  }
  return mass / (sums[step + 1] as number);
}

/**
 * The probability that the steps from `first` up to, not including, `after` have just the labels of `path`, and that
 * the next step does not have `without`. Call `weighLabels` before.
 */
export function stretchProbability(
  chain: Chain,
  room: ChainRoom,
  size: number,
  stretch: { readonly first: number; readonly after: number; readonly without: number },
  path: Uint8Array,
): number {
  const { labels, moves } = chain;
  const { potentials, alphas, sums } = room;
  const { first, after, without } = stretch;
  let label = path[first] as number;
  let mass = alphas[first * labels + label] as number;
  for (let step = first + 1; step < after; step += 1) {
    const next = path[step] as number;
    mass *= (moves[label * labels + next] as number) * (potentials[step * labels + next] as number);
    mass /= sums[step] as number;
    label = next;
  }
  return after === size ? mass : mass * stepFrom(chain, room, { step: after - 1, label }, without);
}
