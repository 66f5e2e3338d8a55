# Two images from one build:
#   docker build --target api-gateway --tag course-creator/api-gateway .
#   docker build --target job-worker  --tag course-creator/job-worker  .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -q -Dmaven.test.skip=true -Dmaven.compiler.failOnWarning=false -Dspotless.check.skip package -pl standalone -am \
 && for service in api-gateway job-worker; do \
      mv "$service"/target/*-exec.jar app.jar \
   && java -Djarmode=tools -jar app.jar extract --layers --destination "/layers/$service" \
   && mkdir -p "/layers/$service/snapshot-dependencies"; \
    done \
 && java -Djarmode=tools -jar standalone/target/standalone-*-exec.jar extract --destination /standalone

FROM eclipse-temurin:25-jre AS runtime
RUN groupadd --gid 10001 app && useradd --uid 10001 --gid app --home-dir /app --shell /usr/sbin/nologin app \
 && mkdir -p /app /var/lib/course-creator /var/cache/course-creator \
 && chown app:app /app /var/lib/course-creator /var/cache/course-creator
COPY infra/docker/ready /usr/local/bin/ready
WORKDIR /app
USER 10001:10001
ENV COURSECREATOR_DATADIR=/var/lib/course-creator XDG_CACHE_HOME=/var/cache/course-creator
# The AOT cache of the stage "training" is used if it matches the options; without it, startup is slower.
ENTRYPOINT ["java", "-XX:AOTCache=/app/app.aot", "-Xlog:aot=off", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", \
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "/app/app.jar"]
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.source="course-creator" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"

# Runs both services once, so that Java keeps in a cache what they load. Copying preserves the times of the jars, which the cache contains.
FROM runtime AS training
USER root
WORKDIR /training
COPY --from=build /layers/api-gateway/dependencies/ api-gateway/
COPY --from=build /layers/api-gateway/spring-boot-loader/ api-gateway/
COPY --from=build /layers/api-gateway/snapshot-dependencies/ api-gateway/
COPY --from=build /layers/api-gateway/application/ api-gateway/
COPY --from=build /layers/job-worker/dependencies/ job-worker/
COPY --from=build /layers/job-worker/spring-boot-loader/ job-worker/
COPY --from=build /layers/job-worker/snapshot-dependencies/ job-worker/
COPY --from=build /layers/job-worker/application/ job-worker/
COPY --from=build /standalone/ standalone/
COPY infra/docker/train infra/training/course.md ./
RUN ./train . && chmod 644 ./*.aot

FROM runtime AS api-gateway
LABEL org.opencontainers.image.title="Course Creator API gateway" \
      org.opencontainers.image.description="Accepts courses in Markdown, stores jobs and courses, publishes commands"
COPY --from=build /layers/api-gateway/dependencies/ ./
COPY --from=build /layers/api-gateway/spring-boot-loader/ ./
COPY --from=build /layers/api-gateway/snapshot-dependencies/ ./
COPY --from=build /layers/api-gateway/application/ ./
COPY --from=training /training/api-gateway.aot app.aot
# Accepts remote clients, so authentication is required: the first admin key is printed once to the log. See docs/security.md.
ENV SERVER_ADDRESS=0.0.0.0 COURSECREATOR_SECURITY_MODE=keys MANAGEMENT_SERVER_ADDRESS=0.0.0.0
# 8080: the API. 8082: health and metrics, for monitoring only.
EXPOSE 8080 8082

FROM runtime AS job-worker
LABEL org.opencontainers.image.title="Course Creator job worker" \
      org.opencontainers.image.description="Renders lessons: slides, narration, subtitles, video"
COPY --from=build /layers/job-worker/dependencies/ ./
COPY --from=build /layers/job-worker/spring-boot-loader/ ./
COPY --from=build /layers/job-worker/snapshot-dependencies/ ./
COPY --from=build /layers/job-worker/application/ ./
COPY --from=training /training/job-worker.aot app.aot
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8081
EXPOSE 8081
