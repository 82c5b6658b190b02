import { Suspense } from "react";
import type { Ui } from "../src/render/messages/messages.ts";
import { Frame } from "./components/frame.tsx";
import { Mishap } from "./components/mishap.tsx";
import type { Source } from "./data/source.ts";
import { SourceProvider } from "./data/use-part.tsx";
import { useRoute } from "./route.ts";
import { Entrance } from "./views/entrance/entrance.tsx";
import { ServedDossier } from "./views/start/served-dossier.tsx";
import { viewFor } from "./views/views.ts";
import { useWords, WordsProvider } from "./words/use-words.tsx";

/** What the page starts with. */
interface AppProps {
  /** The dossier that the page carries; null on a server. */
  readonly carried: Source | null;
  readonly ui: Ui;
  /** Whether the server waits for its first account. */
  readonly isFirst: boolean;
}

/** The page: the entrance of a server, or a dossier in one of its views. */
export function App({ carried, ui, isFirst }: AppProps) {
  return (
    <WordsProvider ui={ui}>
      {carried === null ? (
        <Entrance isFirst={isFirst}>
          <Served />
        </Entrance>
      ) : (
        <DossierViews source={carried} />
      )}
    </WordsProvider>
  );
}

function Served() {
  const { dossier } = useRoute();
  if (dossier === null) return null;
  return (
    <ServedDossier key={dossier} dossier={dossier}>
      {(source) => <DossierViews source={source} />}
    </ServedDossier>
  );
}

function DossierViews({ source }: { source: Source }) {
  const route = useRoute();
  const { t } = useWords();
  const view = viewFor(route.view, source.kind);
  return (
    <SourceProvider value={source}>
      <Frame view={view.path}>
        <Mishap key={`${route.view}/${route.id}`}>
          <Suspense fallback={<p className="waiting">{t.loading}</p>}>
            <view.Show id={route.id} query={route.query} />
          </Suspense>
        </Mishap>
      </Frame>
    </SourceProvider>
  );
}
