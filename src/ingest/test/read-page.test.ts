import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Page, readPage } from "../html/read-page.ts";
import { FULL_PAGE, PARAGRAPHS, pageOf } from "./pages.ts";

function page(source: string, url: string | null = null): Page {
  const result = readPage(source, { name: "page.html", url });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function layout({ text, blocks }: Page): readonly string[] {
  return blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
}

describe("a newspaper's page", () => {
  it("gives its article with quotes and lists, and none of its furniture", () => {
    expect(layout(page(FULL_PAGE))).toEqual([
      "title: Le convoi de Karvin est passé",
      "credit: Par Jeanne Morvan, AFP",
      `paragraph: ${PARAGRAPHS[0]}`,
      "heading: Un bilan disputé",
      `quote: ${PARAGRAPHS[1]}`,
      "item: Trois cents partis, selon la ministre",
      "item: Deux cents, selon l’association",
      `paragraph: ${PARAGRAPHS[2]}`,
      "credit: Sources : Le Fanal ; Radio Estran",
    ]);
  });

  it("gives its metadata, publisher and agency apart from the author", () => {
    expect(page(FULL_PAGE).metadata).toMatchObject({
      title: "Le convoi de Karvin est passé",
      outlet: "Le Fanal",
      published: "2031-05-04T09:30:00+01:00",
      modified: "2031-05-04T11:00:00+0100",
      language: "fr-FR",
      url: "https://fanal.example/karvin",
      credits: [
        { name: "Jeanne Morvan", role: "author", span: null },
        { name: "AFP", role: "agency", span: null },
        { name: "Radio Estran", role: "source", span: null },
      ],
    });
  });

  it("joins its blocks by empty lines", () => {
    const { text, blocks } = page(FULL_PAGE);
    expect(blocks.map(({ span }) => text.slice(span.start, span.end)).join("\n\n")).toBe(text);
  });
});

describe("a standfirst", () => {
  it("is a paragraph though the page marks it up as a heading", () => {
    const source = `<article><h2>${PARAGRAPHS[0]}</h2><h2>Le pont</h2><p>${PARAGRAPHS.join("</p><p>")}</p></article>`;
    expect(
      page(source)
        .blocks.map(({ kind }) => kind)
        .slice(0, 2),
    ).toEqual(["paragraph", "heading"]);
  });
});

describe("metadata", () => {
  it("comes from Open Graph where there is no JSON-LD", () => {
    const head = `<meta property="og:site_name" content="Le Fanal">
      <meta property="og:title" content="Karvin &amp; le pont | Le Fanal">
      <meta property="article:published_time" content="2031-05-04">
      <meta name="author" content="Ilda Roche avec Reuters">
      <meta property="og:locale" content="fr_FR">
      <meta property="og:url" content="https://fanal.example/pont">`;
    expect(page(pageOf(head)).metadata).toMatchObject({
      title: "Karvin & le pont",
      outlet: "Le Fanal",
      published: "2031-05-04",
      language: "fr_FR",
      url: "https://fanal.example/pont",
      credits: [{ name: "Ilda Roche" }, { name: "Reuters", role: "agency" }],
    });
  });

  it("comes from marked elements where there are no tags", () => {
    const body = `<h1>Le pont</h1><a rel="author">Ilda Roche</a>
      <time datetime="2031-05-04T10:00">hier</time><p>${PARAGRAPHS.join("</p><p>")}</p>`;
    expect(page(`<article>${body}</article>`).metadata).toMatchObject({
      title: "Le pont",
      published: "2031-05-04T10:00",
      credits: [{ name: "Ilda Roche", role: "author" }],
    });
  });

  it.each([
    ["broken", '{"@type": "NewsArticle", "headline": '],
    ["an endless nest", `${'{"author":'.repeat(50_000)}1${"}".repeat(50_000)}`],
    ["a ring of references", '{"@type":"NewsArticle","author":{"@id":"#a"}}'],
    ["no object", '"NewsArticle"'],
    ["types that are no strings", '{"@type": [1, {}], "headline": {"a": 1}, "author": 7}'],
  ])("survives JSON-LD that is %s", (_name, json) => {
    const head = `<script type="application/ld+json">${json}</script><meta property="og:title" content="Pont">`;
    expect(page(pageOf(head)).metadata.title).toBe("Pont");
  });

  it("reads JSON-LD within comment marks and with raw line breaks in its words", () => {
    const json = '<!-- {"@type": "NewsArticle", "headline": "Le\npont"} -->';
    const head = `<script type="application/ld+json">${json}</script>`;
    expect(page(pageOf(head)).metadata.title).toBe("Le pont");
  });

  it("follows references in a ring without end", () => {
    const json =
      '[{"@type":"NewsArticle","headline":"Pont","author":{"@id":"#a"}},{"@id":"#a","name":{"@id":"#a"}}]';
    const head = `<script type="application/ld+json">${json}</script>`;
    expect(page(pageOf(head)).metadata.title).toBe("Pont");
  });

  it("takes the canonical URL unless it names another site than the one that answered", () => {
    const head = '<link rel="canonical" href="https://fanal.example/karvin">';
    const urlOf = (fetched: string) => page(pageOf(head), fetched).metadata.url;
    expect(urlOf("https://amp.fanal.example/karvin?from=feed")).toBe(
      "https://fanal.example/karvin",
    );
    expect(urlOf("https://copieur.example/karvin")).toBe("https://copieur.example/karvin");
  });

  it("names the outlet after its site where nothing else does", () => {
    expect(page(pageOf(""), "https://www.fanal.example/karvin").metadata.outlet).toBe(
      "fanal.example",
    );
  });
});

describe("a page without an article", () => {
  it.each([
    ["empty", ""],
    ["white", "<html><body> <p> </p> </body></html>"],
    [
      "made by scripts",
      '<title>Le pont</title><div id="root"></div><script>draw("du texte")</script>',
    ],
    [
      "a note to turn scripts on",
      "<title>Le pont</title><noscript>Veuillez activer JavaScript pour lire.</noscript>",
    ],
  ])("%s: is said to be empty", (_name, source) => {
    const result = readPage(source, { name: "page.html", url: null });
    expect(result).toMatchObject({ ok: false, failure: { code: "input.page-empty" } });
  });
});

describe("hostile HTML", () => {
  const filler = `<p>${PARAGRAPHS[0]}</p>`;
  it.each([
    ["100,000 nested div", "<div>".repeat(100_000) + filler],
    ["100,000 nested b", "<b>".repeat(100_000) + filler],
    ["nested lists and tables", "<table><tr><td><ul><li>".repeat(20_000) + filler],
    ["50,000 elements side by side", `${filler}${"<span>mot </span>".repeat(50_000)}`],
    ["a million attributes", `<div ${'a="b" '.repeat(300_000)}>${filler}`],
    ["an attribute of a megabyte", `<div class="${"x ".repeat(500_000)}">${filler}`],
    ["an attribute without an end", `${filler}<a href="${"x".repeat(500_000)}`],
    ["a million open signs", `${filler}${"<".repeat(1_000_000)}`],
    ["a million tag ends", `${filler}${"</".repeat(500_000)}`],
    ["open comments", `${filler}${"<!--".repeat(200_000)}`],
    ["200,000 entities", `${filler}<p>${"&amp;&eacute;".repeat(100_000)}</p>`],
    [
      "an entity that unfolds",
      `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${filler}<p>&b;</p>`,
    ],
    ["100,000 meta tags", `${'<meta name="x" content="y">'.repeat(100_000)}${filler}`],
  ])("%s: the article is read all the same", (_name, source) => {
    expect(page(source).text).toContain("Le convoi a passé le pont de Karvin");
  });

  it("gives the whole text, and says so, where structure had to be given up", () => {
    const { text, notes } = page(`<article>${filler.repeat(21_000)}</article>`);
    expect(notes.map(({ code }) => code)).toEqual(["ingest.page-whole"]);
    expect(text.split("\n\n")).toHaveLength(21_000);
  });

  it("never shows a script, however it is written", () => {
    const scripts =
      "<SCRIPT>secret()</SCRIPT ><script/x>secret()</script\n><svg><script>secret()</script></svg>";
    expect(page(`${scripts}${FULL_PAGE}<script>secret()`).text).not.toContain("secret");
  });

  it("is read wherever it was cut off", () => {
    fc.assert(
      fc.property(fc.nat({ max: FULL_PAGE.length }), (length) => {
        const result = readPage(FULL_PAGE.slice(0, length), { name: "cut.html", url: null });
        if (!result.ok) expect(result.failure.code).toBe("input.page-empty");
        else expect(layout(result.value).length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it("is read whatever it is made of, blocks in bounds and in order", () => {
    const tag = fc.constantFrom(
      ..."html body div p li ul ol td tr table h1 blockquote br script style title a b nav article".split(
        " ",
      ),
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      tag.map((name) => `<${name} class='a" href=x `),
      fc.constantFrom(
        PARAGRAPHS[0],
        "&amp",
        "&#x110000;",
        "<!--",
        "-->",
        "<![CDATA[",
        "<?",
        "\0",
        "\ud800",
      ),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const result = readPage(pieces.join(""), { name: "fuzz.html", url: null });
        if (!result.ok) return;
        let at = 0;
        for (const { span } of result.value.blocks) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          at = span.end;
        }
        expect(at).toBe(result.value.text.length);
      }),
      { numRuns: 300 },
    );
  });
});
