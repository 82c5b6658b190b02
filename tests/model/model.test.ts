import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/domain/analysis.ts";
import type { Attribution } from "../../src/domain/attribution.ts";
import { EMPTY_POLICY, type Policy } from "../../src/domain/policy.ts";
import type { Span } from "../../src/domain/span.ts";
import { grade } from "../../src/grade/grade.ts";
import { analyse, compare } from "../../src/pipeline.ts";
import { type ModelCase, type Said, seedCase, TWINS } from "./cases.ts";

/** Of the model's attributions, so many must have the right words and the right speaker. */
const SAID_MIN = 9;

for (const twin of TWINS) describe(twin.name, () => describeModel(twin));

const seed = seedCase();
describe.skipIf(seed === null)("the model article (where the data folder is present)", () => {
  if (seed === null) test("is read", () => undefined);
  else describeModel(seed);
});

function describeModel(model: ModelCase): void {
  const analysis = analyse(model.report);

  test("has an unnamed source that confirms nothing inside the minister's words", () => {
    const chains = analysis.attributions
      .filter(
        ({ stance, source }) => stance === "doubts" && model.unnamed.test(words(analysis, source)),
      )
      .map(({ in: outer }) => analysis.attributions.find(({ id }) => id === outer))
      .map((outer) => (outer === undefined ? "nobody" : speakerOf(analysis, outer)));
    expect(chains.length).toBeGreaterThan(0);
    for (const speaker of chains) expect(speaker).toMatch(model.minister);
  });

  test(`has at least ${SAID_MIN} attributions with the right source and speaker`, () => {
    const faults = model.said
      .map((said) => saidFault(analysis, said))
      .filter((fault) => fault !== null);
    expect(model.said.length - faults.length, faults.join("\n")).toBeGreaterThanOrEqual(SAID_MIN);
  });

  test("has one actor behind every designation of the minister", () => {
    const named = model.designations.map((name) => [name, actorAt(analysis, name)]);
    const minister = analysis.actors.find(({ name }) => model.minister.test(name));
    expect(named).toEqual(model.designations.map((name) => [name, minister?.id ?? "no minister"]));
  });

  describeFigures(model, analysis);

  test("has the outlets of the credit line as sources", () => {
    const credited = analysis.credits.filter(({ span }) => span !== null).map(({ name }) => name);
    expect(credited).toEqual(model.credits);
  });

  test("has no independent named confirmation for any claim", () => {
    const policy: Policy = {
      ...EMPTY_POLICY,
      parties: [{ ...model.party, since: null, source: null }],
      ownership: [
        {
          owner: model.party.name,
          outlets: model.credits,
          party: model.party.name,
          since: null,
          source: null,
        },
      ],
    };
    const { claims } = grade(compare([analysis]), policy);
    expect(claims.length).toBeGreaterThan(0);
    const confirmed = claims.filter(({ confirmedBy }) => confirmedBy.length > 0);
    expect(confirmed.map(({ label, confirmedBy }) => [label, confirmedBy])).toEqual([]);
  });
}

function describeFigures(model: ModelCase, analysis: Analysis): void {
  test("has the seven figures with value, bound, unit and whole", () => {
    const value = new Map(analysis.figures.map((figure) => [figure.id, figure.value]));
    const found = analysis.figures.map((figure) => [
      figure.value,
      figure.bound,
      figure.unit,
      figure.partOf === null ? null : value.get(figure.partOf),
    ]);
    expect(found).toEqual(
      model.figures.map(([number, bound, unit, whole]) => [number, bound, unit, whole]),
    );
  });

  test("has the figures by those who give them", () => {
    for (const [value, , , , speaker] of model.figures) {
      if (speaker === null) continue;
      const figure = analysis.figures.find((one) => one.value === value);
      const by = analysis.attributions.find(({ id }) => id === figure?.by);
      expect(`${value}: ${by === undefined ? "author" : speakerOf(analysis, by)}`).toMatch(speaker);
    }
  });

  test("has the period and the date of the centre's figure", () => {
    const figure = analysis.figures.find(({ bound }) => bound === "exact");
    expect([figure?.window?.edtf, figure?.asOf]).toEqual([model.window, model.asOf]);
  });
}

function words({ report }: Analysis, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => report.text.slice(start, end)).join(" ");
}

function speakerOf({ actors }: Analysis, { speaker }: Attribution): string {
  return actors.find(({ id }) => id === speaker)?.name ?? "nobody";
}

/** What is wrong with the innermost attribution of these words; null when nothing is. */
function saidFault(analysis: Analysis, [content, source, speaker]: Said): string | null {
  const holding = analysis.attributions
    .filter((attribution) => words(analysis, attribution.content).includes(content))
    .sort((a, b) => words(analysis, a.content).length - words(analysis, b.content).length);
  const isRight = (attribution: Attribution) => {
    const given = words(analysis, attribution.source).toLowerCase();
    const hasSource =
      source === null ||
      (given !== "" &&
        (given.includes(source.toLowerCase()) || source.toLowerCase().includes(given)));
    return hasSource && speaker.test(speakerOf(analysis, attribution));
  };
  if (holding.some(isRight)) return null;
  const found = holding.map(
    (one) => `[${words(analysis, one.source)}] ${speakerOf(analysis, one)}`,
  );
  return `"${content}": ${found.join(" / ") || "no attribution"}`;
}

/** The actor that the words of a designation were resolved to; null where they were not. */
function actorAt({ report, actors, mentions }: Analysis, designation: string): string | null {
  const start = report.text.indexOf(designation);
  const end = start + designation.length;
  const meets = (span: Span) => start <= span.start && span.start < end && start < span.end;
  const byMention = mentions.find(({ span, actor }) => actor !== null && meets(span))?.actor;
  return byMention ?? actors.find((actor) => actor.mentions.some(meets))?.id ?? null;
}
