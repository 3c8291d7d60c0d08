# syntax=docker/dockerfile:1
#
# Base images are named by tag. Pin them by digest where you build: `docker buildx imagetools inspect TAG` tells it.

FROM eclipse-temurin:25-jre-noble AS jre

FROM maven:3.9-eclipse-temurin-25-noble AS build
WORKDIR /build
COPY pom.xml ./
COPY src/main src/main
COPY openapi openapi
# The tests ran before this, on the same commit: see .ci/run.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q package -Dmaven.test.skip=true -Dquarkus.package.jar.type=aot-jar

FROM jre
WORKDIR /distinguo
# What changes least comes first.
COPY --from=build /build/target/quarkus-app/lib lib
COPY --from=build /build/target/quarkus-app/quarkus-run.jar ./
COPY --from=build /build/target/quarkus-app/quarkus quarkus
COPY --from=build /build/target/quarkus-app/app app
# An AOT cache fits one JVM build and these very files only, so it is recorded here and not brought along.
RUN --mount=type=bind,from=build,source=/build,target=/build \
    /build/src/main/docker/train.sh /distinguo /build/openapi/examples/classification-*.request.json

USER 10001:10001
EXPOSE 8080 9000
# Half of the container's memory is heap; the rest is for class data, compiled code, threads and network buffers.
# Further options go into the variable JDK_JAVA_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:AOTCache=app.aot", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
