# To be sourced by the steps client-*, in the folder of the project: what they have in common.
#   package_service          .ci/package.sh
#   debian PACKAGE...        installs those packages of Debian that are not there yet
#   generate_client NAME     writes a client to target/client-NAME, as .ci/clients/NAME/pom.xml says
#   with_service COMMAND...  starts the packaged service, runs the command with its URL as the last argument, and stops it
source .ci/package.sh
source .ci/service.sh

debian() {
  if ! dpkg-query --show --showformat='${db:Status-Status}\n' "$@" 2>/dev/null | grep -cx installed | grep -qx "$#"; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  fi
}

generate_client() {
  rm -rf "target/client-$1"
  mvn -B -ntp -q -f ".ci/clients/$1/pom.xml" generate-sources
}

with_service() {
  trap stop_service EXIT
  start_service target/client-service.log java -jar target/quarkus-app/quarkus-run.jar
  "$@" "$service_url"
  stop_service
}
