package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.Samples.aJob;
import static dev.coursecreator.worker.commands.Samples.lesson;
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
    void everyWorkerSetsTheGroupUpToTheSameValues() throws Exception {
        try (var first = Worker.start(SimulatedWork.endingAtOnce());
                var second = Worker.start(SimulatedWork.endingAtOnce());
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
    void whatWasSentBeforeTheFirstWorkerCameIsTakenToo() {
        var job = aJob();
        try (var gateway = new Gateway()) {
            gateway.send(lesson(job, 1));
            try (var worker = Worker.start(SimulatedWork.endingAtOnce())) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> gateway.events(job).size() == 2);
            }
        }
    }

    @Test
    void aValueThatTheBrokerRefusesIsNamed() {
        assertThatThrownBy(() -> Worker.start(SimulatedWork.endingAtOnce(), "course-creator.worker.lock-duration=10ms"))
                .rootCause()
                .hasMessageContaining("share.record.lock.duration.ms");
    }

    @Test
    void aWorkerWithoutABrokerSaysSoAndEnds() {
        assertThatThrownBy(() -> Worker.startAt(
                        "127.0.0.1:1", SimulatedWork.endingAtOnce(), "course-creator.worker.broker-timeout=1s"))
                .hasStackTraceContaining("No Kafka broker answered at [127.0.0.1:1] within PT1S");
    }

    @Test
    void aWorkerWaitsForABrokerThatComesLaterAndRefusesOneWithoutShareGroups() throws Exception {
        var port = freePort();
        var address = "127.0.0.1:" + port;
        var starting = CompletableFuture.supplyAsync(
                () -> Worker.startAt(address, SimulatedWork.endingAtOnce(), "course-creator.worker.lock-duration=15s"));
        try (var broker = EmbeddedKafka.start(folder, port)) {
            try (var worker = starting.get()) {
                assertThat(worker.context().isActive()).isTrue();
            }
            switchShareGroupsOff(address);
            assertThatThrownBy(() -> Worker.startAt(address, SimulatedWork.endingAtOnce()))
                    .hasStackTraceContaining("has share groups switched off")
                    .hasStackTraceContaining("share.version=1");
        }
    }

    private static void switchShareGroupsOff(String address) throws ExecutionException, InterruptedException {
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
