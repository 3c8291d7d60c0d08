# To be sourced.
# node_tools NAME PACKAGE@VERSION... installs the packages outside the checkout, once, and sets
# NODE_PATH and PATH to them. Their own dependencies are not locked: a lock file would name a registry host.
node_tools() {
  local folder="${XDG_CACHE_HOME:-$HOME/.cache}/distinguo-ci/$1"
  shift
  if [[ $(cat "$folder/installed" 2>/dev/null) != "$*" ]]; then
    rm -rf "$folder"
    mkdir -p "$folder"
    npm install --prefix "$folder" --no-save --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error "$@"
    printf '%s' "$*" >"$folder/installed"
  fi
  export NODE_PATH="$folder/node_modules" PATH="$folder/node_modules/.bin:$PATH"
}

# Runs Specmatic, which node_tools has to have installed. It runs for less than a minute, so that the second compiler and a parallel
# collector cost more than they give: without them it takes half the processor time.
specmatic() {
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$NODE_PATH/specmatic/specmatic.jar" "$@"
}
