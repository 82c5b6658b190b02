"""
Quotations by dependencies, after the published descriptions of the Gender Gap Tracker (Asr and others, PLOS ONE 2021)
and Radar de Parité (Sazzed/Asr and others 2022), written anew for this comparison:

1. syntactic: a clausal complement (`ccomp`) of a verb of saying; speaker is the verb's subject, where it has one,
   content the clause's whole subtree; for French also `parataxis` incises, whose subject comes after the verb;
2. direct: a stretch in quotation marks with a verb of saying in its sentence outside the marks, or right behind it;
3. floating: a sentence wholly in quotation marks right after a quotation goes on for the same speaker;
4. according to X: the rest of the sentence is the content.

Of contents that overlap the longest stays. A speaker is the longest person's name of the document with the subject's
last word; a pronoun is the last named person who spoke.
"""

from verbs import ACCORDING, VERBS

SUBJECTS = {"nsubj", "nsubj:pass", "nsubjpass"}
PRONOUNS = {
    "fr": {"il", "elle", "ils", "elles", "-il", "-elle", "-t-il", "-t-elle", "-ils", "-elles"},
    "en": {"he", "she", "they"},
}
QUOTED_WORDS_MIN = 4


def quotations(doc, lang):
    """Yields dictionaries of character offsets: source, cue, content (lists of pairs), kind, speaker."""
    marks = quoted_stretches(doc.text)
    people = names_of(doc)
    found = []
    found += syntactic(doc, lang)
    found += direct(doc, lang, marks)
    found += according(doc, lang)
    found = longest(found)
    found += floating(doc, marks, found)
    found.sort(key=lambda quote: quote["content"][0])
    last = None
    for quote in found:
        name = speaker_of(quote, people, lang, last)
        if quote["subject"] is not None and name is not None:
            last = name
        if quote["rule"] == "floating":
            name = last
        quote["speaker"] = name
        quote["kind"] = kind_of(quote["content"], marks)
    return found


def quoted_stretches(text):
    """Pairs of offsets inside quotation marks, none longer than a page."""
    stretches, opened = [], None
    for at, char in enumerate(text):
        if char in "«“":
            opened = at + 1
        elif char in "»”" and opened is not None:
            stretches.append((opened, at))
            opened = None
        elif char == '"':
            if opened is None:
                opened = at + 1
            else:
                stretches.append((opened, at))
                opened = None
        elif char == "\n":
            opened = None
    return stretches


def subject_of(verb):
    """The verb's subject, or the one of the verb that it is joined to."""
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return child
    if verb.dep_ == "conj":
        return subject_of(verb.head)
    return None


def span_of(token):
    words = list(token.subtree)
    return (words[0].idx, words[-1].idx + len(words[-1].text))


def syntactic(doc, lang):
    found = []
    for token in doc:
        head = token.head
        is_complement = token.dep_ == "ccomp" and head.lemma_.lower() in VERBS[lang]
        if is_complement:
            subject = subject_of(head)
            if subject is None or not inside(subject, token):
                found.append(quote_of("ccomp", head, subject, [span_of(token)]))
        if token.dep_ == "parataxis" and token.lemma_.lower() in VERBS[lang]:
            subject = subject_of(token)
            if subject is not None:
                start, end = span_of(token)
                sent = token.sent
                before = (sent.start_char, start)
                after = (end, sent.end_char)
                content = max((before, after), key=lambda pair: pair[1] - pair[0])
                if content[1] > content[0]:
                    found.append(quote_of("parataxis", token, subject, [content]))
    return found


def inside(token, clause):
    return any(ancestor.i == clause.i for ancestor in token.ancestors)


def quote_of(rule, verb, subject, content):
    cue = [(verb.idx, verb.idx + len(verb.text))] if verb is not None else []
    parts = verb.children if verb is not None else []
    cue = [(aux.idx, aux.idx + len(aux.text)) for aux in parts if aux.dep_.startswith("aux")] + cue
    return {
        "rule": rule,
        "subject": subject,
        "source": [span_of(subject)] if subject is not None else [],
        "cue": cue,
        "content": content[0],
    }


def direct(doc, lang, marks):
    found = []
    for start, end in marks:
        if len(doc.text[start:end].split()) < QUOTED_WORDS_MIN:
            continue
        window = {token.sent.start for token in doc if start <= token.idx < end}
        behind = next((token for token in doc if token.idx >= end + 1), None)
        if behind is not None:
            window.add(behind.sent.start)
        verbs = [
            token
            for token in doc
            if token.sent.start in window
            and token.pos_ in ("VERB", "AUX")
            and token.lemma_.lower() in VERBS[lang]
            and not any(a <= token.idx < b for a, b in marks)
        ]
        verbs.sort(key=lambda verb: min(abs(verb.idx - start), abs(verb.idx - end)))
        with_subject = next((verb for verb in verbs if subject_of(verb) is not None), None)
        verb = with_subject or (verbs[0] if verbs else None)
        if verb is not None:
            found.append(quote_of("direct", verb, subject_of(verb), [(start, end)]))
    return found


def according(doc, lang):
    found = []
    lower = doc.text.lower()
    for words in ACCORDING[lang]:
        at = lower.find(words)
        while at >= 0:
            cue = doc.char_span(at, at + len(words), alignment_mode="expand")
            if cue is not None and (at == 0 or not lower[at - 1].isalpha()):
                last = cue[-1]
                noun = next((t for t in doc[last.i + 1 : last.sent.end] if t.pos_ in ("NOUN", "PROPN", "PRON")), None)
                if noun is not None:
                    while noun.dep_ in ("compound", "flat:name", "amod") and noun.head.i > last.i:
                        noun = noun.head
                    start, end = span_of(noun)
                    start = max(start, cue.end_char)
                    sent = noun.sent
                    before, after = (sent.start_char, cue.start_char), (end, sent.end_char)
                    content = max((before, after), key=lambda pair: pair[1] - pair[0])
                    if content[1] > content[0] and end > start:
                        quote = quote_of("according", None, noun, [content])
                        quote["cue"] = [(cue.start_char, cue.end_char)]
                        quote["source"] = [(start, end)]
                        found.append(quote)
            at = lower.find(words, at + 1)
    return found


def longest(found):
    kept = []
    for quote in sorted(found, key=lambda one: one["content"][0] - one["content"][1]):
        start, end = quote["content"]
        if not any(start < b and a < end for a, b in (one["content"] for one in kept)):
            kept.append(quote)
    return kept


def floating(doc, marks, found):
    ends = [quote["content"][1] for quote in found]
    taken = [quote["content"] for quote in found]
    more = []
    for sent in doc.sents:
        text = sent.text.strip()
        if len(text) < 3 or not (text[0] in "«“\"" and text.rstrip(". ")[-1:] in "»”\""):
            continue
        start, end = sent.start_char, sent.end_char
        if any(start < b and a < end for a, b in taken):
            continue
        near = [last for last in ends if 0 <= start - last <= 200]
        if near:
            more.append({"rule": "floating", "subject": None, "source": [], "cue": [], "content": (start, end)})
            ends.append(end)
    return more


def names_of(doc):
    names = [entity.text for entity in doc.ents if entity.label_ in ("PER", "PERSON")]
    return sorted(set(names), key=lambda name: (-len(name.split()), name))


def speaker_of(quote, people, lang, last):
    subject = quote["subject"]
    if subject is None:
        return None
    if subject.text.lower() in PRONOUNS[lang]:
        return last
    text = " ".join(token.text_with_ws for token in subject.subtree).strip()
    words = {token.text for token in subject.subtree}
    for name in people:
        if name.split()[-1] in words:
            return name
    return " ".join(text.split())


def kind_of(content, marks):
    start, end = content
    quoted = sum(max(0, min(end, b) - max(start, a)) for a, b in marks)
    if quoted >= 0.9 * (end - start):
        return "direct"
    return "mixed" if quoted > 0 else "indirect"
