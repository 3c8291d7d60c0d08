# syntax=docker/dockerfile:1
#
# Base images are pinned by the digest of their index, which has amd64 and arm64; the tag is for people. Take newer ones
# together and often: `docker buildx imagetools inspect TAG` tells the digest.

FROM eclipse-temurin:25-jre-noble@sha256:b573af9e331196fbc42e246da4df24df9b6c556c73e7efddfde0511f1c9508c5 AS jre

FROM maven:3.9-eclipse-temurin-25-noble@sha256:dd8e01b3be719853578c07b57ff8d9bbbbfe746f802226f05b19689420815221 AS build
WORKDIR /build
COPY pom.xml ./
COPY src/main src/main
COPY openapi openapi
# The tests ran before this, on the same commit: see .ci/run.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q package -Dmaven.test.skip=true -Dquarkus.package.jar.type=aot-jar
# The library of Brotli for this kind of processor, which would be unpacked to /tmp with each start, from where no code need run
# then. For a kind that it is not made for there is none, and the service packs with gzip.
RUN mkdir native && \
    { jar xf target/quarkus-app/lib/*/com.aayushatharva.brotli4j.native-linux-"$(uname -m)"-*.jar lib && \
      mv lib/*/libbrotli.so native || echo "no Brotli for $(uname -m)"; }

FROM jre
WORKDIR /distinguo
# What changes least comes first.
COPY --from=build /build/target/quarkus-app/lib lib
COPY --from=build /build/native native
COPY --from=build /build/target/quarkus-app/quarkus-run.jar ./
COPY --from=build /build/target/quarkus-app/quarkus quarkus
COPY --from=build /build/target/quarkus-app/app app
# An AOT cache fits one JVM build and these very files only, so it is recorded here and not brought along.
RUN --mount=type=bind,from=build,source=/build,target=/build \
    /build/src/main/docker/train.sh /distinguo /build/openapi/examples/classification-*.request.json

COPY --from=build /build/src/main/docker/healthy.sh ./

# Any other user will do as well: the files are for all to read, and none is for the service to write.
USER 10001:10001
EXPOSE 8080 8443 9000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["./healthy.sh"]
# Half of the container's memory is heap, and 64 MiB at most are network buffers, in which answers wait for their callers; the
# rest is for class data, compiled code and threads. The collector is the one that a JVM takes by itself in a container as
# small as this; the cache is recorded with it, and with compact object headers (JEP 519). New objects get 24 MiB of the heap and not
# the JVM's third: nearly all that the start reads is garbage soon. With these two options 183 MiB are resident at the first answer,
# and 272 without them (.ci/image). Further options go into the variable JDK_JAVA_OPTIONS; they stand before these, so whoever gives
# the container much more memory takes an entrypoint without -Xmn24m.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmn24m", "-XX:MaxRAMPercentage=50", "-XX:MaxDirectMemorySize=64m", "-XX:AOTCache=app.aot", "-XX:+ExitOnOutOfMemoryError", "-Dbrotli4j.library.path=/distinguo/native/libbrotli.so", "-jar", "quarkus-run.jar"]
