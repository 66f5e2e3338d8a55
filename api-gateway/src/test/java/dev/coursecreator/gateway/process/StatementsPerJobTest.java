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
import java.util.concurrent.atomic.AtomicLong;
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
class StatementsPerJobTest {

    private static final Logger LOG = LoggerFactory.getLogger(StatementsPerJobTest.class);

    private static final int JOBS = 50;

    /** Measured, and a few more for what the loops do meanwhile. To be lowered with each improvement. */
    private static final int MAX_STATEMENTS = 75;

    private static final int MAX_COMMITS = 18;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();

    @Test
    void aJobNeedsFewStatements(@TempDir Path folder) throws Exception {
        try (var broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var gateway = new SpringApplicationBuilder(GatewayApplication.class)
                        .initializers(
                                context -> context.getBeanFactory().addBeanPostProcessor(new CountingPostProcessor()))
                        .run(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--course-creator.data-dir=" + folder.resolve("data"),
                                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                "--spring.lifecycle.timeout-per-shutdown-phase=1s");
                var worker = new SimulatedWorker(broker.bootstrapServers())) {
            var api = new Api(gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            var metrics = gateway.getBean(MeterRegistry.class);
            run(api, metrics);
            long statementsBefore = statements.get();
            long commitsBefore = commits.get();
            for (int i = 0; i < JOBS; i++) {
                run(api, metrics);
            }
            long statementsPerJob = (statements.get() - statementsBefore) / JOBS;
            long commitsPerJob = (commits.get() - commitsBefore) / JOBS;
            LOG.info("a job needs {} statements and {} transactions", statementsPerJob, commitsPerJob);
            assertThat(statementsPerJob).as("statements per job").isBetween(10L, (long) MAX_STATEMENTS);
            assertThat(commitsPerJob).as("transactions per job").isBetween(4L, (long) MAX_COMMITS);
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

    private final class CountingPostProcessor implements BeanPostProcessor {

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
