import { type Static, type TSchema, Type } from "typebox";
import { STANCES } from "../domain/attribution.ts";
import type { CorrectionBody } from "../domain/correction.ts";
import type { Policy } from "../domain/policy.ts";
import type { actorJson, claimJson, seriesJson } from "../render/findings-json.ts";
import type { analysisJson } from "../render/json.ts";
import { ROLES, SCOPES } from "../store/accounts.ts";
import { PASSWORD_CHARS_MAX } from "./secrets.ts";
import { named, shapeOf } from "./shapes.ts";

// What routes take and give. Whatever comes in is bounded; what goes out names every field.

/** Items of a page where nothing is said. */
export const LIMIT_DEFAULT = 50;
const LIMIT_MAX = 200;
const WORDS_CHARS_MAX = 300;
/** No NUL: PostgreSQL refuses it in text. */
export const PLAIN = "^[^\\u0000]*$";

/** A text that comes in. */
export const text = (maxLength = WORDS_CHARS_MAX) => Type.String({ maxLength, pattern: PLAIN });
/** Something or nothing. */
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const day = Type.String({ pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" });
/** One of some words. */
export const oneOf = <Word extends string>(words: readonly Word[]) =>
  Type.Unsafe<Word>({ type: "string", enum: [...words] });
/** A list that goes out: what it is made of is not to be changed. */
export const list = <T extends TSchema>(item: T) =>
  Type.Unsafe<readonly Static<T>[]>(Type.Array(item));
/** A whole number. */
export const whole = Type.Integer();
/** Words that go out. */
export const words = list(Type.String());
/** An object that is checked elsewhere. */
export const OpenObject = Type.Object({}, { additionalProperties: true });

/** The dossier in a path. */
export const DossierPath = Type.Object({ dossier: text(63) });
/** A dossier and one thing of it. */
export const ItemPath = Type.Object({ dossier: text(63), id: text(100) });
/** One thing by its id. */
export const IdPath = Type.Object({ id: text(100) });

/** Where a page of a list begins and how long it is. */
export const PageQuery = Type.Object({
  cursor: Type.Optional(text(400)),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIMIT_MAX, default: LIMIT_DEFAULT })),
});

const searched = { ...PageQuery.properties, q: Type.Optional(text()) };
const dated = {
  outlet: Type.Optional(text()),
  from: Type.Optional(day),
  to: Type.Optional(day),
};
const said = { actor: Type.Optional(text()), stance: Type.Optional(oneOf(STANCES)) };
const measured = { measure: Type.Optional(text(100)) };
const graded = { grade: Type.Optional(text(100)), contested: Type.Optional(Type.Boolean()) };
/** A list is narrowed to what it is asked for or refuses: what it does not know is not passed over. */
const closed = { additionalProperties: false };

/** What lists of reports may be narrowed to; an actor is a name. */
export const ReportQuery = Type.Object(
  { ...searched, ...dated, ...said, ...measured, ...graded },
  closed,
);
/** What lists of claims may be narrowed to; an actor is an id. */
export const ClaimQuery = Type.Object(
  {
    ...ReportQuery.properties,
    report: Type.Optional(text(16)),
    accepted: Type.Optional(Type.Boolean()),
    assignee: Type.Optional(text(64)),
  },
  closed,
);
/** What lists of attributions may be narrowed to; an actor is a name. */
export const AttributionQuery = Type.Object({ ...searched, ...dated, ...said }, closed);
/** What lists of figures may be narrowed to. */
export const FigureQuery = Type.Object({ ...PageQuery.properties, ...dated, ...measured }, closed);
/** What lists of actors may be narrowed to: part of a name. */
export const ActorQuery = Type.Object(searched, closed);
/** What lists of series may be narrowed to. */
export const SeriesQuery = Type.Object({ ...PageQuery.properties, ...measured }, closed);
/** What any list is narrowed to. */
export type FilterQueryType = Static<typeof ReportQuery>;

/** One time that a report was seen. */
export const SightingSchema = named(
  "Sighting",
  Type.Object({
    seenAt: Type.String(),
    url: orNull(Type.String()),
    file: orNull(Type.String()),
    capture: Type.String(),
    headers: orNull(Type.Record(Type.String(), Type.String())),
  }),
);

/** A refusal (RFC 9457). */
export const ProblemSchema = named(
  "Problem",
  Type.Object({
    type: Type.String(),
    title: Type.String(),
    status: whole,
    detail: Type.String(),
    code: Type.String(),
  }),
);

/** A page of a list. */
export function pageSchema<T extends TSchema>(item: T) {
  return Type.Object({ items: list(item), next: orNull(Type.String()) });
}

/** A dossier with where its findings stand. */
export const DossierSchema = named(
  "Dossier",
  Type.Object({
    id: Type.String(),
    name: Type.String(),
    revision: whole,
    madeAt: Type.String(),
    findings: orNull(
      Type.Object({ revision: whole, version: Type.String(), madeAt: Type.String() }),
    ),
    backlog: Type.Object({ reports: whole, dossiers: whole, quarantined: whole }),
  }),
);

/** A dossier as it is made. */
export const NewDossier = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200, pattern: PLAIN }),
});

/** A report of a dossier, without its text. */
export const ReportSchema = named(
  "ReportRow",
  Type.Object({
    id: Type.String(),
    title: orNull(Type.String()),
    outlet: orNull(Type.String()),
    url: orNull(Type.String()),
    published: orNull(Type.String()),
    modified: orNull(Type.String()),
    language: Type.String(),
    sha256: Type.String(),
    supersededBy: orNull(Type.String()),
    addedAt: Type.String(),
    sightings: whole,
  }),
);

const TEXT_CHARS_MAX = 2_000_000;

/** Reports as they are handed in: fields as in JSON Lines (docs/cli.md). */
export const NewReports = named(
  "NewReports",
  Type.Object({
    reports: Type.Array(
      Type.Object(
        {
          text: Type.String({ minLength: 1, maxLength: TEXT_CHARS_MAX }),
          id: Type.Optional(text()),
          url: Type.Optional(text(4000)),
          title: Type.Optional(text(2000)),
          outlet: Type.Optional(text()),
          published: Type.Optional(text(100)),
          modified: Type.Optional(text(100)),
          language: Type.Optional(Type.String({ pattern: "^[a-z]{2}$" })),
          authors: Type.Optional(Type.Array(text(), { maxItems: 50 })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 100 },
    ),
  }),
);

/** What came of each report that was handed in. */
export const AddedSchema = named(
  "Added",
  Type.Object({
    reports: list(
      Type.Object({
        report: Type.String(),
        isNew: Type.Boolean(),
        supersedes: orNull(Type.String()),
      }),
    ),
  }),
);

/** A claim in short. */
export const ClaimRowSchema = named(
  "ClaimRow",
  Type.Object({
    id: Type.String(),
    place: whole,
    label: Type.String(),
    language: Type.String(),
    reports: whole,
    independent: whole,
    contested: Type.Boolean(),
    outlets: words,
    measures: words,
    stances: words,
    grades: words,
    firstPublished: orNull(Type.String()),
    lastPublished: orNull(Type.String()),
    accepted: Type.Boolean(),
    assignee: orNull(Type.String()),
    comments: whole,
  }),
);

/** A claim whole: the shape of docs/format.md, with the words that each span points at. */
export const ClaimSchema = named(
  "ClaimDetail",
  Type.Object({
    claim: shapeOf<ReturnType<typeof claimJson>>("Claim"),
    evidence: list(
      Type.Object({
        report: Type.String(),
        outlet: orNull(Type.String()),
        url: orNull(Type.String()),
        published: orNull(Type.String()),
        start: whole,
        end: whole,
        words: Type.String(),
      }),
    ),
  }),
);

/** An attribution as it is listed. */
export const AttributionSchema = named(
  "AttributionRow",
  Type.Object({
    report: Type.String(),
    id: Type.String(),
    stance: Type.String(),
    kind: Type.String(),
    hedged: Type.Boolean(),
    cue: orNull(Type.String()),
    speaker: orNull(Type.String()),
    source: Type.String(),
    content: Type.String(),
    outlet: orNull(Type.String()),
    published: orNull(Type.String()),
  }),
);

/** A figure as it is listed. */
export const FigureSchema = named(
  "FigureRow",
  Type.Object({
    report: Type.String(),
    id: Type.String(),
    value: Type.Number(),
    valueMax: orNull(Type.Number()),
    bound: Type.String(),
    unit: orNull(Type.String()),
    measure: orNull(Type.String()),
    group: orNull(Type.String()),
    place: orNull(Type.String()),
    asOf: orNull(Type.String()),
    period: orNull(Type.String()),
    outlet: orNull(Type.String()),
    published: orNull(Type.String()),
  }),
);

/** A report whole: its text, how it is laid out, and what was made of it. */
export const ReportDetailSchema = named(
  "ReportDetail",
  Type.Object({
    /** False while it waits: the analysis then holds the report and nothing else. */
    isAnalysed: Type.Boolean(),
    blocks: list(Type.Object({ kind: Type.String(), start: whole, end: whole })),
    analysis: shapeOf<ReturnType<typeof analysisJson>>("Analysis"),
  }),
);
/** An actor over the whole dossier. */
export const ActorSchema = shapeOf<ReturnType<typeof actorJson>>("DossierActor");
/** Figures of one measure over time. */
export const SeriesSchema = shapeOf<ReturnType<typeof seriesJson>>("Series");
/** A desk's policy. */
export const PolicySchema = shapeOf<Policy>("Policy");

/** A silent edit, with the words that differ. */
export const EditSchema = named(
  "Edit",
  Type.Object({
    id: whole,
    older: Type.String(),
    newer: Type.String(),
    foundAt: Type.String(),
    changes: list(
      Type.Object({
        older: orNull(Type.Object({ start: whole, end: whole, words: Type.String() })),
        newer: orNull(Type.Object({ start: whole, end: whole, words: Type.String() })),
      }),
    ),
  }),
);

const Span = Type.Object({
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 1 }),
});
const Statements = Type.Array(
  Type.Object({ report: text(16), spans: Type.Array(Span, { minItems: 1, maxItems: 20 }) }),
  { minItems: 1, maxItems: 200 },
);
/** A claim by its id of today. */
const ClaimId = text(100);
const OfClaim = oneOf(["accept-claim", "reject-claim", "comment-claim"]);
const ActorTypes = oneOf(["person", "organisation", "group", "document", "unnamed"]);
const Name = Type.String({ minLength: 1, maxLength: 300, pattern: PLAIN });
const ofAttribution = { report: text(16), attribution: text(40) };

/** A correction as it is made; an attribution is named by its report and its id in the analysis of today, a claim by its id. */
export const NewCorrectionSchema = named(
  "NewCorrection",
  Type.Object({
    note: Type.Optional(text(2000)),
    correction: Type.Union([
      Type.Object({ kind: Type.Literal("accept-attribution"), ...ofAttribution }),
      Type.Object({ kind: Type.Literal("reject-attribution"), ...ofAttribution }),
      Type.Object({
        kind: Type.Literal("re-attribute"),
        ...ofAttribution,
        speaker: Type.Object({ name: Name, type: ActorTypes }),
      }),
      Type.Object({
        kind: Type.Literal("merge-actors"),
        names: Type.Array(Name, { minItems: 2, maxItems: 50 }),
      }),
      Type.Object({ kind: Type.Literal("split-claim"), statements: Statements }),
      Type.Object({ kind: OfClaim, claim: ClaimId }),
      Type.Object({ kind: OfClaim, statements: Statements }),
      Type.Object({
        kind: Type.Literal("assign-claim"),
        claim: ClaimId,
        to: orNull(Type.String({ minLength: 1, maxLength: 64, pattern: PLAIN })),
      }),
      Type.Object({
        kind: Type.Literal("set-grade-input"),
        input: Type.Union([
          Type.Object({ field: Type.Literal("credible"), name: Name, value: Type.Boolean() }),
          Type.Object({
            field: Type.Literal("reliability"),
            name: Name,
            value: oneOf(["A", "B", "C", "D", "E", "F"]),
          }),
          Type.Object({ field: Type.Literal("party"), name: Name, value: orNull(Name) }),
        ]),
      }),
    ]),
  }),
);

/** A correction with what became of it. */
export const CorrectionSchema = named(
  "Correction",
  Type.Object({
    id: whole,
    author: Type.String(),
    madeAt: Type.String(),
    note: orNull(Type.String()),
    body: shapeOf<CorrectionBody>("CorrectionBody"),
    retractedBy: orNull(Type.String()),
    retractedAt: orNull(Type.String()),
  }),
);

/** What waits, and what is set aside. */
export const JobsSchema = named(
  "Jobs",
  Type.Object({
    backlog: Type.Object({ reports: whole, dossiers: whole, quarantined: whole }),
    quarantine: list(
      Type.Object({
        id: whole,
        dossier: Type.String(),
        stage: Type.String(),
        name: Type.String(),
        code: Type.String(),
        message: Type.String(),
        attempts: whole,
        addedAt: Type.String(),
      }),
    ),
  }),
);

const Password = Type.String({ maxLength: PASSWORD_CHARS_MAX });
const AccountName = Type.String({ pattern: "^[^\\s/\\u0000]{1,64}$" });

/** What signs somebody in. */
export const Credentials = Type.Object({ name: AccountName, password: Password });
/** What makes the first account. */
export const Bootstrap = Type.Object({ code: text(100), name: AccountName, password: Password });
/** Who asks, what they may, and the secret that changes need. */
export const SessionSchema = named(
  "Session",
  Type.Object({
    name: Type.String(),
    may: Type.String(),
    csrf: orNull(Type.String()),
  }),
);
/** An account, without its password. */
export const AccountSchema = named(
  "Account",
  Type.Object({
    name: Type.String(),
    role: oneOf(ROLES),
    isActive: Type.Boolean(),
    madeAt: Type.String(),
  }),
);
/** An account as it is made. */
export const NewAccount = Type.Object({
  name: AccountName,
  password: Password,
  role: oneOf(ROLES),
});
/** The account in a path. */
export const AccountPath = Type.Object({ name: AccountName });
/** What may be changed of an account. */
export const AccountChange = Type.Object({ role: oneOf(ROLES), isActive: Type.Boolean() });
/** A token as it is made. */
export const NewToken = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 100, pattern: PLAIN }),
  scope: oneOf(SCOPES),
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 3660 })),
});
/** A token, without its secret. */
export const TokenSchema = named(
  "Token",
  Type.Object({
    id: Type.String(),
    account: Type.String(),
    name: Type.String(),
    scope: oneOf(SCOPES),
    madeAt: Type.String(),
    expiresAt: orNull(Type.String()),
  }),
);
/** One line of the record of who did what. */
export const AuditSchema = named(
  "AuditEntry",
  Type.Object({
    id: whole,
    at: Type.String(),
    account: orNull(Type.String()),
    action: Type.String(),
    target: orNull(Type.String()),
    address: orNull(Type.String()),
  }),
);
