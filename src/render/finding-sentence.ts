import type { PlacedOrigin } from "../domain/grade.ts";
import type { FindingView, GroupView } from "./finding-view.ts";
import type { Messages } from "./messages/messages.ts";
import { listNames, type Name, nameOf, type Phrase } from "./phrase.ts";

/** Names that a sentence lists before it says "and 4 others". */
const NAMES_MAX = 4;

/**
 * A finding in plain sentences: "Carried by 5 reports, 1 origin: the ministry. Denied by … . No independent
 * named confirmation." One phrase a sentence.
 */
export function findingSentences(view: FindingView, messages: Messages): readonly Phrase[] {
  const carried = carrying(view, messages);
  const opposed = against(view, messages);
  if (view.affirmed.length === 0) return [...carried, ...opposed];
  const confirmed = confirmation(view, messages);
  // Who confirms stands beside who affirms; that nobody does is what the reader should leave with.
  const isConfirmed = view.claim.confirmedBy.length > 0;
  return isConfirmed ? [...carried, confirmed, ...opposed] : [...carried, ...opposed, confirmed];
}

function carrying(view: FindingView, messages: Messages): Phrase[] {
  const { affirmed, affirmedIn, claim } = view;
  if (affirmed.length === 0) return [[messages.nobodyAffirms]];
  const names = leadNames(affirmed, messages);
  const first =
    claim.independent === 1
      ? messages.carried(affirmedIn.length, names)
      : messages.carriedByMany(affirmedIn.length, claim.independent, names);
  const origins = affirmed.reduce((sum, group) => sum + group.origins.length, 0);
  return origins > claim.independent
    ? [first, messages.countedAs(origins, claim.independent)]
    : [first];
}

function against(
  { denied, doubted, other, affirmed, rivals }: FindingView,
  messages: Messages,
): Phrase[] {
  const sides: Phrase[] = [];
  if (denied.length > 0) sides.push(messages.deniedBy(leadNames(denied, messages)));
  if (doubted.length > 0) sides.push(messages.doubtedBy(leadNames(doubted, messages)));
  if (other.length > 0 && affirmed.length === 0) {
    sides.push(messages.expectedBy(leadNames(other, messages)));
  }
  if (rivals.length > 0) sides.push(messages.standsAgainst(rivals.slice(0, NAMES_MAX)));
  return sides;
}

function confirmation({ claim }: FindingView, messages: Messages): Phrase {
  const confirming = new Set(claim.confirmedBy);
  const origins = claim.origins.filter(({ id }) => confirming.has(id));
  if (origins.length === 0) return [messages.noConfirmation];
  const affirming = claim.affirming.flat();
  if (affirming.every((id) => confirming.has(id))) return [messages.allConfirm];
  return messages.confirmedBy(
    listed(
      origins.map(({ name }) => nameOf(name)),
      messages,
    ),
  );
}

/** The first origin of each group, with its party. */
function leadNames(groups: readonly GroupView[], messages: Messages): Phrase {
  const leads = groups.flatMap(({ origins }) => origins[0]?.origin ?? []);
  return listed(
    leads.map((origin) => nameWithParty(origin, messages)),
    messages,
  );
}

function listed(names: readonly Name[], messages: Messages): Phrase {
  if (names.length <= NAMES_MAX + 1) return listNames(names, messages.locale);
  const more = nameOf(messages.andOthers(names.length - NAMES_MAX));
  return listNames([...names.slice(0, NAMES_MAX), more], messages.locale);
}

function nameWithParty(origin: PlacedOrigin, messages: Messages): Name {
  if (origin.name.trim() === "") return nameOf(messages.someone);
  if (origin.party !== null) {
    const itself = origin.party === origin.name;
    return nameOf(origin.name, itself ? messages.itselfParty : messages.isParty(origin.party));
  }
  return nameOf(origin.name, origin.type === "unnamed" ? messages.unnamed : null);
}
