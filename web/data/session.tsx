import { createContext, use } from "react";

/** Who asks, as the server tells. */
export interface Session {
  readonly name: string;
  readonly may: "read" | "review" | "admin";
  readonly csrf: string | null;
}

const SessionContext = createContext<Session | null>(null);

/** Gives views who asks. */
export const SessionProvider = SessionContext.Provider;

/** Who asks; null in a page from a file. */
export function useSession(): Session | null {
  return use(SessionContext);
}
