import { Button } from "react-aria-components";
import { useLive } from "../data/live.tsx";
import { useWords } from "../words/use-words.tsx";

/** Says that the server is at work, or has other findings than those shown. Nothing moves under the reader's eyes. */
export function FreshNote() {
  const { t } = useWords();
  const { isWorking, isStale, refresh } = useLive();
  return (
    <div role="status" className="fresh">
      {isStale ? (
        <>
          {t.start.remade}{" "}
          <Button className="small" onPress={refresh}>
            {t.start.showRemade}
          </Button>
        </>
      ) : isWorking ? (
        <>
          <progress aria-label={t.start.atWork} /> {t.start.atWork}
        </>
      ) : null}
    </div>
  );
}
