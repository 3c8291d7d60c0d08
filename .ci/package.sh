# To be sourced, in the folder of the project.
#   package_service   packages the service in an empty target/, unless what is there was packaged by it from these very files

# Everything that a package is made of: the files, and the JDK.
files_of_package() {
  {
    java -version 2>&1
    find pom.xml src -type f -print0 | sort -z | xargs -0 sha256sum
  } | sha256sum
}

package_service() {
  local files
  files=$(files_of_package)
  if [[ ! -f target/quarkus-app/quarkus-run.jar || $(cat target/packaged-from 2>/dev/null) != "$files" ]]; then
    mvn -B -ntp -q clean package -Dmaven.test.skip=true
    printf '%s\n' "$files" >target/packaged-from
  fi
}
