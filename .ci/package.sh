# To be sourced, in the folder of the project.
#   package_anew      packages the service in an empty target/
#   package_service   the same, unless what is there was packaged so from these very files

# What the package is made of, Maven and its JDK included, and what it is.
state_of_package() {
  {
    mvn -version
    find pom.xml src openapi/examples target/quarkus-app target/*-engine.jar -type f -print0 | sort -z | xargs -0 sha256sum
  } 2>&1 | sha256sum
}

package_anew() {
  mvn -B -ntp -q clean package -Dmaven.test.skip=true
  state_of_package >target/packaged
}

package_service() {
  if [[ $(cat target/packaged 2>/dev/null) != "$(state_of_package)" ]]; then
    package_anew
  fi
}
