import type { ResolutionRules } from "../languages/rules/resolution.ts";
import { FIT_LOOSE, FIT_MIN, fitOf, isBare } from "./describe.ts";
import { agreesInGender, type Entities, type Entity } from "./entities.ts";
import { isSubset } from "./offices.ts";
import type { Phrase } from "./phrase.ts";
import type { Words } from "./words.ts";

/** What the walk knows of one phrase beside its words. */
export interface Setting {
  readonly phrase: Phrase;
  /** Whether the phrase is an attribution's source. */
  readonly isSource: boolean;
  /** Number of the innermost quotation (or reported content) that it stands in; -1 in the author's own words. */
  readonly quote: number;
  /** Whether that content stands between quotation marks. */
  readonly isQuoted: boolean;
  /** Source phrases of the attributions that the phrase is reported by, innermost first. */
  readonly reporters: readonly Phrase[];
  readonly paragraph: number;
}

/** Why a phrase was put with an entity, or with none. */
export interface Choice {
  readonly entity: Entity | null;
  readonly rule: string;
  readonly weight: number | null;
}

interface Mention {
  readonly entity: Entity;
  readonly setting: Setting;
  readonly isSubject: boolean;
  readonly isOblique: boolean;
}

/** Mentions looked back at, and sentences; set by eye on French and English news. */
const MENTIONS_MAX = 60;
/** Mentions looked back at for what a description takes up: more than a long article holds. */
const DESCRIBED_MAX = 400;
const SENTENCES_MAX = 5;
/** Paragraphs looked back at for what a pronoun means. */
const PARAGRAPHS_MAX = 2;
/** Sentences within which a bare generic noun may take up the only body that spoke. */
const LOOSE_SENTENCES_MAX = 3;
/** How much better the best candidate must be than the second. */
const MARGIN_PRONOUN = 0.6;
/** The same where a body leads and a person comes second: « il » is more often a person than a party. */
const MARGIN_OVER_PERSON = 3;
/** A pronoun's best candidate below this is too far off, and a description's; set on the development sets. */
const PRONOUN_MIN = 2.5;
const PRONOUN_PERSON_MIN = 1.5;
const DESCRIPTION_MIN = 1.8;
const MARGIN_DESCRIPTION = 0.5;
/** Score by how many sentences back the candidate was last mentioned: 0, 1, 2 … */
const RECENCY = [3, 2.6, 1.7, 1, 0.5, 0.2];

/** What speaks for a candidate of a pronoun, beside how near it is; set by eye on French and English news. */
const WEIGHTS = {
  subject: 0.9,
  source: 1,
  oblique: -0.6,
  paragraph: -0.5,
  /** Named only within somebody's quoted words. */
  inQuote: -1.5,
  /** Who reports the words that the pronoun stands in. */
  reporter: 1.5,
  gender: 0.4,
  /** A body or place whose gender the text does not show. */
  vague: -0.8,
  person: 1,
  /** For each earlier mention, up to four. */
  mention: 0.2,
};

/** Goes through a report's phrases in text order and tells whom each description and pronoun means. */
export class Walk {
  readonly choices = new Map<Phrase, Choice>();
  private readonly mentions: Mention[] = [];
  private readonly shadows = new Set<Entity>();
  private readonly counts = new Map<Entity, number>();
  private readonly words: Words;
  private readonly entities: Entities;
  private readonly rules: ResolutionRules;

  constructor(words: Words, entities: Entities, rules: ResolutionRules) {
    this.words = words;
    this.entities = entities;
    this.rules = rules;
  }

  /** Resolves one phrase; phrases must come in text order. */
  step(setting: Setting): void {
    const { phrase } = setting;
    const choice = this.choose(setting);
    this.choices.set(phrase, choice);
    const entity = choice.entity ?? this.shadowOf(phrase);
    if (entity === null) return;
    if (choice.entity !== null && this.entities.entityOf(phrase) === null)
      this.entities.add(entity, phrase);
    this.mentions.push({
      entity,
      setting,
      isSubject: this.isSubject(phrase),
      isOblique: this.isOblique(phrase),
    });
    this.counts.set(entity, (this.counts.get(entity) ?? 0) + 1);
  }

  /** Somebody described whom nobody could be told to be: a pronoun after may well mean them. */
  private shadowOf(phrase: Phrase): Entity | null {
    if (phrase.form === "pronoun" || phrase.head === null) return null;
    const shadow = this.entities.shadow(phrase);
    this.shadows.add(shadow);
    return shadow;
  }

  private choose(setting: Setting): Choice {
    const { phrase } = setting;
    const known = this.entities.entityOf(phrase);
    if (known !== null) return { entity: known, rule: "resolve.name", weight: null };
    if (this.entities.isAmbiguous(phrase)) {
      return { entity: null, rule: "resolve.name-ambiguous", weight: null };
    }
    if (phrase.form === "pronoun") return this.choosePronoun(setting);
    return this.chooseDescription(setting);
  }

  private chooseDescription(setting: Setting): Choice {
    const { phrase } = setting;
    const { determiner, head } = phrase;
    const pointsBack =
      determiner === "definite" || determiner === "demonstrative" || determiner === "possessive";
    if (head === null && this.mustMeanAnother(phrase)) return open("resolve.description-open");
    if (head === null || !pointsBack) return this.createdOf(phrase);
    if (head.type === "person" && phrase.number === "several") return this.sameWords(phrase);
    const scored = new Map<Entity, number>();
    let fittest = 0;
    const loose = new Map<Entity, boolean>();
    const fits = new Map<Entity, number>();
    for (const { entity, setting: at } of this.recent(DESCRIBED_MAX)) {
      if (this.shadows.has(entity)) continue;
      const fit = fits.get(entity) ?? fitOf(phrase, entity, this.rules);
      fits.set(entity, fit);
      fittest = Math.max(fittest, fit);
      const distance = Math.max(0, this.sentenceOf(setting) - this.sentenceOf(at));
      const isNear = fit > 0 && distance <= LOOSE_SENTENCES_MAX;
      if (isNear) loose.set(entity, at.isSource || loose.get(entity) === true);
      if (fit < FIT_MIN) continue;
      const value = fit + Math.max(0, 1 - 0.12 * distance) + (at.isSource ? 0.5 : 0);
      scored.set(entity, Math.max(scored.get(entity) ?? 0, value));
    }
    const { best, weight, isClear } = leader(scored, MARGIN_DESCRIPTION);
    if (best === null) return this.onlyNear(phrase, loose) ?? this.newDescription(phrase, fittest);
    if (!isClear) return open("resolve.description-ambiguous");
    if ((weight ?? 0) < DESCRIPTION_MIN) return open("resolve.description-far");
    return this.isOnlyOffice(best, phrase)
      ? open("resolve.description-open")
      : { entity: best, rule: "resolve.description", weight };
  }

  /** « L'organisation a ajouté … »: the one body near by, if it has just spoken. */
  private onlyNear(phrase: Phrase, loose: ReadonlyMap<Entity, boolean>): Choice | null {
    const [only] = loose;
    if (only === undefined || loose.size > 1 || !only[1] || !isBare(phrase, this.rules))
      return null;
    return { entity: only[0], rule: "resolve.description-near", weight: null };
  }

  /** Whether all that is known of a person is a bare office, whose holder the report names elsewhere or not. */
  private isOnlyOffice(entity: Entity, phrase: Phrase): boolean {
    if (entity.isNamed || phrase.head?.type !== "person") return false;
    const isOne = (known: Phrase) => known.determiner === "definite" && isBare(known, this.rules);
    return (
      isBare(phrase, this.rules) &&
      entity.phrases.every((known) => known.pronoun !== null || isOne(known))
    );
  }

  /** Several people are the same only under the same words: « les manifestants » may be any. */
  private sameWords(phrase: Phrase): Choice {
    for (const { entity } of this.recent(MENTIONS_MAX)) {
      const last = entity.phrases.find(({ head }) => head?.noun === phrase.head?.noun);
      const isSame = last?.number === "several" && isSubset(phrase.words, last.words);
      if (isSame && fitOf(phrase, entity, this.rules) >= FIT_MIN) {
        return { entity, rule: "resolve.description", weight: null };
      }
    }
    return this.createdOf(phrase);
  }

  /**
   * A description that takes up nobody known names a new actor by itself (« le procureur fédéral »), unless it
   * must mean somebody whom the report names elsewhere: a bare office, something possessed, a loose fit.
   */
  private newDescription(phrase: Phrase, fittest: number): Choice {
    const isOpen = fittest >= FIT_LOOSE || this.mustMeanAnother(phrase);
    return isOpen ? open("resolve.description-open") : this.createdOf(phrase);
  }

  private mustMeanAnother(phrase: Phrase): boolean {
    const { head, determiner } = phrase;
    if (head === null) return phrase.words.size <= 1 && phrase.countries.size === 0;
    if (determiner === "possessive") return true;
    const isBareNoun = isBare(phrase, this.rules);
    if (head.type === "person" && phrase.number !== "several") return isBareNoun || phrase.isPast;
    if (head.type === "organisation") {
      if (phrase.number === "several" || phrase.hasComplement) return false;
      return head.isGeneric || (head.isRelational && isBareNoun);
    }
    return head.isGeneric && isBareNoun;
  }

  private createdOf(phrase: Phrase): Choice {
    return { entity: this.entities.create(phrase), rule: "resolve.description-new", weight: null };
  }

  private choosePronoun(setting: Setting): Choice {
    const pronoun = setting.phrase.pronoun;
    if (pronoun === null || pronoun.person !== 3) return open("resolve.pronoun-deferred");
    if (pronoun.class === "impersonal") return open("resolve.pronoun-impersonal");
    if (pronoun.class === "generic") {
      return {
        entity: this.entities.create(setting.phrase),
        rule: "resolve.generic",
        weight: null,
      };
    }
    if (pronoun.class === "relative") return this.chooseAntecedent(setting);
    const scored = new Map<Entity, number>();
    for (const mention of this.recent(MENTIONS_MAX)) {
      const value = this.pronounScore(setting, mention);
      if (value === null) continue;
      scored.set(mention.entity, Math.max(scored.get(mention.entity) ?? 0, value));
    }
    for (const [entity, value] of scored) {
      scored.set(entity, value + WEIGHTS.mention * Math.min(4, this.counts.get(entity) ?? 0));
    }
    const { best, second, weight, isClear } = leader(scored, MARGIN_PRONOUN);
    if (best === null || this.shadows.has(best)) return open("resolve.pronoun-alone");
    const least = best.type === "person" ? PRONOUN_PERSON_MIN : PRONOUN_MIN;
    if ((weight ?? 0) < least) return open("resolve.pronoun-far");
    const lead = (scored.get(best) ?? 0) - (second === null ? 0 : (scored.get(second) ?? 0));
    const isRivalled = second?.type === "person" && best.type !== "person";
    return isClear && !(isRivalled && lead < MARGIN_OVER_PERSON)
      ? { entity: best, rule: "resolve.pronoun", weight }
      : { entity: null, rule: "resolve.pronoun-ambiguous", weight };
  }

  /** Null where the mention cannot be what the pronoun means. */
  private pronounScore(setting: Setting, mention: Mention): number | null {
    const { phrase } = setting;
    const { entity, setting: at } = mention;
    if (at.phrase.after > phrase.first || !this.agrees(phrase, entity)) return null;
    const distance = this.sentenceOf(setting) - this.sentenceOf(at);
    const paragraphs = setting.paragraph - at.paragraph;
    if (distance > SENTENCES_MAX || paragraphs > PARAGRAPHS_MAX) return null;
    if (setting.isQuoted && this.speaks(setting, entity)) return null;
    let value = RECENCY[distance] ?? 0;
    if (mention.isSubject) value += WEIGHTS.subject;
    if (at.isSource) value += WEIGHTS.source;
    if (mention.isOblique) value += WEIGHTS.oblique;
    if (phrase.pronoun?.class === "demonstrative") {
      value = RECENCY[distance] ?? 0;
      value += at.phrase.after / (this.words.size + 1);
    }
    const isVague =
      this.rules.hasGenderedThings && entity.gender === null && entity.type !== "person";
    if (isVague && phrase.gender !== null) value += WEIGHTS.vague;
    value += WEIGHTS.paragraph * paragraphs;
    if (at.quote >= 0 && at.quote !== setting.quote && at.isQuoted) value += WEIGHTS.inQuote;
    if (!setting.isQuoted && this.speaks(setting, entity)) value += WEIGHTS.reporter;
    if (entity.gender !== null && entity.gender === phrase.gender) value += WEIGHTS.gender;
    if (entity.type === "person" && phrase.gender !== "n" && phrase.number !== "several")
      value += WEIGHTS.person;
    return value;
  }

  private speaks({ reporters }: Setting, entity: Entity): boolean {
    return reporters.some((reporter) => this.entities.entityOf(reporter) === entity);
  }

  private agrees(phrase: Phrase, entity: Entity): boolean {
    const { pronoun } = phrase;
    if (pronoun === null) return false;
    if (
      entity.type === "document" &&
      pronoun.class !== "demonstrative" &&
      !this.rules.hasGenderedThings
    ) {
      return pronoun.gender === "n";
    }
    if (pronoun.number === "several") {
      const isMany = entity.number === "several" || entity.type === "group";
      const isLooseBody = !this.rules.hasGenderedThings && entity.type === "organisation";
      if (!isMany && !isLooseBody) return false;
    }
    if (pronoun.number === "one" && (entity.number === "several" || isPlural(entity))) return false;
    if (this.rules.hasGenderedThings) {
      // « l'intéressé », « ce dernier » take up a body only where its gender is known.
      const isVague =
        entity.gender === null && entity.type !== "person" && pronoun.number === "one";
      if (isVague && pronoun.class === "demonstrative") return false;
      return agreesInGender(pronoun.gender, entity.gender);
    }
    if (pronoun.gender === "n") return entity.type === "organisation" || entity.type === null;
    if (pronoun.gender === "m" || pronoun.gender === "f") {
      const isPerson =
        entity.type === "person" || entity.type === "unnamed" || entity.type === null;
      return isPerson && agreesInGender(pronoun.gender, entity.gender);
    }
    return true;
  }

  /** The phrase that a relative pronoun follows, a comma between them or none. */
  private chooseAntecedent({ phrase }: Setting): Choice {
    for (const { entity, setting } of this.recent(6)) {
      const gap = phrase.first - setting.phrase.after;
      if (this.shadows.has(entity)) continue;
      const isNext = gap === 0 || (gap === 1 && this.words.keys[phrase.first - 1] === ",");
      // "the offices of MPs who": not a body that can be who.
      const isThing = entity.type === "organisation" || entity.type === "document";
      if (isNext && isThing && !this.rules.hasGenderedThings && phrase.gender === null) break;
      if (isNext) return { entity, rule: "resolve.relative", weight: null };
    }
    return { entity: null, rule: "resolve.relative-alone", weight: null };
  }

  private *recent(max: number): Generator<Mention> {
    const end = Math.max(0, this.mentions.length - max);
    for (let index = this.mentions.length - 1; index >= end; index -= 1) {
      yield this.mentions[index] as Mention;
    }
  }

  private sentenceOf({ phrase }: Setting): number {
    return this.words.sentences[phrase.first] as number;
  }

  private isSubject({ first, after }: Phrase): boolean {
    if (first === this.words.sentenceFirsts[first]) return true;
    const tag = this.words.tags[after];
    return !this.isLed(first) && (tag === "VERB" || tag === "AUX");
  }

  private isOblique({ first }: Phrase): boolean {
    return this.isLed(first) && first !== this.words.sentenceFirsts[first];
  }

  private isLed(first: number): boolean {
    return (
      this.words.tags[first - 1] === "ADP" ||
      this.rules.small.linker.has(this.words.keys[first - 1] ?? "")
    );
  }
}

function open(rule: string): Choice {
  return { entity: null, rule, weight: null };
}

function isPlural(entity: Entity): boolean {
  return entity.type === "group" && entity.number === "several";
}

/** The best of the scored entities, and whether it leads by the margin. */
function leader(
  scored: ReadonlyMap<Entity, number>,
  margin: number,
): {
  readonly best: Entity | null;
  readonly second: Entity | null;
  readonly weight: number | null;
  readonly isClear: boolean;
} {
  const ranked = [...scored].sort((a, b) => b[1] - a[1] || a[0].order - b[0].order);
  const [first, second] = ranked;
  if (first === undefined) return { best: null, second: null, weight: null, isClear: false };
  const isClear = second === undefined || first[1] - second[1] >= margin;
  const weight = Math.round(first[1] * 100) / 100;
  return { best: first[0], second: second?.[0] ?? null, weight, isClear };
}
