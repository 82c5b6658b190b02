"""Reads treebank test files with spaCy models, from gold words, and prints UPOS, UAS, LAS and speed as JSON.

Called by reading.ts in an environment of its own. Arguments: model=path.conllu ... Subtypes of relations are dropped.
en_core_web_sm speaks ClearNLP: its trees are turned to Universal Dependencies by the rules of `to_universal`; what
those rules do not catch counts against it, so its figures are a lower bound.
"""

import json
import sys
import time

import spacy
from spacy.tokens import Doc

# ClearNLP relation -> universal relation, where the name alone differs.
LABELS = {
    "ROOT": "root", "nsubjpass": "nsubj", "csubjpass": "csubj", "auxpass": "aux", "dobj": "obj", "dative": "iobj",
    "neg": "advmod", "nn": "compound", "poss": "nmod", "relcl": "acl", "prt": "compound", "npadvmod": "obl",
    "oprd": "xcomp", "acomp": "xcomp", "attr": "xcomp", "predet": "det", "preconj": "cc", "quantmod": "advmod",
    "intj": "discourse", "meta": "dep", "agent": "case", "pcomp": "advcl",
}
BE = {"be"}


def sentences(path):
    rows = []
    for line in open(path, encoding="utf8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            space = "SpaceAfter=No" not in cells[9]
            rows.append((cells[1], cells[3], int(cells[6]), cells[7].split(":")[0], space))
        elif not line.strip() and rows:
            yield rows
            rows = []
    if rows:
        yield rows


def to_universal(doc):
    """Heads (1-based, 0 for the root) and relations of a ClearNLP tree, turned to Universal Dependencies."""
    head = [token.head.i if token.head.i != token.i else -1 for token in doc]
    label = [token.dep_ for token in doc]
    # The preposition hangs on its noun, and the noun where the preposition hung.
    for i, token in enumerate(doc):
        p = head[i]
        if label[i] in ("pobj", "pcomp") and p >= 0 and label[p] in ("prep", "agent", "dative"):
            over = head[p]
            verbal = over >= 0 and doc[over].pos_ in ("VERB", "AUX", "ADJ", "ADV")
            head[i], label[i] = over, ("obl" if verbal else "nmod") if label[i] == "pobj" else "advcl"
            head[p], label[p] = i, "case"
            for j in range(len(doc)):
                if head[j] == p and j != i:
                    head[j] = i
    # A predicate stands over its copula.
    for i, token in enumerate(doc):
        v = head[i]
        if label[i] in ("attr", "acomp") and v >= 0 and doc[v].lemma_ in BE:
            head[i], label[i] = head[v], label[v]
            for j in range(len(doc)):
                if head[j] == v and j != i:
                    head[j] = i
            head[v], label[v] = i, "cop"
    # All conjuncts hang on the first, the conjunction on the one behind it.
    for i in range(len(doc)):
        while label[i] == "conj" and head[i] >= 0 and label[head[i]] == "conj" and head[i] < i:
            head[i] = head[head[i]]
    for i in range(len(doc)):
        if label[i] == "cc":
            after = [j for j in range(i + 1, len(doc)) if label[j] == "conj" and head[j] == head[i]]
            if after:
                head[i] = after[0]
    return [h + 1 for h in head], [LABELS.get(name, name) for name in label]


def read(nlp, rows):
    doc = Doc(nlp.vocab, words=[r[0] for r in rows], spaces=[r[4] for r in rows])
    doc[0].is_sent_start = True
    for token in doc[1:]:
        token.is_sent_start = False
    for name, component in nlp.pipeline:
        if name != "senter":
            doc = component(doc)
    return doc


def main():
    results = []
    for argument in sys.argv[1:]:
        model, path = argument.split("=", 1)
        nlp = spacy.load(model, exclude=["ner"])
        gold = list(sentences(path))
        right = {"UPOS": 0, "UAS": 0, "LAS": 0}
        words = 0
        for rows in gold:
            doc = read(nlp, rows)
            if model.startswith("en_"):
                heads, labels = to_universal(doc)
            else:
                heads = [token.head.i + 1 if token.head.i != token.i else 0 for token in doc]
                labels = ["root" if token.dep_ == "ROOT" else token.dep_.split(":")[0] for token in doc]
            for token, row, head, label in zip(doc, rows, heads, labels):
                words += 1
                right["UPOS"] += token.pos_ == row[1]
                right["UAS"] += head == row[2]
                right["LAS"] += head == row[2] and label == row[3]
        texts = ["".join(r[0] + (" " if r[4] else "") for r in rows) for rows in gold]
        started = time.process_time()
        tokens = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
        seconds = time.process_time() - started
        scores = {name: round(100 * count / words, 2) for name, count in right.items()}
        results.append({"reader": model, "file": path, "scores": scores, "speed": round(tokens / seconds)})
    print(json.dumps(results))


main()
