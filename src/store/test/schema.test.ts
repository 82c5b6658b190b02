import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { onEachEngine } from "../../../tests/support/engines.ts";
import { describeSchema } from "../describe-schema.ts";
import { DUMPED, NOT_DUMPED } from "../dump.ts";
import { migrate, migrations, schemaState } from "../migrate.ts";

const COMMITTED = new URL("../schema.txt", import.meta.url);

onEachEngine((engine) => {
  it("takes every step once, in order", async () => {
    const database = await engine.openEmpty();
    const names = migrations().map(({ name }) => name);
    expect(await schemaState(database)).toEqual({
      ok: true,
      value: { applied: [], pending: names },
    });
    expect(await migrate(database)).toEqual({ ok: true, value: names });
    expect(await migrate(database)).toEqual({ ok: true, value: [] });
    expect(await schemaState(database)).toEqual({
      ok: true,
      value: { applied: names, pending: [] },
    });
  });

  it("makes the schema that is committed (npx tsx scripts/schema.ts renews it)", async () => {
    const described = await describeSchema(await engine.open());
    expect(described).toBe(readFileSync(COMMITTED, "utf8"));
  });

  it("dumps every table of the schema or says why not", async () => {
    const tables = await (await engine.open()).query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    expect(tables.map(({ name }) => name).sort()).toEqual([...DUMPED, ...NOT_DUMPED].sort());
  });

  it("refuses a database of a newer version, and one whose steps read otherwise", async () => {
    const database = await engine.open();
    await database.query("insert into migration values (999, '0999-later.sql', 'x')");
    expect(await migrate(database)).toMatchObject({ failure: { code: "store.schema-newer" } });
    await database.query("delete from migration where number = 999");
    await database.query("update migration set sha256 = 'x' where number = 1");
    expect(await migrate(database)).toMatchObject({ failure: { code: "store.schema-changed" } });
  });

  it("gives the same JavaScript values on both engines", async () => {
    const [row] = await (await engine.openEmpty()).query(
      `select 9007199254740991::int8 as whole, 1.5::numeric as number, null::int as none,
        '2031-05-04 10:30:00.123456+02'::timestamptz as time, date '2031-05-04' as day,
        '{"a":[1]}'::jsonb as object, '{"a":"\\u0000"}'::json as text, array['a','b c'] as words,
        '\\x00ff'::bytea as bytes, count(*) as count`,
    );
    expect({ ...row, bytes: Buffer.from(row?.bytes as Uint8Array).toString("hex") }).toEqual({
      whole: 9007199254740991,
      number: 1.5,
      none: null,
      time: "2031-05-04T08:30:00.123456Z",
      day: "2031-05-04",
      object: { a: [1] },
      text: { a: "\0" },
      words: ["a", "b c"],
      bytes: "00ff",
      count: 1,
    });
  });

  it("keeps rows of captures as they are", async () => {
    const database = await engine.open();
    const values = ["a".repeat(64), new Uint8Array([1]), "text/plain", "test"];
    await database.query(
      "insert into capture (sha256, bytes, media_type, tool) values ($1, $2, $3, $4)",
      values,
    );
    await expect(database.query("update capture set tool = 'other'")).rejects.toThrow(
      "never changed",
    );
    await expect(database.query("delete from capture")).rejects.toThrow("never changed");
  });
});
