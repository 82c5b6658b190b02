import { Component, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../words/use-words.tsx";

interface MishapState {
  readonly error: Error | null;
}

/** Says that a view could not be shown, and lets the reader try again; the rest of the page stands. */
export class Mishap extends Component<{ children: ReactNode }, MishapState> {
  override state: MishapState = { error: null };

  static getDerivedStateFromError(error: Error): MishapState {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <MishapText error={error} />;
  }
}

function MishapText({ error }: { error: Error }) {
  const { t } = useWords();
  return (
    <div role="alert" className="mishap">
      <p>
        <b>{t.failed}</b> {error.message}
      </p>
      <Button onPress={() => location.reload()}>{t.again}</Button>
    </div>
  );
}
