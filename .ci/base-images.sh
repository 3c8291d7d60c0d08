# To be sourced: makes stand-ins for the base images of the Dockerfile out of this machine's own files, since no
# registry of images is reached from here. They hold a shell, a few tools, JDK 25 and, for the build stage, Maven.
#   base_images FOLDER DOCKERFILE   needs JAVA_HOME and a function buildah
base_images() {
  local folder=$1 dockerfile=$2 base
  _system "$folder/base"
  while read -r base; do
    case $base in
      maven:*) _commit "$folder/base" "$base" with_maven ;;
      *) _commit "$folder/base" "$base" ;;
    esac
  done < <(sed -n 's/^FROM \([^ @]*:[^ @]*\).*/\1/p' "$dockerfile")
  rm -rf "$folder/base"
}

_system() {
  local root=$1 tools=() tool file
  for tool in bash sh env cat chmod ls head wc grep sed sleep expr dirname basename uname which mkdir mv; do
    tools+=("$(readlink -f "$(command -v "$tool")")")
    mkdir -p "$root/usr/bin"
    cp "${tools[-1]}" "$root/usr/bin/$tool"
  done
  ln -s usr/bin "$root/bin"
  mkdir -p "$root"/{tmp,proc,dev,sys,root,etc,opt/java,usr/share}
  chmod 1777 "$root/tmp"
  echo 'root:x:0:0::/root:/bin/sh' >"$root/etc/passwd"
  cp -aL "$JAVA_HOME" "$root/opt/java/openjdk"
  # which is a script here, and ldd says so with its exit code.
  { ldd "${tools[@]}" "$JAVA_HOME"/bin/java "$JAVA_HOME"/lib/*.so "$JAVA_HOME"/lib/server/*.so 2>/dev/null || true; } |
    grep -o '/[^ :]*\.so[^ ]*' | grep -v "^$(readlink -f "$JAVA_HOME")" | sort -u | while read -r file; do
    mkdir -p "$root${file%/*}"
    cp -L "$file" "$root$file"
  done
  # The last two are in every base that has apt, and the library of Brotli needs them.
  for file in /etc/nsswitch.conf /lib/x86_64-linux-gnu/{libnss_{dns,files}.so.2,libstdc++.so.6,libgcc_s.so.1}; do
    if [[ -e $file ]]; then
      mkdir -p "$root${file%/*}"
      cp -L "$file" "$root$file"
    fi
  done
}

_commit() {
  local container
  container=$(buildah from scratch)
  buildah copy --quiet "$container" "$1" / >/dev/null
  if [[ ${3-} == with_maven ]]; then
    local maven=$1.maven
    mkdir -p "$maven/usr/share" "$maven/usr/bin"
    cp -aL /usr/share/maven "$maven/usr/share/maven"
    ln -s ../share/maven/bin/mvn "$maven/usr/bin/mvn"
    buildah copy --quiet "$container" "$maven" / >/dev/null
    rm -rf "$maven"
  fi
  buildah config --env PATH=/opt/java/openjdk/bin:/usr/bin:/bin --env JAVA_HOME=/opt/java/openjdk "$container"
  buildah commit --quiet --rm "$container" "docker.io/library/$2" >/dev/null
}
