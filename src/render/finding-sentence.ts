import { type FindingGist, type GistName, NAMES_MAX, type SideGist } from "./finding-gist.ts";
import type { Messages } from "./messages/messages.ts";
import { listNames, type Name, nameOf, type Phrase } from "./phrase.ts";

/**
 * A finding in plain sentences: "Carried by 5 reports, 1 origin: the ministry. Denied by … . No independent
 * named confirmation." One phrase a sentence.
 */
export function findingSentences(gist: FindingGist, messages: Messages): readonly Phrase[] {
  const carried = carrying(gist, messages);
  const opposed = against(gist, messages);
  if (gist.affirmed.independent === 0) return [...carried, ...opposed];
  const confirmed = confirmation(gist, messages);
  // Who confirms stands beside who affirms; that nobody does is what the reader should leave with.
  const isConfirmed = gist.confirming.count > 0;
  return isConfirmed ? [...carried, confirmed, ...opposed] : [...carried, ...opposed, confirmed];
}

function carrying(
  { affirmed, affirmedIn, independent }: FindingGist,
  messages: Messages,
): Phrase[] {
  if (affirmed.independent === 0) return [[messages.nobodyAffirms]];
  const names = leadNames(affirmed, messages);
  const first =
    independent === 1
      ? messages.carried(affirmedIn, names)
      : messages.carriedByMany(affirmedIn, independent, names);
  return affirmed.sources > independent
    ? [first, messages.countedAs(affirmed.sources, independent)]
    : [first];
}

function against(
  { denied, doubted, other, affirmed, rivals }: FindingGist,
  messages: Messages,
): Phrase[] {
  const sides: Phrase[] = [];
  if (denied.independent > 0) sides.push(messages.deniedBy(leadNames(denied, messages)));
  if (doubted.independent > 0) sides.push(messages.doubtedBy(leadNames(doubted, messages)));
  if (other.independent > 0 && affirmed.independent === 0) {
    sides.push(messages.expectedBy(leadNames(other, messages)));
  }
  if (rivals.length > 0) sides.push(messages.standsAgainst(rivals));
  return sides;
}

function confirmation({ confirming }: FindingGist, messages: Messages): Phrase {
  const { names, count, isAll } = confirming;
  if (count === 0) return [messages.noConfirmation];
  if (isAll) return [messages.allConfirm];
  return messages.confirmedBy(
    listed(
      names.map((name) => nameOf(name)),
      { count, messages },
    ),
  );
}

/** The first origin of each group, with its party. */
function leadNames({ names, independent }: SideGist, messages: Messages): Phrase {
  return listed(
    names.map((name) => wordedName(name, messages)),
    { count: independent, messages },
  );
}

/** Lists the first names of `count`, and says how many are left. */
function listed(
  names: readonly Name[],
  { count, messages }: { readonly count: number; readonly messages: Messages },
): Phrase {
  if (count <= NAMES_MAX + 1) return listNames(names, messages.locale);
  const more = nameOf(messages.andOthers(count - NAMES_MAX));
  return listNames([...names.slice(0, NAMES_MAX), more], messages.locale);
}

function wordedName({ name, note }: GistName, messages: Messages): Name {
  if (name === "") return nameOf(messages.someone);
  if (note === null) return nameOf(name);
  if (note === "itself") return nameOf(name, messages.itselfParty);
  return nameOf(name, note === "unnamed" ? messages.unnamed : messages.isParty(note.party));
}
