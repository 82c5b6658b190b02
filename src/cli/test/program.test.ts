import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./run.ts";

const FRENCH =
  "Le convoi a passé le pont mercredi, a annoncé la ministre Ilda Roche.\n« Trois cents personnes sont parties », a-t-elle déclaré.\n";
const ENGLISH = "The convoy crossed the bridge on Wednesday, minister Ilda Roche said.\n";

let folder = "";
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "recoupe-cli-"));
  writeFileSync(at("fr.txt"), FRENCH);
  writeFileSync(at("en.txt"), ENGLISH);
  writeFileSync(at("empty.txt"), "");
  writeFileSync(at("paper.pdf"), "%PDF-1.7");
  writeFileSync(at("desk.yaml"), "credible: [Ilda Roche]\n");
  writeFileSync(at("bad.yaml"), "credible: Ilda Roche\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("help", () => {
  it.each([
    [["--help"], "Usage: recoupe"],
    [["help", "report"], "--html <file>"],
    [["report", "--help"], "Exit codes: 0 all done"],
    [["analyse", "--help"], "--format <format>"],
    [["--version"], "9.9.9"],
  ])("%j prints and ends well", async (words, expected) => {
    const { code, out, err } = await run(words);
    expect(out).toContain(expected);
    expect([code, err]).toEqual([0, ""]);
  });

  it("speaks French", async () => {
    const { out } = await run(["report", "--help"], { ui: "fr" });
    expect(out).toContain("Codes de sortie : 0 tout est fait");
    expect(out).toContain("Options :");
  });

  it("is shown where a command is wanting, which is a mistake", async () => {
    const { code, out } = await run([]);
    expect([code, out.startsWith("Usage: recoupe")]).toEqual([2, true]);
  });
});

describe("a mistake in the command line", () => {
  it.each([
    [["repot", "a"], "wanted a known command, found repot."],
    [["report", "a", "--htlm", "b"], "wanted a known option, found --htlm."],
    [["report"], "wanted at least one input (a file, folder, URL or -), found none."],
    [["report", "a", "--html"], "wanted a value for --html <file>, found none."],
    [["analyse", "a", "--format", "xml"], "--format: wanted one of text, jsonl, found xml."],
    [
      ["analyse", "a", "--from", "doc"],
      "--from: wanted one of txt, html, json, jsonl, csv, feed, sitemap, newsml, pdf, warc, wacz, found doc.",
    ],
    [["analyse", "a", "--ui", "de"], "--ui: wanted one of fr, en, found de."],
    [
      ["analyse", "a", "--language", "French"],
      "--language: wanted a two-letter code such as fr or en, found French.",
    ],
    [
      ["analyse", "a", "--published", "soon"],
      "--published: wanted a date such as 2031-05-04, found soon.",
    ],
    [["analyse", "a", "--timeout", "0"], "--timeout: wanted a number of seconds above 0, found 0."],
    [["analyse", "a", "--columns", "txt=a"], "--columns: wanted field=column pairs"],
  ])("%j is said in one line", async (words, expected) => {
    const { code, out, err } = await run(words);
    expect(err).toContain(`recoupe: ${expected}`);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect([code, out]).toEqual([2, ""]);
  });

  it("is said in French too", async () => {
    const { err } = await run(["analyse", "a", "--format", "xml"], { ui: "fr" });
    expect(err).toBe(
      "recoupe: --format : l’un de text, jsonl attendu, trouvé xml. Voyez recoupe --help.\n",
    );
  });
});

describe("analyse", () => {
  it("prints one JSON object a report", async () => {
    const { code, out } = await run(["analyse", at("fr.txt"), at("en.txt"), "--format", "jsonl"]);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines.map(({ report }) => [report.file, report.language])).toEqual([
      [at("fr.txt"), "fr"],
      [at("en.txt"), "en"],
    ]);
    expect(lines[0].report.text).toBe(FRENCH);
  });

  it("prints the words of each attribution as text", async () => {
    const { out } = await run(["analyse", at("fr.txt")]);
    expect(out).toContain("Trois cents personnes sont parties");
  });

  it("reads standard input", async () => {
    const { code, out } = await run(["analyse", "-", "--format", "jsonl"], { stdin: FRENCH });
    expect(code).toBe(0);
    expect(JSON.parse(out).report.file).toBeNull();
  });

  it("does the other inputs where one fails, and says which", async () => {
    const inputs = [at("paper.pdf"), at("fr.txt"), at("nowhere.txt"), at("empty.txt")];
    const { code, out, err } = await run(["analyse", ...inputs, "--format", "jsonl"]);
    expect(code).toBe(1);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain("paper.pdf: wanted a PDF, could not read it");
    expect(err).toContain("nowhere.txt: wanted a file or folder, found nothing there.");
    expect(err).toContain("empty.txt: wanted a text, found nothing but white space.");
  });

  it("ends with 3 where nothing could be read", async () => {
    expect((await run(["analyse", at("nowhere.txt")])).code).toBe(3);
  });

  it("remarks on a feed's item of which only the teaser was read", async () => {
    const item =
      "<item><title>Port</title><description>Le port a rouvert mardi.</description></item>";
    const stdin = `<rss version="2.0"><channel><title>Fanal</title>${item}</channel></rss>`;
    const { code, err } = await run(["analyse", "-"], { stdin, ui: "fr" });
    expect([code, err]).toEqual([0, expect.stringContaining("chapeau")]);
  });

  it("remarks on a language that nobody reads here, unless quiet", async () => {
    const italian =
      "Mercoledì il convoglio ha attraversato il ponte, ha detto la ministra alla stampa. ";
    const { code, err } = await run(["analyse", "-"], { stdin: italian.repeat(4) });
    expect([code, err.includes("it")]).toEqual([0, true]);
    expect((await run(["analyse", "-", "--quiet"], { stdin: italian.repeat(4) })).err).toBe("");
  });
});

describe("report", () => {
  it("prints the findings and writes page and JSON, leaving nothing else behind", async () => {
    const before = readdirSync(folder).length;
    const words = [
      "report",
      at("fr.txt"),
      at("en.txt"),
      "--html",
      at("o.html"),
      "--json",
      at("o.json"),
    ];
    const { code, out, err } = await run([...words, "--policy", at("desk.yaml")]);
    expect(code).toBe(0);
    expect(out).not.toBe("");
    expect(readFileSync(at("o.html"), "utf8")).toMatch(/^<!doctype html>/i);
    expect(JSON.parse(readFileSync(at("o.json"), "utf8")).reports).toHaveLength(2);
    expect(err).toContain(`wrote ${at("o.html")}`);
    expect(readdirSync(folder)).toHaveLength(before + 2);
  });

  it("gives JSON alone on standard output where asked", async () => {
    const { out } = await run(["report", at("fr.txt"), "--json", "-"]);
    expect(JSON.parse(out).reports).toHaveLength(1);
  });

  it("is quiet but for findings where asked", async () => {
    const { err } = await run(["report", at("fr.txt"), "-q", "--html", at("q.html")]);
    expect(err).toBe("");
  });

  it("refuses a policy that does not fit before it reads anything", async () => {
    const { code, out, err } = await run(["report", at("nowhere.txt"), "--policy", at("bad.yaml")]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain('bad.yaml, at credible: wanted […], found "Ilda Roche".');
  });

  it("says that a policy is not there", async () => {
    const { code, err } = await run(["report", at("fr.txt"), "--policy", at("none.yaml")]);
    expect(code).toBe(2);
    expect(err).toContain("wanted a policy file, could not read it (ENOENT)");
  });

  it.each(["missing/o.html", "."])(
    "refuses to write to %s before it reads anything",
    async (name) => {
      const { code, err } = await run(["report", at("fr.txt"), "--html", at(name)]);
      expect(code).toBe(4);
      expect(err).toContain("could not");
    },
  );

  it("keeps the old file where the new one cannot be made", async () => {
    const { code } = await run(["report", at("nowhere.txt"), "--html", at("o.html")]);
    expect(code).toBe(3);
    expect(readFileSync(at("o.html"), "utf8")).toMatch(/^<!doctype html>/i);
  });
});
