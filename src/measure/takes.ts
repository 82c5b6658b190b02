/** Groups of people, as concepts that every language shares (`groups.tsv`). */
const PEOPLE: ReadonlySet<string> = new Set([
  "people",
  "civilians",
  "children",
  "women",
  "men",
  "elderly",
  "fighters",
  "soldiers",
  "police",
  "prisoners",
  "refugees",
  "protesters",
  "staff",
  "journalists",
  "medics",
  "families",
  "voters",
  "students",
  "teachers",
  "passengers",
  "suspects",
  "foreigners",
]);

type Group = string | null;
type Takes = (group: Group) => boolean;

const isPeople: Takes = (group) => group !== null && PEOPLE.has(group);
const isThing: Takes = (group) => !isPeople(group) && group !== "money" && group !== "countries";
const isArmed: Takes = (group) => group === "soldiers" || group === "police";
const isForce: Takes = (group) =>
  isArmed(group) || group === "fighters" || group === "medics" || group === "staff";
const isSent: Takes = (group) =>
  isForce(group) || group === "vehicles" || group === "people" || group === "men";
const isMoving: Takes = (group) => isPeople(group) || group === "vehicles";
const isWeapon: Takes = (group) => group === "strikes" || group === null;

// Who or what can be counted by a measure. What is not named here takes anything but money and countries.
const TAKES: Readonly<Record<string, Takes>> = {
  killed: isPeople,
  injured: isPeople,
  missing: isPeople,
  arrested: isPeople,
  abducted: isPeople,
  displaced: isPeople,
  evacuated: isPeople,
  returned: isPeople,
  // « des manifestants se sont rendus à la préfecture » : whoever bears no arms mostly just goes there.
  surrendered: (group) => isArmed(group) || group === "fighters" || group === "men",
  rescued: isPeople,
  // « 16 policiers mobilisés » are deployed.
  demonstrated: (group) => isPeople(group) && !isForce(group),
  deployed: isSent,
  withdrawn: isSent,
  poisoned: isPeople,
  infected: isPeople,
  hospitalised: isPeople,
  treated: isPeople,
  dismissed: isPeople,
  hired: isPeople,
  besieged: isPeople,
  charged: isPeople,
  attended: isPeople,
  voted: isPeople,
  crossed: isMoving,
  fired: isWeapon,
  destroyed: isThing,
  damaged: isThing,
  violated: isThing,
  stolen: (group) => !isPeople(group),
  seized: (group) => !isPeople(group),
  delivered: (group) => !isPeople(group),
};

/**
 * Whether a measure can count a group: people are killed and evacuated, districts are not ("killed 82
 * civilians in four districts"). `group` is null where the lists do not have the counted noun.
 */
export function takes(measure: string, group: Group): boolean {
  const own = TAKES[measure];
  return own === undefined ? group !== "money" && group !== "countries" : own(group);
}
