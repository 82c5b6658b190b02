import { useEffect, useRef, useState } from "react";
import { isTyping } from "../dossier/use-walk.ts";

const KEY = "recoupe.keys";

/** Whether single keys do something: a reader who speaks to the machine, or types by accident, turns them off. */
export function useKeysOn(): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => {
    try {
      return localStorage.getItem(KEY) !== "off";
    } catch {
      return true;
    }
  });
  const set = (on: boolean) => {
    setOn(on);
    try {
      localStorage.setItem(KEY, on ? "on" : "off");
    } catch {
      // Kept for as long as the page stands.
    }
  };
  return [isOn, set];
}

/** Does something at a single key, wherever no field is being typed in. */
export function useKeys(isOn: boolean, does: Readonly<Record<string, () => void>>): void {
  const last = useRef(does);
  last.current = does;
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const act = last.current[event.key];
      if (act === undefined || (event.key !== "Escape" && isTyping(event))) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [isOn]);
}
