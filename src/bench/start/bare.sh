# To be sourced in the folder of the checkout: writes the project of a service that does nothing, with the version of Quarkus
# and the extensions of this project's own pom.xml.
#   bare_service FOLDER   makes the folder
bare_service() {
  local version extensions
  cp -r src/bench/start/bare "$1"
  version=$(grep -oP '(?<=<quarkus.version>)[^<]+' pom.xml)
  extensions=$(grep -oP '(?<=<artifactId>)quarkus-[^<]+' pom.xml | grep -vE '^quarkus-(bom|junit|maven-plugin)$' | sort -u |
    sed 's|.*|<dependency><groupId>io.quarkus</groupId><artifactId>&</artifactId></dependency>|' | tr -d '\n')
  sed -i -e "s|@quarkus.version@|$version|" -e "s|<!-- @extensions@ -->|$extensions|" "$1/pom.xml"
}
