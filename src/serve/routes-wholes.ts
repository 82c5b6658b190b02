import { Type } from "typebox";
import type { Copy } from "../domain/comparison.ts";
import type { Report } from "../domain/report.ts";
import { type Span, textOf } from "../domain/span.ts";
import { type ActorView, viewActors, viewOutlets } from "../render/actor-view.ts";
import { copyDifference } from "../render/copy-difference.ts";
import { actorJson, copyJson, findingsJson } from "../render/findings-json.ts";
import { spanJson } from "../render/json.ts";
import type { App, AppSetting } from "./app.ts";
import { cursorOf, keyOf } from "./cursor.ts";
import { exportedOf } from "./exported.ts";
import { notFound } from "./problems.ts";
import { DossierPath, ItemPath, PageQuery, pageSchema } from "./schemas.ts";
import {
  ActorDetailSchema,
  CopyDetailSchema,
  FindingsSchema,
  OutletsSchema,
  SpeakerSchema,
} from "./schemas-desk.ts";

/** Items of a page where nothing is said. */
const LIMIT_DEFAULT = 50;

/** What takes a dossier as a whole: its findings, who speaks in it, what was copied. */
export function addWholeRoutes(app: App, setting: AppSetting): void {
  addFindings(app, setting);
  addSpeakers(app, setting);
  addCopies(app, setting);
}

function addFindings(app: App, setting: AppSetting): void {
  app.get(
    "/api/dossiers/:dossier/findings",
    {
      schema: {
        summary: "The findings whole (docs/format.md)",
        params: DossierPath,
        response: { 200: FindingsSchema },
      },
    },
    async (request) => findingsJson((await exportedOf(setting, request.params.dossier)).findings),
  );
}

function addSpeakers(app: App, setting: AppSetting): void {
  app.get(
    "/api/dossiers/:dossier/speakers",
    {
      schema: {
        summary: "Actors who are reported to say something, whoever is quoted most first",
        params: DossierPath,
        querystring: PageQuery,
        response: { 200: pageSchema(SpeakerSchema) },
      },
    },
    async (request) => {
      const { findings, analyses } = await exportedOf(setting, request.params.dossier);
      const { cursor, limit = LIMIT_DEFAULT } = request.query;
      const from = Number(keyOf(cursor, ["number"])?.[0] ?? 0);
      const views = viewActors(findings, analyses);
      const items = views.slice(from, from + limit).map(speakerView);
      const hasMore = views.length > from + limit;
      return { items, next: hasMore ? cursorOf([from + limit]) : null };
    },
  );
  app.get(
    "/api/dossiers/:dossier/actors/:id",
    {
      schema: {
        summary: "An actor with all it is reported to have said, by date of publication",
        params: ItemPath,
        response: { 200: ActorDetailSchema },
      },
    },
    async (request) => {
      const { findings, analyses } = await exportedOf(setting, request.params.dossier);
      const { id } = request.params;
      const actor = findings.comparison.actors.find((one) => one.id === id);
      if (actor === undefined) throw notFound("actor");
      const view = viewActors(findings, analyses).find((one) => one.actor.id === id);
      return {
        ...(view === undefined ? silent(actorJson(actor)) : speakerView(view)),
        sayings: sayingsOf(view, findings.comparison.reports),
      };
    },
  );
  app.get(
    "/api/dossiers/:dossier/outlets",
    {
      schema: {
        summary: "How each outlet names its sources",
        params: DossierPath,
        response: { 200: OutletsSchema },
      },
    },
    async (request) => ({
      items: viewOutlets((await exportedOf(setting, request.params.dossier)).analyses),
    }),
  );
}

function speakerView({ actor, sayings, outlets, stances }: ActorView) {
  return {
    actor: actorJson(actor),
    said: sayings.length,
    outlets,
    stances: Object.fromEntries(stances),
  };
}

/** What is told of an actor who is only spoken of. */
function silent(actor: ReturnType<typeof actorJson>) {
  return { actor, said: 0, outlets: [], stances: {} };
}

function sayingsOf(view: ActorView | undefined, reports: readonly Report[]) {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return (view?.sayings ?? []).map(({ report, stance, content, through }) => {
    const known = byId.get(report);
    const spans = content.map((one) => withWords(known?.text ?? "", one));
    const { outlet = null, published = null } = known ?? {};
    return { report, outlet, published, stance, through, spans };
  });
}

function withWords(text: string, one: Span) {
  return { ...one, words: textOf(text, one) };
}

function addCopies(app: App, setting: AppSetting): void {
  app.get(
    "/api/dossiers/:dossier/copies",
    {
      schema: {
        summary: "Reports that share text, with what each has of its own; of one report, or all",
        params: DossierPath,
        querystring: Type.Object({
          ...PageQuery.properties,
          report: Type.Optional(Type.String({ maxLength: 16 })),
        }),
        response: { 200: pageSchema(CopyDetailSchema) },
      },
    },
    async (request) => {
      const { findings } = await exportedOf(setting, request.params.dossier);
      const { comparison } = findings;
      const { cursor, limit = LIMIT_DEFAULT, report } = request.query;
      const from = Number(keyOf(cursor, ["number"])?.[0] ?? 0);
      const byId = new Map(comparison.reports.map((one) => [one.id, one]));
      const all =
        report === undefined
          ? comparison.copies
          : comparison.copies.filter(({ reports }) => reports.includes(report));
      const items = all.slice(from, from + limit).map((copy) => copyView(copy, byId));
      const hasMore = all.length > from + limit;
      return { items, next: hasMore ? cursorOf([from + limit]) : null };
    },
  );
}

function copyView(copy: Copy, byId: ReadonlyMap<string, Report>) {
  const differences = copyDifference(copy, (id) => byId.get(id));
  return {
    copy: copyJson(copy),
    own: differences.map(({ report, own }) => ({
      report,
      spans: own.map((one) => ({
        span: spanJson(one),
        words: textOf(byId.get(report)?.text ?? "", one),
      })),
    })),
  };
}
