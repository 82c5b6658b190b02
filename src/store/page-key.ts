/** Parameters that tell how a reader came, not which page it is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|xtor|mc_cid|mc_eid)$/;

/** A URL as the key of its page: without fragment and tracking parameters. What is no URL stays as it is. */
export function pageKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const key = new URL(url);
  key.hash = "";
  for (const name of [...key.searchParams.keys()]) {
    if (TRACKING.test(name)) key.searchParams.delete(name);
  }
  return key.href;
}
