"""Marks names in texts by the names component of a spaCy package: silver labels to begin from.

    tsx training/names/write-texts.ts fr | python label.py PACKAGE_FOLDER > training/names/fr.tsv

Prints: text's id, first code unit, code unit after the last one, type. Offsets count UTF-16 code units.
"""
import json
import sys

import spacy

TYPES = {
    "PER": "person", "PERSON": "person", "ORG": "organisation", "LOC": "place", "GPE": "place", "FAC": "place",
    "MISC": "other", "EVENT": "other", "WORK_OF_ART": "other", "PRODUCT": "other", "LAW": "other",
}


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def main() -> None:
    package = spacy.load(sys.argv[1])
    rows = (json.loads(line) for line in sys.stdin)
    for doc, name in package.pipe(((row["text"], row["id"]) for row in rows), as_tuples=True):
        for entity in doc.ents:
            if entity.label_ in TYPES:
                start = units(doc.text[: entity.start_char])
                print(name, start, start + units(entity.text), TYPES[entity.label_], sep="\t")


main()
