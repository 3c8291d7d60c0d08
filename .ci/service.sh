# To be sourced: starts a packaged service on free loopback ports, and stops it.
#   start_service LOG COMMAND...   sets service_url and management_url
#   stop_service                   asks it to end, waits, and fails if it did not end cleanly; may be called twice
service_pid=

start_service() {
  local log=$1
  shift
  : >"$log" # what an earlier process wrote would be taken for this one's word
  QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=0 QUARKUS_MANAGEMENT_HOST=127.0.0.1 QUARKUS_MANAGEMENT_PORT=0 \
    "$@" >"$log" 2>&1 &
  service_pid=$!
  until grep -q 'Management interface listening on' "$log"; do
    if ! kill -0 "$service_pid" 2>/dev/null; then
      echo 'the service did not start:' >&2
      cat "$log" >&2
      return 1
    fi
    sleep 0.02
  done
  service_url=$(grep -o 'Listening on: http://[0-9.:]*[0-9]' "$log" | grep -o 'http.*')
  management_url=$(grep -o 'interface listening on http://[0-9.:]*[0-9]' "$log" | grep -o 'http.*')
}

stop_service() {
  local pid=$service_pid
  service_pid=
  if [[ -n $pid ]]; then
    kill -TERM "$pid" 2>/dev/null || true
    wait "$pid" || [[ $? -eq 143 ]] # 128 + TERM
  fi
}
