import { type DragEvent, type FormEvent, useId, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { NameShown } from "../../components/words-shown.tsx";
import type { DossierRow } from "../../data/desk.ts";
import { sayProblem } from "../../words/say-problem.ts";
import { type Tongue, useWords } from "../../words/use-words.tsx";
import { type HandedOver, handOver } from "./hand-over.ts";
import { type Intent, readIntent } from "./intent.ts";

interface HandInProps {
  readonly dossiers: readonly DossierRow[];
  readonly onHanded: (handed: HandedOver) => void;
}

/** The form by which reports come in: one field for a text or addresses, and files beside it. */
export function HandIn({ dossiers, onHanded }: HandInProps) {
  const tongue = useWords();
  const { t } = tongue;
  const [pasted, setPasted] = useState("");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const intent = readIntent(pasted);
  const add = (more: Iterable<File>) => setFiles((before) => [...before, ...more]);
  const [isOver, drop] = useDrop(add);
  const hint = useId();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => String(form.get(name) ?? "").trim();
    if (intent.kind === "nothing" && files.length === 0) return setProblem(t.start.nothingGiven);
    setSending(true);
    setProblem(null);
    const into = given("into");
    const [title, outlet, published] = [given("title"), given("outlet"), given("published")];
    const name = given("name") || nameOf(title, tongue);
    const dossier = into === "" ? null : into;
    try {
      onHanded(await handOver({ dossier, name, intent, title, outlet, published, files }));
    } catch (error) {
      setProblem(sayProblem(error, t));
      setSending(false);
    }
  };
  return (
    <form className={isOver ? "hand-form over" : "hand-form"} onSubmit={send} {...drop}>
      <label className="field">
        {t.start.paste}
        <textarea
          rows={7}
          value={pasted}
          dir="auto"
          aria-describedby={hint}
          onChange={(event) => setPasted(event.target.value)}
        />
      </label>
      <p className="hint" id={hint} role="status">
        <Recognised intent={intent} />
      </p>
      {intent.kind === "text" ? <TextFields /> : null}
      <Files
        files={files}
        onAdd={add}
        onDrop={(gone) => setFiles(files.filter((f) => f !== gone))}
      />
      <Target dossiers={dossiers} />
      <p className="row">
        <Button type="submit" className="strong" isDisabled={isSending}>
          {isSending ? t.start.sending : t.start.send}
        </Button>
        <span role="alert" className="problem">
          {problem}
        </span>
      </p>
    </form>
  );
}

/** A new dossier is called by the title of its first report, else by the time. */
function nameOf(title: string, { t, m }: Tongue): string {
  if (/[a-z0-9]/i.test(title)) return title.slice(0, 100);
  const now = new Date();
  const time = new Intl.DateTimeFormat(m.locale, { dateStyle: "medium", timeStyle: "medium" });
  return t.start.nameOfToday(time.format(now));
}

function Recognised({ intent }: { intent: Intent }) {
  const { t, number } = useWords();
  if (intent.kind === "urls") return t.start.asUrls(intent.urls.length);
  return intent.kind === "text" ? t.start.asText(number(intent.words)) : t.start.pasteHint;
}

function TextFields() {
  const { t } = useWords();
  return (
    <div className="fields">
      <label className="field">
        {`${t.start.title} (${t.start.optional})`}
        <input name="title" dir="auto" maxLength={500} />
      </label>
      <label className="field">
        {`${t.start.outlet} (${t.start.optional})`}
        <input name="outlet" dir="auto" maxLength={200} />
      </label>
      <label className="field">
        {`${t.start.published} (${t.start.optional})`}
        <input name="published" type="date" />
      </label>
    </div>
  );
}

function Files({
  files,
  onAdd,
  onDrop,
}: {
  files: readonly File[];
  onAdd: (files: Iterable<File>) => void;
  onDrop: (file: File) => void;
}) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="files">
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t.start.files}
        onChange={(event) => {
          onAdd(event.target.files ?? []);
          event.target.value = "";
        }}
      />
      <p className="row">
        <Button className="small" onPress={() => input.current?.click()}>
          {t.start.chooseFiles}
        </Button>
        <span className="note">{t.start.dropHint}</span>
      </p>
      <ul className="picked" aria-label={t.start.files}>
        {files.map((file, index) => (
          <li key={`${file.name}-${file.lastModified}-${index.toString()}`}>
            <NameShown name={file.name} />
            <Button
              className="quiet"
              aria-label={t.start.takeOut(file.name)}
              onPress={() => onDrop(file)}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Target({ dossiers }: { dossiers: readonly DossierRow[] }) {
  const { t } = useWords();
  const [into, setInto] = useState("");
  return (
    <div className="fields">
      <label className="field">
        {t.start.into}
        <select name="into" value={into} onChange={(event) => setInto(event.target.value)}>
          <option value="">{t.start.newDossier}</option>
          {dossiers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {into === "" ? (
        <label className="field">
          {`${t.start.dossierName} (${t.start.optional})`}
          <input name="name" maxLength={100} dir="auto" />
        </label>
      ) : null}
    </div>
  );
}

/** Lets files be dropped on an element; whether some are over it. */
function useDrop(onFiles: (files: Iterable<File>) => void) {
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles(event.dataTransfer.files);
    },
  };
  return [isOver, drop] as const;
}
