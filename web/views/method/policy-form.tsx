import { type ReactNode, useId } from "react";
import { Button } from "react-aria-components";
import { TIE_KINDS } from "../../../src/domain/tie.ts";
import { useWords } from "../../words/use-words.tsx";
import { type Draft, NEW_OWNER, NEW_PARTY, type OwnerDraft, type PartyDraft } from "./draft.ts";

interface FormProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** Every field of the policy, lists as lines. */
export function PolicyForm({ draft, onChange }: FormProps) {
  const { t } = useWords();
  const w = t.method;
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  return (
    <div className="policy">
      <Lines
        title={w.credible}
        help={w.credibleHelp}
        value={draft.credible}
        onChange={(credible) => set({ credible })}
      />
      <Group title={w.parties} help={w.partiesHelp}>
        {draft.parties.map((party, at) => (
          <PartyFields
            key={at.toString()}
            party={party}
            onChange={(next) => set({ parties: replaced(draft.parties, at, next) })}
          />
        ))}
        <Button className="small" onPress={() => set({ parties: [...draft.parties, NEW_PARTY] })}>
          {w.add(w.party)}
        </Button>
      </Group>
      <Group title={w.ownership} help={w.ownershipHelp}>
        {draft.ownership.map((owner, at) => (
          <OwnerFields
            key={at.toString()}
            owner={owner}
            onChange={(next) => set({ ownership: replaced(draft.ownership, at, next) })}
          />
        ))}
        <Button
          className="small"
          onPress={() => set({ ownership: [...draft.ownership, NEW_OWNER] })}
        >
          {w.add(w.owner)}
        </Button>
      </Group>
      <Ties draft={draft} onChange={onChange} />
      <Lines
        title={w.reliability}
        help={w.reliabilityHelp}
        value={draft.reliability}
        onChange={(reliability) => set({ reliability })}
      />
      <Lines
        title={w.nearActions}
        help={w.nearActionsHelp}
        value={draft.nearActions}
        onChange={(nearActions) => set({ nearActions })}
      />
      <Lines
        title={w.aliases}
        help={w.aliasesHelp}
        value={draft.aliases}
        onChange={(aliases) => set({ aliases })}
      />
    </div>
  );
}

/** A list with one of its items replaced, or left out where null. */
function replaced<Item>(items: readonly Item[], at: number, next: Item | null): readonly Item[] {
  return items.flatMap((item, index) => (index !== at ? [item] : next === null ? [] : [next]));
}

function Group({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  const id = useId();
  return (
    <fieldset className="policy-group" aria-describedby={id}>
      <legend>{title}</legend>
      <p className="hint" id={id}>
        {help}
      </p>
      {children}
    </fieldset>
  );
}

const ROWS_MAX = 8;

function Lines({
  title,
  help,
  value,
  onChange,
}: {
  title: string;
  help: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Group title={title} help={help}>
      <Area label={title} value={value} onChange={onChange} />
    </Group>
  );
}

function Area({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const rows = Math.min(Math.max(value.split("\n").length + 1, 2), ROWS_MAX);
  return (
    <label className="field">
      <span>
        {label} ({t.method.onePerLine})
      </span>
      <textarea
        rows={rows}
        value={value}
        dir="auto"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

function Line({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <label className="field">
      {label}
      <input value={value} dir="auto" onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

function PartyFields({
  party,
  onChange,
}: {
  party: PartyDraft;
  onChange: (party: PartyDraft | null) => void;
}) {
  const w = useWords().t.method;
  const set = (change: Partial<PartyDraft>) => onChange({ ...party, ...change });
  return (
    <fieldset aria-label={`${w.party} ${party.name}`} className="entry">
      <div className="fields">
        <Line label={w.party} value={party.name} onChange={(name) => set({ name })} />
        <Line label={w.since} value={party.since} onChange={(since) => set({ since })} />
      </div>
      <div className="fields">
        <Area label={w.members} value={party.members} onChange={(members) => set({ members })} />
        <Area
          label={w.affiliations}
          value={party.affiliations}
          onChange={(affiliations) => set({ affiliations })}
        />
      </div>
      <Line label={w.source} value={party.source} onChange={(source) => set({ source })} />
      <Button className="quiet" onPress={() => onChange(null)}>
        {w.takeOut(party.name || w.party)}
      </Button>
    </fieldset>
  );
}

function OwnerFields({
  owner,
  onChange,
}: {
  owner: OwnerDraft;
  onChange: (owner: OwnerDraft | null) => void;
}) {
  const w = useWords().t.method;
  const set = (change: Partial<OwnerDraft>) => onChange({ ...owner, ...change });
  return (
    <fieldset aria-label={`${w.owner} ${owner.owner}`} className="entry">
      <div className="fields">
        <Line label={w.owner} value={owner.owner} onChange={(name) => set({ owner: name })} />
        <Line label={w.partyOfOwner} value={owner.party} onChange={(party) => set({ party })} />
        <Line label={w.since} value={owner.since} onChange={(since) => set({ since })} />
      </div>
      <Area label={w.outlets} value={owner.outlets} onChange={(outlets) => set({ outlets })} />
      <Line label={w.source} value={owner.source} onChange={(source) => set({ source })} />
      <Button className="quiet" onPress={() => onChange(null)}>
        {w.takeOut(owner.owner || w.owner)}
      </Button>
    </fieldset>
  );
}

function Ties({ draft, onChange }: FormProps) {
  const w = useWords().t.method;
  return (
    <Group title={w.ties} help={w.tiesHelp}>
      <div className="choices">
        {TIE_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={!draft.off.includes(kind)}
              onChange={(event) => {
                const others = draft.off.filter((one) => one !== kind);
                onChange({ ...draft, off: event.target.checked ? others : [...others, kind] });
              }}
            />{" "}
            {w.tieKinds[kind]}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={draft.stateMedia}
            onChange={(event) => onChange({ ...draft, stateMedia: event.target.checked })}
          />{" "}
          {w.stateMedia}
        </label>
      </div>
      <p className="hint">{w.stateMediaHelp}</p>
    </Group>
  );
}
