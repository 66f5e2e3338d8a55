FROM course-creator-lab/java
COPY jars /opt/kafka
COPY logback.xml /opt/kafka/
COPY kafka-entrypoint /etc/kafka/docker/run
RUN useradd --uid 1000 appuser && mkdir -p /var/lib/kafka/data && chown appuser /var/lib/kafka/data
USER appuser
# CMD instead of ENTRYPOINT, as in Kafka's own image: Testcontainers replaces it with a command that waits for the advertised address.
CMD ["/etc/kafka/docker/run"]
