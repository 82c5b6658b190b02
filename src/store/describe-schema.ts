import type { Queries } from "./database.ts";

// The catalogue's tables of schema `public`, worded so that every supported version says the same: PostgreSQL 18
// lists NOT NULL among the constraints (contype 'n'), 15 does not.

const COLUMNS = `select c.table_name as owner,
    c.column_name || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when c.is_nullable = 'NO' then ' not null' else '' end
      || case when c.is_identity = 'YES' then ' identity' else '' end
      || coalesce(' default ' || c.column_default, '') as line
  from information_schema.columns c
  join pg_attribute a on a.attrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
    and a.attname = c.column_name
  where c.table_schema = 'public' order by c.table_name, c.ordinal_position`;

const CONSTRAINTS = `select t.relname as owner, k.conname || ' ' || pg_get_constraintdef(k.oid) as line
  from pg_constraint k join pg_class t on t.oid = k.conrelid
  where t.relnamespace = 'public'::regnamespace and k.contype <> 'n' order by t.relname, k.conname`;

const INDEXES = `select tablename as owner, indexdef as line from pg_indexes
  where schemaname = 'public' order by tablename, indexname`;

const TRIGGERS = `select c.relname as owner, pg_get_triggerdef(t.oid) as line
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where not t.tgisinternal and c.relnamespace = 'public'::regnamespace order by c.relname, t.tgname`;

/**
 * The schema of a database in words, table by table: the committed `schema.txt`, whatever engine made it.
 */
export async function describeSchema(queries: Queries): Promise<string> {
  const lines = new Map<string, string[]>();
  for (const sql of [COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS]) {
    for (const { owner, line } of await queries.query<{ owner: string; line: string }>(sql)) {
      lines.set(owner, [...(lines.get(owner) ?? []), `  ${line}`]);
    }
  }
  const tables = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  return tables.map(([table, own]) => `${table}\n${own.join("\n")}\n`).join("\n");
}
