import type { Gender, ResolutionRules } from "../languages/rules/resolution.ts";
import { FIT_LOOSE, FIT_MIN, fitOf, isBare, mayMean } from "./describe.ts";
import {
  type Choice,
  Discourse,
  isInWordsOf,
  leadOf,
  open,
  ranked,
  type Setting,
} from "./discourse.ts";
import { agreesInGender, type Entities, type Entity } from "./entities.ts";
import { isSubset } from "./offices.ts";
import type { Phrase } from "./phrase.ts";
import { choosePronoun, sentencesBack } from "./pronouns.ts";
import { isPredicate } from "./syntax.ts";
import type { Words } from "./words.ts";

/** Mentions looked back at for words said of several people. */
const MENTIONS_MAX = 60;
/** Mentions looked back at for what a description takes up: more than a long article holds. */
const DESCRIBED_MAX = 400;
/** Sentences within which a bare generic noun may take up the only body that spoke. */
const NEAR_SENTENCES_MAX = 3;
/** A description's best candidate below this is too far off, and how far it must lead; set on the development sets. */
const DESCRIPTION_MIN = 1.8;
const MARGIN_DESCRIPTION = 0.5;

/** Kinds of people whom a report describes by what they are when it has named them. */
const PRIVATE_KINDS: ReadonlySet<string> = new Set([
  "citizen",
  "worker",
  "artist",
  "sport",
  "activist",
  "writer",
  "protester",
  "people",
]);

/** How a description begins that takes up somebody known. */
const POINTING: ReadonlySet<Phrase["determiner"]> = new Set([
  "definite",
  "demonstrative",
  "possessive",
]);

/** Goes through a report's phrases in text order and tells whom each description and pronoun means. */
export class Walk {
  readonly choices = new Map<Phrase, Choice>();
  readonly discourse = new Discourse();
  /** Whom the headline describes without naming them. */
  private readonly headlined: Entity[] = [];
  readonly words: Words;
  readonly entities: Entities;
  readonly rules: ResolutionRules;

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
    if (isMute(setting, this.words)) return;
    const entity = choice.entity ?? this.shadowOf(phrase);
    if (entity === null) return;
    if (choice.entity !== null && this.entities.entityOf(phrase) === null)
      this.entities.add(entity, phrase);
    this.discourse.push({
      entity,
      setting,
      isSubject: this.isSubject(phrase),
      isOblique: this.isOblique(phrase),
      isJoined: this.isJoined(phrase),
    });
  }

  /** Somebody described whom nobody could be told to be: a pronoun after may well mean them. */
  private shadowOf(phrase: Phrase): Entity | null {
    if (phrase.form === "pronoun" || phrase.head === null) return null;
    const shadow = this.entities.shadow(phrase);
    this.discourse.hide(shadow);
    return shadow;
  }

  private choose(setting: Setting): Choice {
    const { phrase } = setting;
    const known = this.entities.entityOf(phrase);
    if (known !== null) return settled(known, "resolve.name");
    if (this.entities.isAmbiguous(phrase)) {
      return open("resolve.name-ambiguous");
    }
    if (phrase.form === "pronoun") return choosePronoun(setting, this);
    return this.chooseDescription(setting);
  }

  private chooseDescription(setting: Setting): Choice {
    const { phrase } = setting;
    const { determiner, head } = phrase;
    // "President has called on …": an office without an article is as definite as one with it.
    const isLeader = head?.type === "person" && head.kinds.includes("leader") && !head.isGeneric;
    const isTitle = determiner === "none" && isLeader && phrase.number === "one";
    const pointsBack = isTitle || POINTING.has(determiner);
    const taken = head === null ? this.takenUp(setting) : null;
    if (taken !== null) return taken;
    if (head === null && this.mustMeanAnother(phrase)) return open("resolve.description-open");
    if (head === null || !pointsBack) return this.createdOf(setting);
    if (head.type === "person" && phrase.number === "several") return this.sameWords(setting);
    const scored = new Map<Entity, number>();
    let fittest = 0;
    const near = new Map<Entity, boolean>();
    const fits = new Map<Entity, number>();
    for (const said of this.discourse.recent(DESCRIBED_MAX)) {
      const { entity, setting: at } = said;
      if (isInWordsOf(at, setting)) continue;
      const fit = fits.get(entity) ?? fitOf(phrase, entity, this.rules);
      fits.set(entity, fit);
      const distance = sentencesBack(this.words, setting, at);
      if (distance <= NEAR_SENTENCES_MAX && mayMean(phrase, entity, this.rules)) {
        const spoke = at.isSource || said.isSubject;
        near.set(entity, spoke || near.get(entity) === true);
      }
      if (this.discourse.isShadow(entity)) continue;
      fittest = Math.max(fittest, fit);
      if (fit < FIT_MIN) continue;
      const value = fit + Math.max(0, 1 - 0.12 * distance) + (at.isSource ? 0.5 : 0);
      scored.set(entity, Math.max(scored.get(entity) ?? 0, value));
    }
    const candidates = ranked(scored);
    const [best, second] = candidates;
    if (best === undefined) {
      return this.onlyNear(near) ?? this.takenUp(setting) ?? this.newDescription(setting, fittest);
    }
    const isClear = second === undefined || leadOf(candidates) >= MARGIN_DESCRIPTION;
    if (!isClear) return open("resolve.description-ambiguous", candidates);
    if (best.weight < DESCRIPTION_MIN) return open("resolve.description-far", candidates);
    return this.isOnlyOffice(best.entity, phrase)
      ? open("resolve.description-open", candidates)
      : { ...settled(best.entity, "resolve.description"), weight: best.weight, candidates };
  }

  /** « L'organisation a ajouté … », « la magistrate »: the only one near by that it can mean, who has just spoken. */
  private onlyNear(near: ReadonlyMap<Entity, boolean>): Choice | null {
    const [only] = near;
    if (only === undefined || near.size > 1 || !only[1]) return null;
    if (this.discourse.isShadow(only[0])) return null;
    return settled(only[0], "resolve.description-near");
  }

  /**
   * « Cet électricien », "this teacher": the one person who spoke or acted last in the author's words, whose trade
   * the description tells; nobody where two did. Null where the phrase points at nobody so.
   */
  private takenUp(setting: Setting): Choice | null {
    const { head, number, gender, voice } = setting.phrase;
    const isPerson = head === null ? voice === "people" : head.type === "person";
    if (!isPerson || number === "several" || !this.pointsAt(setting.phrase)) return null;
    const [only, ...others] = this.actingBefore(setting, gender);
    if (only === undefined) return open("resolve.description-open");
    if (others.length > 0) return open("resolve.description-ambiguous");
    return this.discourse.isShadow(only)
      ? open("resolve.description-open")
      : settled(only, "resolve.description-near");
  }

  /** « Cet électricien », « le responsable de cette enseigne »: words that mean what was said just before. */
  private pointsAt({ determiner, first, after }: Phrase): boolean {
    if (determiner !== "definite") return determiner === "demonstrative";
    const { keys, tags } = this.words;
    for (let word = first + 2; word < after; word += 1) {
      const key = keys[word] as string;
      if (this.rules.small.demonstrative.has(key) && tags[word] === "DET") return true;
    }
    return false;
  }

  /** The people who spoke or acted in the author's own words just before, in the last paragraph where any did. */
  private actingBefore(setting: Setting, gender: Gender): readonly Entity[] {
    const found = new Set<Entity>();
    let paragraph = -1;
    for (const said of this.discourse.recent(MENTIONS_MAX)) {
      const { entity, setting: at } = said;
      const back = sentencesBack(this.words, setting, at);
      if (back > NEAR_SENTENCES_MAX || at.paragraph < paragraph) break;
      const isOne = entity.type === "person" && entity.number !== "several";
      const isActing = !at.isQuoted && (at.isSource || said.isSubject);
      if (!isOne || !isActing || !agreesInGender(gender, entity.gender)) continue;
      paragraph = at.paragraph;
      found.add(entity);
    }
    return [...found];
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
  private sameWords(setting: Setting): Choice {
    const { phrase } = setting;
    for (const { entity } of this.discourse.recent(MENTIONS_MAX)) {
      const last = entity.phrases.find(({ head }) => head?.noun === phrase.head?.noun);
      const isSame = last?.number === "several" && isSubset(phrase.words, last.words);
      if (isSame && fitOf(phrase, entity, this.rules) >= FIT_MIN) {
        return settled(entity, "resolve.description");
      }
    }
    return this.createdOf(setting);
  }

  /**
   * A description that takes up nobody known names a new actor by itself (« le procureur fédéral »), unless it
   * must mean somebody whom the report names elsewhere: a bare office, something possessed, a loose fit.
   */
  private newDescription(setting: Setting, fittest: number): Choice {
    const { phrase } = setting;
    const isOpen =
      fittest >= FIT_LOOSE ||
      this.mustMeanAnother(phrase) ||
      this.hasNamedHolder(phrase) ||
      this.mayBeKnown(setting);
    return isOpen ? open("resolve.description-open") : this.createdOf(setting);
  }

  /** « Le président hexagonal »: somebody named holds that office, and only an adjective tells another. */
  private hasNamedHolder(phrase: Phrase): boolean {
    const { head, hasComplement, countries, number } = phrase;
    if (head?.type !== "person" || hasComplement || number === "several") return false;
    if (!head.kinds.includes("leader") && !head.kinds.includes("minister")) return false;
    return this.entities.all.some(
      (entity) =>
        entity.isNamed &&
        entity.heads.has(head.noun) &&
        (countries.size === 0 || entity.countries.size === 0) &&
        agreesInGender(phrase.gender, entity.gender),
    );
  }

  /** « Le chauffeur de Karva »: a trade tells of somebody named just before as often as of somebody new. */
  private mayBeKnown(setting: Setting): boolean {
    const { head, number, gender } = setting.phrase;
    if (head?.type !== "person" || number === "several") return false;
    if (!head.kinds.every((kind) => PRIVATE_KINDS.has(kind))) return false;
    return this.actingBefore(setting, gender).some(
      ({ isNamed, kinds }) =>
        isNamed && (kinds.size === 0 || head.kinds.some((kind) => kinds.has(kind))),
    );
  }

  private mustMeanAnother(phrase: Phrase): boolean {
    const { head, determiner } = phrase;
    if (head === null) return phrase.words.size <= 1 && phrase.countries.size === 0;
    const isBareNoun = isBare(phrase, this.rules);
    if (determiner === "possessive") return true;
    if (head.type === "person" && phrase.number !== "several") return isBareNoun || phrase.isPast;
    if (head.type === "organisation") {
      if (phrase.number === "several" || phrase.hasComplement) return false;
      return head.isGeneric || (head.isRelational && isBareNoun);
    }
    return head.isGeneric && isBareNoun;
  }

  private createdOf({ phrase, isHeadline }: Setting): Choice {
    const told = isHeadline ? null : this.toldInHeadline(phrase);
    if (told !== null) return settled(told, "resolve.headline");
    const entity = this.entities.create(phrase);
    if (isHeadline) this.headlined.push(entity);
    return settled(entity, "resolve.description-new");
  }

  /** « Des marins refusent … · Une centaine de marins karvites … »: whom the headline told of, told of in full below. */
  private toldInHeadline(phrase: Phrase): Entity | null {
    if (phrase.determiner === "definite" || phrase.head === null) return null;
    const { noun } = phrase.head;
    const isSame = (entity: Entity) => {
      const title = entity.phrases[0];
      const isOne = title?.head?.noun === noun && title.number === phrase.number;
      const areNested =
        isOne && (isSubset(title.words, phrase.words) || isSubset(phrase.words, title.words));
      return areNested && entity.phrases.length === 1;
    };
    const [only, ...others] = this.headlined.filter(isSame);
    return only !== undefined && others.length === 0 ? only : null;
  }

  private isSubject({ first, after }: Phrase): boolean {
    if (first === this.words.sentenceFirsts[first]) return true;
    const tag = this.words.tags[after];
    return !this.isLed(first) && (tag === "VERB" || tag === "AUX");
  }

  private isOblique({ first }: Phrase): boolean {
    return this.isLed(first) && first !== this.words.sentenceFirsts[first];
  }

  /** « Paul Foo et Marc Bar sont … »: neither is the subject more than the other. */
  private isJoined({ first, after }: Phrase): boolean {
    const { keys, names } = this.words;
    const joins = (word: number) => this.rules.small.conjunction.has(keys[word] ?? "");
    return (joins(after) && names[after + 1] === 1) || (joins(first - 1) && names[first - 2] === 1);
  }

  private isLed(first: number): boolean {
    return (
      this.words.tags[first - 1] === "ADP" ||
      this.rules.small.linker.has(this.words.keys[first - 1] ?? "")
    );
  }
}

/** « J'ai été officier », "she is a woman": what is said of somebody is nobody whom a pronoun takes up. */
function isMute({ phrase, isSource }: Setting, words: Words): boolean {
  return !isSource && phrase.form === "description" && isPredicate(words, phrase);
}

function settled(entity: Entity, rule: string): Choice {
  return { entity, rule, weight: null, candidates: [] };
}
