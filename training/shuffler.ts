const SEED = 20161214;

/** Gives the items in a new order at each call, the same orders for the same seed (Numerical Recipes' LCG). */
export function shuffler<Item>(items: readonly Item[]): () => readonly Item[] {
  const order = [...items];
  let state = SEED;
  return () => {
    for (let i = order.length - 1; i > 0; i -= 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const j = state % (i + 1);
      [order[i], order[j]] = [order[j] as Item, order[i] as Item];
    }
    return order;
  };
}
