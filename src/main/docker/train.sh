#!/usr/bin/env bash
# Runs the packaged service once, on the very JVM that will serve, and leaves app.aot beside it: what that JVM loaded,
# linked and profiled, so that later starts need not do it again.
#   train.sh FOLDER_OF_THE_SERVICE REQUEST.json...
set -euo pipefail

service=$1
shift
http=${QUARKUS_HTTP_PORT:-8080}
management=${QUARKUS_MANAGEMENT_PORT:-9000}
export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_MANAGEMENT_HOST=127.0.0.1

# The image has no HTTP client, and needs none for this.
request() { # PORT, then the request on standard input; prints the status line
  exec 3<>"/dev/tcp/127.0.0.1/$1"
  cat >&3
  head -n 1 <&3
  exec 3<&-
}

ready() {
  printf 'GET /q/health/ready HTTP/1.0\r\n\r\n' | (request "$management") 2>/dev/null | grep -q ' 200 '
}

classify() {
  {
    printf 'POST /v1/classifications HTTP/1.0\r\nContent-Type: application/json\r\n'
    printf 'Content-Length: %d\r\n\r\n' "$(wc -c <"$1")"
    cat "$1"
  } | (request "$http")
}

cd "$service"
# A fixed small heap: the cache must fit the heaps that it will meet, however large the machine that builds the image.
java -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx256m -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar &
jvm=$!
trap 'kill "$jvm" 2>/dev/null || true' EXIT

for _ in {1..120}; do
  ready && break
  kill -0 "$jvm"
  sleep 0.5
done
ready

for round in {1..50}; do
  for body in "$@"; do
    status=$(classify "$body")
    if [[ $status != *' 200 '* ]]; then
      echo "training request $body was answered with $status" >&2
      exit 1
    fi
  done
done

kill -TERM "$jvm"
wait "$jvm" || [[ $? -eq 143 ]] # 128 + TERM; the JVM writes the cache before it ends
trap - EXIT
test -s app.aot
chmod a+r app.aot # for any user
