import { analyse, compare, grade, reportFromText } from "recoupe";

const reports = await Promise.all([
  reportFromText("The bridge of Lorne was shelled on Monday, mayor Ada Brenn said.", {
    outlet: "The Lorne Post",
    published: "2031-05-05",
  }),
  reportFromText("Le porte-parole de l’armée, Ivo Serr, a démenti que le pont de Lorne ait été bombardé.", {
    outlet: "Le Fanal",
    published: "2031-05-06",
  }),
]);
const findings = grade(compare(reports.map((report) => analyse(report))));
for (const claim of findings.claims) {
  console.log(claim.label, "· independent origins:", claim.independent, "· denied by:", claim.denied.length);
}
