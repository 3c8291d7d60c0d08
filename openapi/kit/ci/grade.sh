#!/bin/sh
# Waits for a service and grades it: DISTINGUO_URL=https://... [DISTINGUO_TOKEN=...] grade.sh
set -eu
: "${DISTINGUO_URL:?the address of the service}"
kit=$(cd "$(dirname "$0")/.." && pwd)

tries=60
until curl -sS -o /dev/null --max-time 5 "$DISTINGUO_URL/v1/rulebooks"; do
  tries=$((tries - 1))
  if [ "$tries" -eq 0 ]; then
    echo "no service at $DISTINGUO_URL" >&2
    exit 2
  fi
  sleep 1
done
node "$kit/grade.mjs" "$DISTINGUO_URL" --junit "${DISTINGUO_REPORT:-distinguo-kit.xml}"
