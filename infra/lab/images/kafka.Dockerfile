FROM course-creator-lab/java
COPY jars /opt/kafka
COPY logback.xml /opt/kafka/
COPY kafka-entrypoint /etc/kafka/docker/run
RUN useradd --uid 1000 appuser && mkdir -p /var/lib/kafka/data && chown appuser /var/lib/kafka/data
USER appuser
# Not an entrypoint, as in Kafka's own image: Testcontainers brings a command of its own that waits for the address to advertise.
CMD ["/etc/kafka/docker/run"]
