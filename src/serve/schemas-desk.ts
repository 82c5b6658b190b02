import { Type } from "typebox";
import type { copyJson, findingsJson } from "../render/findings-json.ts";
import {
  ActorSchema,
  AddedSchema,
  list,
  oneOf,
  orNull,
  PLAIN,
  text,
  whole,
  words,
} from "./schemas.ts";
import { named, shapeOf } from "./shapes.ts";

// What the routes take and give that a desk works with: intakes, previews, changes, views, wholes.

/** What a policy would change. */
const ClaimSummarySchema = Type.Object({
  label: Type.String(),
  reports: whole,
  independent: whole,
  contested: Type.Boolean(),
  stances: words,
  grades: words,
});
const ClaimChangeSchema = named(
  "ClaimChange",
  Type.Object({
    claim: Type.String(),
    kind: oneOf(["new", "changed", "gone"]),
    before: orNull(ClaimSummarySchema),
    after: orNull(ClaimSummarySchema),
  }),
);
/** The claims that something else would change; those that stay as they are are left out. */
export const PreviewSchema = Type.Object({ claims: list(ClaimChangeSchema) });

/** From where changes are asked for. */
export const ChangesQuery = Type.Object({
  since: Type.String({ minLength: 1, maxLength: 40, pattern: PLAIN }),
});
/** What changed, counted. */
export const ChangesSchema = named(
  "Changes",
  Type.Object({
    revision: whole,
    reports: whole,
    edits: whole,
    corrections: whole,
    claims: list(ClaimChangeSchema),
  }),
);

const QUERY_FIELDS_MAX = 30;
/** A view as it is kept. */
export const NewView = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200, pattern: PLAIN }),
  query: Type.Record(Type.String({ pattern: "^[\\w-]{1,40}$" }), text(1000), {
    maxProperties: QUERY_FIELDS_MAX,
    additionalProperties: false,
  }),
});
/** A view that somebody keeps. */
export const ViewSchema = named(
  "SavedView",
  Type.Object({
    id: Type.String(),
    name: Type.String(),
    query: Type.Record(Type.String(), Type.String()),
    madeAt: Type.String(),
  }),
);

const URLS_MAX = 200;
/** URLs to be read: http and https, to public addresses. */
export const NewUrls = Type.Object({
  urls: Type.Array(
    Type.String({ maxLength: 4000, pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\u0000]+$" }),
    {
      minItems: 1,
      maxItems: URLS_MAX,
    },
  ),
});
const FailureSchema = Type.Object({ code: Type.String(), message: Type.String() });
/** What came of URLs that were handed in. */
export const IntakeSchema = named(
  "Intake",
  Type.Object({
    id: Type.String(),
    author: Type.String(),
    madeAt: Type.String(),
    waiting: whole,
    items: list(
      Type.Object({
        url: Type.String(),
        state: oneOf(["waiting", "done", "failed"]),
        reports: words,
        failure: orNull(FailureSchema),
      }),
    ),
  }),
);
/** A file that is handed in: its name, and what its reports do not say themselves. */
export const FileQuery = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 255, pattern: PLAIN }),
  outlet: Type.Optional(text()),
  published: Type.Optional(text(100)),
  language: Type.Optional(Type.String({ pattern: "^[a-z]{2}$" })),
});
/** What came of a file. */
export const TakenFileSchema = Type.Object({
  reports: AddedSchema.properties.reports,
  failures: list(FailureSchema),
});

/** The findings whole. */
export const FindingsSchema = shapeOf<ReturnType<typeof findingsJson>>("Findings");
/** How an export is made. */
export const ExportQuery = Type.Object({
  ui: Type.Optional(oneOf(["fr", "en"])),
  mask: Type.Optional(Type.Array(text(), { maxItems: 100 })),
});
/** Names of exports. */
export const ExportsSchema = Type.Object({ items: words });
/** Somebody who is reported to say something. */
export const SpeakerSchema = named(
  "ActorSpeaking",
  Type.Object({
    actor: ActorSchema,
    /** How often. */
    said: whole,
    outlets: words,
    stances: Type.Record(Type.String(), whole),
  }),
);
/** An actor with all it is reported to have said. */
export const ActorDetailSchema = named(
  "ActorDetail",
  Type.Object({
    ...SpeakerSchema.properties,
    sayings: list(
      Type.Object({
        report: Type.String(),
        outlet: orNull(Type.String()),
        published: orNull(Type.String()),
        stance: Type.String(),
        through: orNull(Type.String()),
        spans: list(Type.Object({ start: whole, end: whole, words: Type.String() })),
      }),
    ),
  }),
);
/** How outlets name their sources. */
export const OutletsSchema = Type.Object({
  items: list(Type.Object({ outlet: Type.String(), named: whole, unnamed: whole, untold: whole })),
});
/** Two reports that share text, with what each has of its own. */
export const CopyDetailSchema = named(
  "CopyDetail",
  Type.Object({
    copy: shapeOf<ReturnType<typeof copyJson>>("Copy"),
    own: list(
      Type.Object({
        report: Type.String(),
        spans: list(
          Type.Object({
            span: Type.Unsafe<readonly [number, number]>(Type.Array(whole)),
            words: Type.String(),
          }),
        ),
      }),
    ),
  }),
);
