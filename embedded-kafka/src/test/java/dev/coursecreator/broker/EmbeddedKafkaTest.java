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
    void theDataSurvivesAKillAndARestartOnAnotherPort() throws Exception {
        var killed = BrokerProcess.start(folder);
        var before = new TestClient(killed.bootstrapServers());
        before.createTopic();
        before.send("one", "two", "three");
        assertThat(before.consume("readers", 3)).containsExactly("one", "two", "three");
        before.send("four");
        killed.kill();

        try (var again = EmbeddedKafka.start(folder, 0)) {
            var after = new TestClient(again.bootstrapServers());
            assertThat(again.bootstrapServers()).isNotEqualTo(killed.bootstrapServers());
            assertThat(after.consume("readers", 1))
                    .as("messages that the group had not consumed yet")
                    .containsExactly("four");
            assertThat(after.consume("newcomers", 4)).as("all messages").containsExactly("one", "two", "three", "four");
        }
    }

    @Test
    void theDataSurvivesACleanStop() throws Exception {
        try (var first = EmbeddedKafka.start(folder, 0)) {
            var client = new TestClient(first.bootstrapServers());
            client.createTopic();
            client.send("one");
        }
        try (var second = EmbeddedKafka.start(folder, 0)) {
            assertThat(new TestClient(second.bootstrapServers()).consume("readers", 1))
                    .containsExactly("one");
        }
    }

    @Test
    void aSecondBrokerOnTheSameFolderIsRejectedWithoutAffectingTheFirst() throws Exception {
        try (var first = EmbeddedKafka.start(folder, 0)) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("Another Kafka broker uses");
            var client = new TestClient(first.bootstrapServers());
            client.createTopic();
            client.send("one");
        }
    }

    @Test
    void aSecondBrokerInAnotherProcessIsRejected() throws Exception {
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
    void aFileInsteadOfAFolderIsNamed() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedKafka.start(file, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString());
    }
}
