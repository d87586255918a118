# Build: the jar and its libraries, on whatever JDK 25 the tag brings. Tests run in .ci/run, not here.
FROM maven:3.9-eclipse-temurin-25-noble AS build
WORKDIR /carrel
COPY pom.xml ./
RUN mvn -B -q -ntp -DskipTests -Dskip.aot=true dependency:go-offline
COPY src src
COPY config config
RUN mvn -B -q -ntp -DskipTests -Dskip.aot=true -Djacoco.skip=true package

# A Java of only the modules that Carrel and its libraries use (jdeps names them all but three: locale data
# for French and Spanish dates, elliptic curves for TLS, and the zip file system).
FROM eclipse-temurin:25-jdk-noble AS java
RUN jlink --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.scripting,java.security.jgss,java.sql,java.transaction.xa,java.xml,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs \
    --include-locales en,fr,es --strip-debug --no-header-files --no-man-pages --compress zip-6 --output /opt/java/openjdk

# Run: Java, the jar, and the AOT cache that this very Java made of it.
FROM ubuntu:24.04
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates tzdata \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --gid 10001 carrel \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin carrel \
 && install -d -o 10001 -g 10001 /data
ENV JAVA_HOME=/opt/java/openjdk \
    LANG=C.UTF-8 \
    CARREL_HTTP_HOST=0.0.0.0 \
    CARREL_HTTP_PLAYGROUND=off \
    CARREL_DATABASE_URL=jdbc:h2:file:/data/carrel
COPY --from=java /opt/java/openjdk /opt/java/openjdk
WORKDIR /opt/carrel
COPY --from=build /carrel/target/carrel /carrel/target/carrel.jar ./
COPY --from=build /carrel/target/lib lib
COPY --from=build /carrel/config config
RUN CARREL_JAVA_OPTIONS="-XX:AOTCacheOutput=/opt/carrel/carrel.aot" ./carrel rehearse
USER 10001:10001
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${CARREL_HTTP_PORT:-8080} && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost:%s\\r\\n\\r\\n' ${CARREL_HTTP_PORT:-8080} >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["/opt/carrel/carrel"]
CMD ["run"]
