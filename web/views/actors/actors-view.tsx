import { useMemo, useState } from "react";
import { showActing } from "../../../src/render/html.ts";
import type { ActorPart, ActorsPart } from "../../../src/render/page/parts.ts";
import { clip } from "../../../src/render/phrase.ts";
import { ExportMenu } from "../../components/export-menu.tsx";
import { type Column, SortableTable } from "../../components/sortable-table.tsx";
import { NameShown } from "../../components/words-shown.tsx";
import { tableFile } from "../../data/csv.ts";
import { usePart, useSource } from "../../data/use-part.tsx";
import { hrefOf } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";
import type { ViewProps } from "../views.ts";
import { OneActor } from "./one-actor.tsx";

const NAME_CHARS_MAX = 90;

/** Who speaks: everybody, or one actor. */
export function ActorsView({ id }: ViewProps) {
  const { t } = useWords();
  const part = usePart("actors", (source) => source.actors());
  if (id === null) return <Everybody part={part} />;
  const actor = part.actors.find((one) => one.actor.id === id);
  if (actor === undefined) return <p>{t.notFound}</p>;
  return <OneActor key={id} part={actor} reports={part.reports} />;
}

function Everybody({ part }: { part: ActorsPart }) {
  const { m, t, number } = useWords();
  const [words, setWords] = useState("");
  const wanted = words.trim().toLowerCase();
  const found = useMemo(
    () =>
      part.actors.filter(({ actor }) =>
        [actor.name, ...actor.aliases].some((name) => name.toLowerCase().includes(wanted)),
      ),
    [part, wanted],
  );
  const columns = useActorColumns();
  if (part.actors.length === 0)
    return (
      <>
        <h1>{m.actors}</h1>
        <p className="lead">{m.noActors}</p>
        <Outlets part={part} />
      </>
    );
  return (
    <>
      <h1>{m.actors}</h1>
      <p className="lead">{m.actorsLead}</p>
      <div className="section-head">
        <label className="search">
          <span className="sr">{t.search}</span>
          <input
            type="search"
            value={words}
            placeholder={t.searchNames}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <p role="status" className="count">
          {t.actorsShown(number(words === "" ? part.actorCount : found.length))}
        </p>
        <ExportMenu files={[tableFile("sayings.csv", () => sayingRows(part))]} />
      </div>
      <SortableTable
        label={m.actors}
        rows={found}
        columns={columns}
        keyOf={({ actor }) => actor.id}
      />
      {words === "" && part.actorCount > found.length ? (
        <p className="lead">{m.moreActors(part.actorCount - found.length)}</p>
      ) : null}
      <Outlets part={part} />
      <Relays part={part} />
    </>
  );
}

function useActorColumns(): readonly Column<ActorPart>[] {
  const { m, t, number } = useWords();
  const { dossier } = useSource();
  return useMemo(
    () => [
      {
        id: "name",
        name: t.name,
        value: ({ actor }) => actor.name.toLowerCase(),
        show: ({ actor }) => (
          <>
            <a href={hrefOf({ dossier, view: "actors", id: actor.id })}>
              <NameShown name={actor.name} charsMax={NAME_CHARS_MAX} />
            </a>
            {actor.type === "unnamed" ? <span className="tag unnamed">{m.unnamed}</span> : null}
            {actor.role === null && actor.affiliation === null ? null : (
              <span className="parts">
                <bdi>{showActing(clip(actor.role ?? actor.affiliation ?? "", NAME_CHARS_MAX))}</bdi>
              </span>
            )}
          </>
        ),
      },
      {
        id: "sayings",
        name: t.attributions,
        value: ({ sayingCount }) => sayingCount,
        show: ({ sayingCount }) => number(sayingCount),
        isNumber: true,
      },
      ...(["affirms", "denies", "doubts"] as const).map(
        (stance): Column<ActorPart> => ({
          id: stance,
          name: m.stances[stance],
          value: ({ stances }) => stances[stance] ?? 0,
          show: ({ stances }) => number(stances[stance] ?? 0),
          isNumber: true,
        }),
      ),
      {
        id: "outlets",
        name: m.quotedBy,
        value: ({ outlets }) => outlets.length,
        show: ({ outlets }) => <Names names={outlets} />,
      },
    ],
    [dossier, m, t, number],
  );
}

/** Names listed at most. */
const NAMES_MAX = 4;

function Names({ names }: { names: readonly string[] }) {
  const more = names.length - NAMES_MAX;
  return (
    <>
      {names.slice(0, NAMES_MAX).map((name, index) => (
        <span key={name}>
          {index === 0 ? null : ", "}
          <NameShown name={name} charsMax={60} />
        </span>
      ))}
      {more > 0 ? ` +${more}` : null}
    </>
  );
}

/** Named against unnamed sources, outlet by outlet. */
function Outlets({ part: { outlets } }: { part: ActorsPart }) {
  const { m, t, number } = useWords();
  const columns = useMemo<readonly Column<ActorsPart["outlets"][number]>[]>(
    () => [
      {
        id: "outlet",
        name: t.outlet,
        value: ({ outlet }) => outlet.toLowerCase(),
        show: ({ outlet }) => <NameShown name={outlet} charsMax={NAME_CHARS_MAX} />,
      },
      {
        id: "share",
        name: t.namedShare,
        value: ({ named, unnamed }) => named / Math.max(1, named + unnamed),
        show: (row) => <Share {...row} />,
      },
      ...(
        [
          ["named", m.namedSources],
          ["unnamed", m.unnamedSources],
          ["untold", m.untoldSources],
        ] as const
      ).map(([id, name]) => ({
        id,
        name,
        value: (row: ActorsPart["outlets"][number]) => row[id],
        show: (row: ActorsPart["outlets"][number]) => number(row[id]),
        isNumber: true,
      })),
    ],
    [m, t, number],
  );
  if (outlets.length === 0) return null;
  return (
    <section className="block">
      <h2>{m.outletSources}</h2>
      <SortableTable
        label={m.outletSources}
        rows={outlets}
        columns={columns}
        keyOf={({ outlet }) => outlet}
      />
    </section>
  );
}

/** How many of an outlet's sources are named: a bar, and its number in words. */
function Share({ named, unnamed }: { named: number; unnamed: number }) {
  const { m } = useWords();
  const told = named + unnamed;
  if (told === 0) return "–";
  const share = new Intl.NumberFormat(m.locale, { style: "percent", maximumFractionDigits: 0 });
  return (
    <span className="share">
      <meter min={0} max={1} value={named / told} aria-hidden="true" />
      {share.format(named / told)}
    </span>
  );
}

/** Who is quoted through whom. */
function Relays({ part: { relays } }: { part: ActorsPart }) {
  const { t, number } = useWords();
  const columns = useMemo<readonly Column<ActorsPart["relays"][number]>[]>(
    () => [
      {
        id: "source",
        name: t.quoted,
        value: ({ source }) => source.toLowerCase(),
        show: ({ source }) => <NameShown name={source} charsMax={NAME_CHARS_MAX} />,
      },
      {
        id: "through",
        name: t.throughWhom,
        value: ({ through }) => through.toLowerCase(),
        show: ({ through }) => <NameShown name={through} charsMax={NAME_CHARS_MAX} />,
      },
      {
        id: "count",
        name: t.times,
        value: ({ count }) => count,
        show: ({ count }) => number(count),
        isNumber: true,
      },
    ],
    [t, number],
  );
  if (relays.length === 0) return null;
  return (
    <section className="block">
      <h2>{t.relays}</h2>
      <p className="lead">{t.relaysLead}</p>
      <SortableTable
        label={t.relays}
        rows={relays}
        columns={columns}
        keyOf={({ source, through }) => JSON.stringify([source, through])}
      />
    </section>
  );
}

function sayingRows({ actors, reports }: ActorsPart) {
  const byNumber = new Map(reports.map((row) => [row.number, row]));
  const head = [
    "actor",
    "type",
    "stance",
    "words",
    "through",
    "outlet",
    "published",
    "report",
    "start",
    "end",
  ];
  const body = actors.flatMap(({ actor, sayings }) =>
    sayings.map(({ report, stance, words, through, span }) => {
      const row = byNumber.get(report);
      return [
        actor.name,
        actor.type,
        stance,
        words,
        through,
        row?.outlet ?? null,
        row?.published ?? null,
        row?.id ?? null,
        span.start,
        span.end,
      ];
    }),
  );
  return [head, ...body];
}
