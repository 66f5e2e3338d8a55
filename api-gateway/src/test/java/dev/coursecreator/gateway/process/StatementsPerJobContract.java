package dev.coursecreator.gateway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.broker.EmbeddedKafka;
import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayApplication;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Counts what the database does for a job of one lesson, from the request to the published course, in the whole gateway. Jobs are submitted one
 * after the other, so that no two of them share a transaction. What a job costs, statement by statement, is in docs/performance.md.
 */
interface StatementsPerJobContract {

    Logger LOG = LoggerFactory.getLogger(StatementsPerJobContract.class);

    int JOBS = 50;
    Duration PATIENCE = Duration.ofMinutes(1);

    /** The settings that select the database. */
    List<String> database();

    /** Measured, and a few more for what the loops do meanwhile. To be lowered with each improvement. */
    int maxStatements();

    int maxCommits();

    @Test
    default void aJobNeedsFewStatements(@TempDir Path folder) throws Exception {
        var counts = new CountingPostProcessor();
        try (var broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var gateway = new SpringApplicationBuilder(GatewayApplication.class)
                        .initializers(context -> context.getBeanFactory().addBeanPostProcessor(counts))
                        .run(Stream.concat(
                                        database().stream(),
                                        Stream.of(
                                                "--server.port=0",
                                                "--management.server.port=0",
                                                "--course-creator.data-dir=" + folder.resolve("data"),
                                                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                                "--spring.lifecycle.timeout-per-shutdown-phase=1s"))
                                .toArray(String[]::new));
                var worker = new SimulatedWorker(broker.bootstrapServers())) {
            var api = new Api(gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            var metrics = gateway.getBean(MeterRegistry.class);
            run(api, metrics);
            long statementsBefore = counts.statements.get();
            long commitsBefore = counts.commits.get();
            for (int i = 0; i < JOBS; i++) {
                run(api, metrics);
            }
            long statementsPerJob = (counts.statements.get() - statementsBefore) / JOBS;
            long commitsPerJob = (counts.commits.get() - commitsBefore) / JOBS;
            LOG.info("a job needs {} statements and {} transactions", statementsPerJob, commitsPerJob);
            assertThat(statementsPerJob).as("statements per job").isBetween(10L, (long) maxStatements());
            assertThat(commitsPerJob).as("transactions per job").isBetween(4L, (long) maxCommits());
        }
    }

    private static void run(Api api, MeterRegistry metrics) {
        var before = completed(metrics);
        var answer = api.send("POST", "/courses/generate", "# T\n\nText.", "Content-Type", "text/markdown");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> completed(metrics) > before);
    }

    private static double completed(MeterRegistry metrics) {
        return metrics.find("course.creator.jobs.completed").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** Counts what goes through each data source. */
    final class CountingPostProcessor implements BeanPostProcessor {

        private final AtomicLong statements = new AtomicLong();
        private final AtomicLong commits = new AtomicLong();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource dataSource
                    ? ProxyDataSourceBuilder.create(dataSource)
                            .afterQuery((execution, queries) -> statements.incrementAndGet())
                            .afterMethod(execution -> {
                                if (execution.getMethod().getName().equals("commit")) {
                                    commits.incrementAndGet();
                                }
                            })
                            .build()
                    : bean;
        }
    }
}
