import type { Messages } from "./messages/messages.ts";
import type { SeriesView } from "./series-view.ts";

/** "Evacuated, civilians, East Quelmar" in the language of the page; codes without a word stay codes. */
export function seriesTitle(
  messages: Messages,
  { series: { measure, group, place } }: Pick<SeriesView, "series">,
): string {
  const groupName = group === null ? null : (messages.groups[group] ?? group);
  return messages.seriesTitle(messages.measures[measure] ?? measure, groupName, place);
}
