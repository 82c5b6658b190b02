import type { Database, Queries } from "./database.ts";
import { storableOrNull } from "./storable.ts";

/** What an account may do: read; also correct; also look after accounts and dossiers. */
export const ROLES = ["reader", "reviewer", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who may look at the store. */
export interface Account {
  readonly name: string;
  readonly role: Role;
  readonly isActive: boolean;
  readonly madeAt: string;
}

const COLUMNS = 'name, role, is_active as "isActive", made_at as "madeAt"';

/** Makes an account with a hashed password; false where the name is taken. */
export async function makeAccount(
  queries: Queries,
  {
    name,
    role,
    password,
  }: { readonly name: string; readonly role: Role; readonly password: string },
): Promise<boolean> {
  const made = await queries.query(
    "insert into account (name, role, password) values ($1, $2, $3) on conflict (name) do nothing returning name",
    [name, role, password],
  );
  return made.length > 0;
}

/** Makes the first account, an admin; false where there is any. Two that try at once wait for each other. */
export function makeFirstAccount(
  database: Database,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<boolean> {
  return database.transaction(async (queries) => {
    await queries.script("lock table account in exclusive mode");
    if ((await listAccounts(queries)).length > 0) return false;
    return makeAccount(queries, { name, role: "admin", password });
  });
}

/** Accounts by name: all, or so many after one. */
export function listAccounts(
  queries: Queries,
  { after, limit }: KeyPaging = ALL,
): Promise<readonly Account[]> {
  return queries.query<Account>(
    `select ${COLUMNS} from account where ($1::text is null or name > $1) order by name limit $2`,
    [after, limit],
  );
}

/** A stretch of a list by a word: so many after one; null for all. */
export interface KeyPaging {
  readonly after: string | null;
  readonly limit: number | null;
}

const ALL: KeyPaging = { after: null, limit: null };

/** An account's hashed password; null where there is no active account of that name. */
export async function passwordOf(queries: Queries, name: string): Promise<string | null> {
  const [row] = await queries.query<{ password: string }>(
    "select password from account where name = $1 and is_active",
    [name],
  );
  return row?.password ?? null;
}

/** Changes what an account may do; ending it closes its sessions and tokens. False where there is none. */
export function changeAccount(
  database: Database,
  {
    name,
    role,
    isActive,
  }: { readonly name: string; readonly role: Role; readonly isActive: boolean },
): Promise<boolean> {
  return database.transaction(async (queries) => {
    const changed = await queries.query(
      "update account set role = $2, is_active = $3 where name = $1 returning name",
      [name, role, isActive],
    );
    if (!isActive) {
      await queries.query("delete from session where account = $1", [name]);
      await queries.query(
        "update token set revoked_at = now() where account = $1 and revoked_at is null",
        [name],
      );
    }
    return changed.length > 0;
  });
}

/** An open session. */
export interface Session {
  readonly account: string;
  readonly role: Role;
  readonly csrf: string;
}

/** Opens a session by the hash of its secret; sessions that ended are swept out. */
export async function openSession(
  queries: Queries,
  { id, account, csrf, seconds }: { id: string; account: string; csrf: string; seconds: number },
): Promise<void> {
  await queries.query("delete from session where expires_at < now()");
  await queries.query(
    `insert into session (id, account, csrf, expires_at) values ($1, $2, $3, now() + make_interval(secs => $4))`,
    [id, account, csrf, seconds],
  );
}

/** The session of a secret's hash; null where there is none that is open. */
export async function findSession(queries: Queries, id: string): Promise<Session | null> {
  const [row] = await queries.query<Session>(
    `select s.account, a.role, s.csrf from session s join account a on a.name = s.account
     where s.id = $1 and s.expires_at > now() and a.is_active`,
    [id],
  );
  return row ?? null;
}

/** Closes a session. */
export async function closeSession(queries: Queries, id: string): Promise<void> {
  await queries.query("delete from session where id = $1", [id]);
}

/** What a token may do at most; its account's role is the other bound. */
export const SCOPES = ["read", "review", "admin"] as const;
export type Scope = (typeof SCOPES)[number];

/** A token as its owner sees it: the secret is never shown again. */
export interface Token {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly scope: Scope;
  readonly madeAt: string;
  readonly expiresAt: string | null;
}

/** Makes a token by the hash of its secret. */
export async function makeToken(
  queries: Queries,
  token: Pick<Token, "id" | "account" | "name" | "scope"> & {
    readonly secret: string;
    readonly days: number | null;
  },
): Promise<void> {
  await queries.query(
    `insert into token (id, account, name, secret, scope, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(days => $6::int))`,
    [token.id, token.account, token.name, token.secret, token.scope, token.days],
  );
}

/** Whose token a secret's hash is, and what it may do; null where none is good. */
export async function findToken(
  queries: Queries,
  secret: string,
): Promise<{ readonly account: string; readonly role: Role; readonly scope: Scope } | null> {
  const [row] = await queries.query<{ account: string; role: Role; scope: Scope }>(
    `select t.account, a.role, t.scope from token t join account a on a.name = t.account
     where t.secret = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > now()) and a.is_active`,
    [secret],
  );
  return row ?? null;
}

/** The tokens of an account that are good, by id. */
export function listTokens(
  queries: Queries,
  account: string,
  { after, limit }: KeyPaging,
): Promise<readonly Token[]> {
  return queries.query<Token>(
    `select id, account, name, scope, made_at as "madeAt", expires_at as "expiresAt" from token
     where account = $1 and revoked_at is null and ($2::text is null or id > $2) order by id limit $3`,
    [account, after, limit],
  );
}

/** Revokes an account's token; false where it has none of that id. */
export async function revokeToken(
  queries: Queries,
  { account, id }: { readonly account: string; readonly id: string },
): Promise<boolean> {
  const revoked = await queries.query(
    "update token set revoked_at = now() where account = $1 and id = $2 and revoked_at is null returning id",
    [account, id],
  );
  return revoked.length > 0;
}

/** One line of the record of who did what. */
export interface AuditEntry {
  readonly id: number;
  readonly at: string;
  readonly account: string | null;
  readonly action: string;
  readonly target: string | null;
  readonly address: string | null;
}

/** Writes down who did what; such lines are never changed. */
export async function writeAudit(
  queries: Queries,
  { account, action, target, address }: Omit<AuditEntry, "id" | "at">,
): Promise<void> {
  await queries.query(
    "insert into audit (account, action, target, address) values ($1, $2, $3, $4)",
    [storableOrNull(account), action, storableOrNull(target), address],
  );
}

/** The record of who did what, the latest first, before an id. */
export function listAudit(
  queries: Queries,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly AuditEntry[]> {
  return queries.query<AuditEntry>(
    `select id, at, account, action, target, address from audit where ($1::bigint is null or id < $1)
     order by id desc limit $2`,
    [before, limit],
  );
}
