package dev.coursecreator.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    Path folder;

    @Test
    void theDataSurvivesKillingAndStartingAgainOnAnotherPort() throws Exception {
        var killed = BrokerProcess.start(folder);
        var before = new Client(killed.bootstrapServers());
        before.createTopic();
        before.send("one", "two", "three");
        assertThat(before.take("readers", 3)).containsExactly("one", "two", "three");
        before.send("four");
        killed.kill();

        try (var again = EmbeddedKafka.start(folder, 0)) {
            var after = new Client(again.bootstrapServers());
            assertThat(again.bootstrapServers()).isNotEqualTo(killed.bootstrapServers());
            assertThat(after.take("readers", 1))
                    .as("what the group had not taken yet")
                    .containsExactly("four");
            assertThat(after.take("newcomers", 4)).as("everything").containsExactly("one", "two", "three", "four");
        }
    }

    @Test
    void aCleanStopKeepsTheDataToo() throws Exception {
        try (var first = EmbeddedKafka.start(folder, 0)) {
            var client = new Client(first.bootstrapServers());
            client.createTopic();
            client.send("one");
        }
        try (var second = EmbeddedKafka.start(folder, 0)) {
            assertThat(new Client(second.bootstrapServers()).take("readers", 1)).containsExactly("one");
        }
    }

    @Test
    void aSecondBrokerOnTheSameFolderIsRefusedAndTheFirstIsNotDisturbed() throws Exception {
        try (var first = EmbeddedKafka.start(folder, 0)) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("Another Kafka broker uses");
            var client = new Client(first.bootstrapServers());
            client.createTopic();
            client.send("one");
        }
    }

    @Test
    void soIsOneInAnotherProcess() throws Exception {
        try (var other = BrokerProcess.start(folder)) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0)).hasMessageContaining("Another Kafka broker uses");
        }
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, taken.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedKafka.start(file, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString());
    }
}
