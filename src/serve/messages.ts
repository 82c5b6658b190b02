/** What the front page says. */
interface FrontWords {
  readonly name: string;
  readonly password: string;
  readonly newPassword: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly first: string;
  readonly code: string;
  readonly make: string;
  readonly dossiers: string;
  readonly none: string;
}

/** The words of the front page, by the language of the interface. */
export const FRONT_WORDS: Readonly<Record<"fr" | "en", FrontWords>> = {
  en: {
    name: "Name",
    password: "Password",
    newPassword: "Password (12 characters at least)",
    signIn: "Sign in",
    signOut: "Sign out",
    first: "There is no account yet. The server printed a code when it started.",
    code: "Code",
    make: "Make the first account",
    dossiers: "Dossiers",
    none: "No dossier yet: add reports with recoupe add, or over the API.",
  },
  fr: {
    name: "Nom",
    password: "Mot de passe",
    newPassword: "Mot de passe (12 caractères au moins)",
    signIn: "Se connecter",
    signOut: "Se déconnecter",
    first: "Il n’y a pas encore de compte. Le serveur a imprimé un code à son démarrage.",
    code: "Code",
    make: "Créer le premier compte",
    dossiers: "Dossiers",
    none: "Pas encore de dossier : ajoutez des articles avec recoupe add, ou par l’API.",
  },
};
