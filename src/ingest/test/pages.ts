/** Invented sentences and pages for the tests of this room: neither the places nor the people exist. */
export const PARAGRAPHS = [
  "Le convoi a passé le pont de Karvin mercredi matin, a annoncé la ministre Ilda Roche devant la presse.",
  "« Trois cents personnes sont parties », a-t-elle déclaré, selon un communiqué publié dans la matinée.",
  "L’association Anneau vert n’a pas pu le confirmer, a indiqué son porte-parole, Idris Pellan.",
] as const;

const NEWS_ARTICLE = {
  "@context": "https://schema.org",
  "@graph": [
    { "@type": "WebSite", name: "Un autre nom" },
    {
      "@type": ["NewsArticle"],
      headline: "Le convoi de Karvin est passé",
      datePublished: "2031-05-04T09:30:00+01:00",
      dateModified: "2031-05-04T11:00:00+0100",
      inLanguage: "fr-FR",
      author: [
        { "@type": "Person", name: "Jeanne Morvan, AFP" },
        { "@type": "Organization", name: "Le Fanal" },
        { "@type": "Organization", name: "Radio Estran" },
      ],
      publisher: { "@id": "#fanal" },
    },
    { "@id": "#fanal", "@type": "NewsMediaOrganization", name: "Le Fanal" },
  ],
};

/** A page as a newspaper makes it: metadata, furniture around, and an article with a quote and a list. */
export const FULL_PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>Le convoi de Karvin est passé | Le Fanal</title>
<link rel="canonical" href="https://fanal.example/karvin">
<script>window.evil = "<p>Texte d’un script</p>";</script>
<style>p { color: red }</style>
<script type="application/ld+json">${JSON.stringify(NEWS_ARTICLE)}</script></head>
<body><header><a href="/">Le Fanal</a><nav><ul><li><a href="/monde">Monde</a></li></ul></nav></header>
<article><h1>Le convoi de Karvin est passé</h1>
<p class="signature">Par Jeanne Morvan, AFP</p>
<p>${PARAGRAPHS[0]}</p>
<h2>Un bilan disputé</h2>
<blockquote><p>${PARAGRAPHS[1]}</p></blockquote>
<ul><li>Trois cents partis, selon la ministre</li><li>Deux cents, selon l’association</li></ul>
<figure><img src="a.jpg"><figcaption>Le pont, photographié mercredi.</figcaption></figure>
<p>${PARAGRAPHS[2]}</p>
<p style="display: none">Abonnez-vous pour lire la suite de cet article réservé.</p>
<aside><p>À lire aussi : la crue du Lor menace deux villages de la vallée.</p></aside>
<p>Sources : Le Fanal ; Radio Estran</p></article>
<div class="comments"><p>Un lecteur : je n’en crois pas un mot, bravo au journal.</p></div>
<footer><p>© Le Fanal, tous droits réservés.</p></footer></body></html>`;

/** A page of paragraphs with whatever stands in its head. */
export function pageOf(head: string, paragraphs: readonly string[] = PARAGRAPHS): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join("\n");
  return `<html><head>${head}</head><body><article>${body}</article></body></html>`;
}
