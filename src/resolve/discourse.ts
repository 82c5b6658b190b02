import type { Entity } from "./entities.ts";
import type { Phrase } from "./phrase.ts";

/** What the walk knows of one phrase beside its words. */
export interface Setting {
  readonly phrase: Phrase;
  /** Whether the phrase is an attribution's source. */
  readonly isSource: boolean;
  readonly isHeadline: boolean;
  /** Number of the innermost quotation (or reported content) that it stands in; -1 in the author's own words. */
  readonly quote: number;
  /** Whether that content stands between quotation marks. */
  readonly isQuoted: boolean;
  /** Source phrases of the attributions that the phrase is reported by, innermost first. */
  readonly reporters: readonly Phrase[];
  readonly paragraph: number;
  /** Where one looks back from: its own beginning, or that of the quotation before it that it speaks. */
  readonly from: { readonly offset: number; readonly paragraph: number };
  /** Numbers of the attributions whose contents it stands in, and of those that it is the source of. */
  readonly within: readonly number[];
  readonly speaks: readonly number[];
}

/** An entity that a phrase may mean, with what speaks for it in sum. */
export interface Candidate {
  readonly entity: Entity;
  readonly weight: number;
}

/** Why a phrase was put with an entity, or with none. */
export interface Choice {
  readonly entity: Entity | null;
  readonly rule: string;
  readonly weight: number | null;
  /** Whom the phrase could mean, the likeliest first; empty where nothing was weighed. */
  readonly candidates: readonly Candidate[];
}

/** One phrase that has been put with an entity, where it stands in its sentence. */
export interface Said {
  readonly entity: Entity;
  readonly setting: Setting;
  readonly isSubject: boolean;
  readonly isOblique: boolean;
  /** Whether another name is joined to it: « Paul Foo et Marc Bar ». */
  readonly isJoined: boolean;
}

/** Whether a phrase stands in words that another one speaks: nobody quoted names himself like that. */
export function isInWordsOf(at: Setting, { speaks }: Setting): boolean {
  return speaks.length > 0 && at.within.some((number) => speaks.includes(number));
}

/** Who has been named or described so far, in text order. */
export class Discourse {
  private readonly said: Said[] = [];
  private readonly counts = new Map<Entity, number>();
  private readonly shadows = new Set<Entity>();
  /** The last person who was a subject in the author's own words; null before anybody was. */
  latestSubject: Entity | null = null;

  push(said: Said): void {
    this.said.push(said);
    this.counts.set(said.entity, this.countOf(said.entity) + 1);
    const isPerson = said.entity.type === "person" && said.setting.quote < 0;
    if (isPerson && said.isJoined) this.latestSubject = null;
    else if (isPerson && said.isSubject) this.latestSubject = said.entity;
  }

  /** Marks an entity that stands for somebody unknown: it is in the way of others and is never chosen. */
  hide(entity: Entity): void {
    this.shadows.add(entity);
  }

  isShadow(entity: Entity): boolean {
    return this.shadows.has(entity);
  }

  /** How many phrases have been put with the entity. */
  countOf(entity: Entity): number {
    return this.counts.get(entity) ?? 0;
  }

  /** The last `max` phrases, the latest first. */
  *recent(max: number): Generator<Said> {
    const end = Math.max(0, this.said.length - max);
    for (let index = this.said.length - 1; index >= end; index -= 1) {
      yield this.said[index] as Said;
    }
  }
}

/** A choice of nobody. */
export function open(rule: string, candidates: readonly Candidate[] = []): Choice {
  return { entity: null, rule, weight: candidates[0]?.weight ?? null, candidates };
}

/** The scored entities, the likeliest first; equal ones by first mention. Weights to two decimals. */
export function ranked(scored: ReadonlyMap<Entity, number>): readonly Candidate[] {
  return [...scored]
    .sort((a, b) => b[1] - a[1] || a[0].order - b[0].order)
    .map(([entity, weight]) => ({ entity, weight: Math.round(weight * 100) / 100 }));
}

/** How far the first candidate leads the second; its whole weight where it is alone. */
export function leadOf([first, second]: readonly Candidate[]): number {
  return (first?.weight ?? 0) - (second?.weight ?? 0);
}
