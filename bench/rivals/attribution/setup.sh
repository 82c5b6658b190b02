#!/usr/bin/env bash
# Sets up the rivals outside the repository: a Python environment with spaCy and textacy, Stanford CoreNLP's jars.
# Usage: bench/rivals/attribution/setup.sh [FOLDER]   (default: ~/.cache/recoupe-rivals; some 2 GB)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$HOME/.cache/recoupe-rivals}
mkdir -p "$folder"
if [ ! -x "$folder/venv/bin/python" ]; then python3 -m venv "$folder/venv"; fi
"$folder/venv/bin/pip" install --quiet -r "$here/requirements.txt"
if command -v mvn >/dev/null; then
  mvn --quiet --file "$here/pom.xml" dependency:copy-dependencies "-DoutputDirectory=$folder/corenlp"
else
  echo "Stanford CoreNLP is left out: no mvn on this machine." >&2
fi
