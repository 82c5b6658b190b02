import ts from "typescript";
import type { Fault, TextFile } from "./files.ts";

/** The wall for a function, in lines; most are far shorter. */
const FUNCTION_LINES_MAX = 70;
/** Templates of features are tables, written flat so that nothing is made for a word; they are read line by line. */
const FEATURE_TABLES = /-features\.ts$/;
/** Rooms that know no human language: their words come from the language rooms' data. */
const LANGUAGE_FREE =
  /^src\/(?:base|domain|learn|read|attribute|resolve|measure|compare|grade|pipeline)\b/;
/** The catalogue of failures: worded in each interface language, as those of `render` are. */
const CATALOGUE = "src/base/errors.ts";
/** Letters outside ASCII (modifier letters and ordinal signs apart): a word of some language. */
const FOREIGN_LETTER = /(?![A-Za-zªº])[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u;
/** Words that no code, field or concept is named by, and that word lists hold early. */
const EVERYDAY_WORDS = new Set(
  "le la les une des du selon avec dans pour qui elle leur ils dit the said according which that they with his her".split(
    " ",
  ),
);

/** Exports of `src/` and `web/` without a documentation comment; one comment may stand over a block of constants. */
export function undocumentedExports(files: readonly TextFile[]): readonly Fault[] {
  return files.filter(isSource).flatMap((file) => {
    const faults: Fault[] = [];
    let wasDocumented = false;
    for (const statement of parsed(file).statements) {
      const isNext: boolean =
        wasDocumented && ts.isVariableStatement(statement) && isGlued(statement);
      wasDocumented = isDocumented(statement) || isNext;
      if (!isExported(statement) || wasDocumented) continue;
      faults.push(faultAt(file, statement, `exports ${nameOf(statement)} without a comment`));
    }
    return faults;
  });
}

/** Whether no empty line stands before it. */
function isGlued(statement: ts.Statement): boolean {
  return !/\n\s*\n/.test(statement.getFullText().slice(0, statement.getLeadingTriviaWidth()));
}

/** Functions longer than the wall. */
export function longFunctions(files: readonly TextFile[]): readonly Fault[] {
  const read = files.filter((file) => isCode(file) && !FEATURE_TABLES.test(file.path));
  return read.flatMap((file) => {
    const source = parsed(file);
    const line = (position: number) => source.getLineAndCharacterOfPosition(position).line;
    return nodesOf(source)
      .filter((node) => ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node))
      .filter((node) => line(node.end) - line(node.getStart(source)) + 1 > FUNCTION_LINES_MAX)
      .map((node) => faultAt(file, node, `is a function of more than ${FUNCTION_LINES_MAX} lines`));
  });
}

/** Words of a human language in rooms that must know none. */
export function languageInStages(files: readonly TextFile[]): readonly Fault[] {
  return files
    .filter((file) => isSource(file) && LANGUAGE_FREE.test(file.path) && file.path !== CATALOGUE)
    .flatMap((file) =>
      nodesOf(parsed(file)).flatMap((node) => {
        const words = literalOf(node);
        if (words === null) return [];
        if (FOREIGN_LETTER.test(words))
          return [faultAt(file, node, `holds the letters of "${words}"`)];
        const isWord = EVERYDAY_WORDS.has(words);
        return isWord ? [faultAt(file, node, `holds the word "${words}"`)] : [];
      }),
    );
}

function isCode({ path }: TextFile): boolean {
  return /\.tsx?$/.test(path) && !path.endsWith(".d.ts");
}

function isSource(file: TextFile): boolean {
  return isCode(file) && /^(?:src|web)\//.test(file.path) && !file.path.includes("/test/");
}

function parsed({ path, text }: TextFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** A type made of a constant (`(typeof STANCES)[number]`) is documented by the constant. */
function isDocumented(statement: ts.Statement): boolean {
  const isDerived =
    ts.isTypeAliasDeclaration(statement) && statement.type.getText().includes("typeof ");
  return isDerived || ts.getJSDocCommentsAndTags(statement).length > 0;
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText()).join(", ");
  }
  const name = (statement as ts.Statement & { readonly name?: ts.Identifier }).name;
  return name === undefined ? "something" : name.text;
}

function literalOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)) return node.text;
  const isPart = ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
  return isPart ? node.text : null;
}

/** Every node of a file, in text order; a stack and no recursion, so that depth costs nothing. */
function nodesOf(source: ts.SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const stack: ts.Node[] = [source];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    nodes.push(node);
    stack.push(...[...node.getChildren(source)].reverse());
  }
  return nodes;
}

function faultAt({ path }: TextFile, node: ts.Node, message: string): Fault {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return { path, line: line + 1, message };
}
