import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { ask, keepCsrf, Refused } from "../../data/ask.ts";
import { type Session, SessionProvider } from "../../data/session.tsx";
import { useRoute } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";
import { Start } from "../start/start.tsx";

/** The way in: signing in where accounts are needed, then the dossiers, then (as children) the one in view. */
export function Entrance({ isFirst, children }: { isFirst: boolean; children: ReactNode }) {
  const { t } = useWords();
  const { dossier } = useRoute();
  const [session, setSession] = useState<Session | "asking" | "nobody">("asking");
  useEffect(() => {
    openSession().then(setSession);
  }, []);
  if (session === "asking") return <p className="waiting">{t.loading}</p>;
  if (session === "nobody")
    return <SignIn isFirst={isFirst} onDone={() => openSession().then(setSession)} />;
  return (
    <SessionProvider value={session}>
      {dossier === null ? <Start session={session} /> : children}
    </SessionProvider>
  );
}

async function openSession(): Promise<Session | "nobody"> {
  try {
    const session = await ask<Session>("/api/session");
    keepCsrf(session.csrf);
    return session;
  } catch {
    return "nobody";
  }
}

function SignIn({ isFirst, onDone }: { isFirst: boolean; onDone: () => void }) {
  const { t } = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = Object.fromEntries(new FormData(event.currentTarget));
    try {
      if (isFirst) await ask("/api/bootstrap", { method: "POST", body });
      const { name, password } = body;
      await ask("/api/session", { method: "POST", body: { name, password } });
      onDone();
    } catch (error) {
      setProblem(error instanceof Refused ? error.message : String(error));
    }
  };
  return (
    <main className="page entrance">
      <h1>Recoupe</h1>
      {isFirst ? <p>{t.firstLead}</p> : null}
      <form onSubmit={send}>
        {isFirst ? <Field name="code" label={t.code} /> : null}
        <Field name="name" label={t.name} autoComplete="username" />
        <Field
          name="password"
          type="password"
          label={isFirst ? t.newPassword : t.password}
          autoComplete={isFirst ? "new-password" : "current-password"}
        />
        <Button type="submit" className="strong">
          {isFirst ? t.firstAccount : t.signIn}
        </Button>
        <p role="alert">{problem}</p>
      </form>
    </main>
  );
}

function Field({ label, ...input }: { label: string } & React.ComponentProps<"input">) {
  return (
    <label className="field">
      {label}
      <input required {...input} />
    </label>
  );
}
