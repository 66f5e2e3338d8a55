package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.SampleMessages.aJob;
import static dev.coursecreator.worker.commands.SampleMessages.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.broker.EmbeddedKafka;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureUpdate;
import org.apache.kafka.clients.admin.UpdateFeaturesOptions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareGroupTest {

    @TempDir
    Path folder;

    @Test
    void everyWorkerConfiguresTheGroupWithTheSameValues() throws Exception {
        try (var first = TestWorker.start(SimulatedCommandHandler.completingImmediately());
                var second = TestWorker.start(SimulatedCommandHandler.completingImmediately());
                var admin = Admin.create(TestBroker.settings())) {
            var group = new ConfigResource(ConfigResource.Type.GROUP, "course-creator-workers");
            var config = admin.describeConfigs(List.of(group)).all().get().get(group);
            assertThat(config.get("share.auto.offset.reset").value()).isEqualTo("earliest");
            assertThat(config.get("share.isolation.level").value()).isEqualTo("read_committed");
            assertThat(config.get("share.record.lock.duration.ms").value()).isEqualTo("" + TestBroker.LOCK.toMillis());
            assertThat(config.get("share.delivery.count.limit").value()).isEqualTo("10");
        }
    }

    @Test
    void commandsSentBeforeTheFirstWorkerStartedAreConsumed() {
        var job = aJob();
        try (var gateway = new TestGateway()) {
            gateway.send(lesson(job, 1));
            try (var worker = TestWorker.start(SimulatedCommandHandler.completingImmediately())) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> gateway.events(job).size() == 2);
            }
        }
    }

    @Test
    void aValueRejectedByTheBrokerIsNamed() {
        assertThatThrownBy(() -> TestWorker.start(
                        SimulatedCommandHandler.completingImmediately(), "course-creator.worker.lock-duration=10ms"))
                .rootCause()
                .hasMessageContaining("share.record.lock.duration.ms");
    }

    @Test
    void aWorkerWithoutABrokerFailsToStart() {
        assertThatThrownBy(() -> TestWorker.startAt(
                        "127.0.0.1:1",
                        SimulatedCommandHandler.completingImmediately(),
                        "course-creator.worker.broker-timeout=1s"))
                .hasStackTraceContaining("No Kafka broker answered at [127.0.0.1:1] within PT1S");
    }

    @Test
    void aWorkerWaitsForALateBrokerAndRejectsOneWithoutShareGroups() throws Exception {
        var port = freePort();
        var address = "127.0.0.1:" + port;
        var starting = CompletableFuture.supplyAsync(() -> TestWorker.startAt(
                address, SimulatedCommandHandler.completingImmediately(), "course-creator.worker.lock-duration=15s"));
        try (var broker = EmbeddedKafka.start(folder, port)) {
            try (var worker = starting.get()) {
                assertThat(worker.context().isActive()).isTrue();
            }
            disableShareGroups(address);
            assertThatThrownBy(() -> TestWorker.startAt(address, SimulatedCommandHandler.completingImmediately()))
                    .hasStackTraceContaining("has share groups disabled")
                    .hasStackTraceContaining("share.version=1");
        }
    }

    private static void disableShareGroups(String address) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            var off = new FeatureUpdate((short) 0, FeatureUpdate.UpgradeType.UNSAFE_DOWNGRADE);
            admin.updateFeatures(Map.of("share.version", off), new UpdateFeaturesOptions())
                    .all()
                    .get();
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
