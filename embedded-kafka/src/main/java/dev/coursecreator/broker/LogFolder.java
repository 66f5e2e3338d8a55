package dev.coursecreator.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The folder of a broker's data: made and formatted before its first start, left alone afterwards. */
final class LogFolder {

    private LogFolder() {}

    static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.notExists(folder.resolve("meta.properties"))) {
                format(folder.toAbsolutePath().toString());
            }
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Kafka can't use the folder " + folder + ": " + e + ". Make it writable, or choose another one.",
                    e);
        }
    }

    private static void format(String folder) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(folder)
                .setMetadataLogDirectory(folder)
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setIgnoreFormatted(true)
                .run();
    }
}
