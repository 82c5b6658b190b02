import type { FastifyReply, FastifyRequest } from "fastify";
import { findSession, findToken, type Role } from "../store/accounts.ts";
import type { Database } from "../store/database.ts";
import { refusal } from "./problems.ts";
import { hashSecret, isSameSecret } from "./secrets.ts";

/** What a route needs: `nothing` for what anybody may have, then each more than the one before. */
export type Need = "nothing" | "read" | "review" | "admin";

/** Who asks. */
export interface Asker {
  readonly name: string;
  readonly may: Exclude<Need, "nothing">;
  readonly by: "machine" | "session" | "token";
  /** The session's CSRF secret; null for others. */
  readonly csrf: string | null;
  /** Hash of the session's secret; null for others. */
  readonly session: string | null;
}

declare module "fastify" {
  interface FastifyRequest {
    /** Null where nobody showed who they are. */
    asker: Asker | null;
  }
  interface FastifyContextConfig {
    /** Who may use the route; readers where nothing is said. */
    needs?: Need;
  }
}

const ORDER: readonly Need[] = ["nothing", "read", "review", "admin"];
const OF_ROLE: Readonly<Record<Role, Asker["may"]>> = {
  reader: "read",
  reviewer: "review",
  admin: "admin",
};
const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** The cookie's name; with the prefix browsers take it only over https, for this host and all paths. */
export function cookieName(isSecure: boolean): string {
  return isSecure ? "__Host-recoupe" : "recoupe";
}

/** Where the server listens, as far as access depends on it. */
export interface AccessSetting {
  readonly database: Database;
  /** Whether accounts are needed; without them, whoever reaches this machine's own address is its user. */
  readonly hasAccounts: boolean;
}

/**
 * Finds out who asks and refuses what they may not have. Without accounts the name that the browser asked for must
 * be this machine's own: a page elsewhere whose name was turned to 127.0.0.1 gets nothing. What changes something is
 * taken from this site's own pages, by session with its CSRF secret, or by token.
 */
export async function checkAccess(
  request: FastifyRequest,
  { database, hasAccounts }: AccessSetting,
): Promise<void> {
  if (!hasAccounts && !isOwnName(request.hostname)) {
    throw refusal(421, "wrong-host");
  }
  if (!SAFE_METHODS.has(request.method)) refuseForeign(request);
  request.asker = await findAsker(request, { database, hasAccounts });
  const need = request.routeOptions.config.needs ?? "read";
  if (need === "nothing") return;
  if (request.asker === null) {
    throw refusal(401, "who-asks");
  }
  if (ORDER.indexOf(request.asker.may) < ORDER.indexOf(need)) {
    throw refusal(403, "may-not", { right: need });
  }
  const { by, csrf } = request.asker;
  if (by === "session" && !SAFE_METHODS.has(request.method)) {
    const sent = request.headers["x-csrf-token"];
    if (typeof sent !== "string" || csrf === null || !isSameSecret(sent, csrf)) {
      throw refusal(403, "csrf");
    }
  }
}

/** Names by which a browser on this machine reaches it. */
const OWN_NAMES: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

function isOwnName(hostname: string): boolean {
  return OWN_NAMES.has(hostname.toLowerCase());
}

/** Refuses what a page of another site sends: browsers say whose page it is. */
function refuseForeign(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const isForeign =
    (site !== undefined && site !== "same-origin" && site !== "none") ||
    (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host));
  if (isForeign) throw refusal(403, "foreign");
}

async function findAsker(
  request: FastifyRequest,
  { database, hasAccounts }: AccessSetting,
): Promise<Asker | null> {
  const bearer = /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? "")?.[1];
  if (bearer !== undefined) {
    const token = await findToken(database, hashSecret(bearer));
    if (token === null) return null;
    const [byRole, byScope] = [OF_ROLE[token.role], token.scope];
    const may = ORDER.indexOf(byRole) < ORDER.indexOf(byScope) ? byRole : byScope;
    return { name: token.account, may, by: "token", csrf: null, session: null };
  }
  if (!hasAccounts)
    return { name: "local", may: "admin", by: "machine", csrf: null, session: null };
  const secret = readCookie(request.headers.cookie, cookieName(request.protocol === "https"));
  if (secret === null) return null;
  const session = await findSession(database, hashSecret(secret));
  if (session === null) return null;
  const { account, role, csrf } = session;
  return { name: account, may: OF_ROLE[role], by: "session", csrf, session: hashSecret(secret) };
}

/** A cookie's value out of the header (RFC 6265, 4.2); null where it is not there. */
function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const cut = pair.indexOf("=");
    if (cut > 0 && pair.slice(0, cut).trim() === name) return pair.slice(cut + 1).trim();
  }
  return null;
}

/** Sets the session's cookie: out of reach of scripts and of other sites' pages. */
export function setCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { value, seconds }: { readonly value: string; readonly seconds: number },
): void {
  const isSecure = request.protocol === "https";
  const parts = [`${cookieName(isSecure)}=${value}`, "Path=/", "HttpOnly", "SameSite=Strict"];
  if (isSecure) parts.push("Secure");
  reply.header("set-cookie", [...parts, `Max-Age=${seconds}`].join("; "));
}
