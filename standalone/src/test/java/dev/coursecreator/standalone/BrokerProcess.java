package dev.coursecreator.standalone;

import dev.coursecreator.broker.EmbeddedKafka;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A broker as a process of its own, so that it can be killed. Arguments: data folder, port, port at which clients are told to find it. */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var settings = Map.of(
                "advertised.listeners",
                "BROKER://127.0.0.1:" + arguments[2],
                "group.share.min.record.lock.duration.ms",
                "1000");
        var broker = EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), settings);
        System.out.println("broker listens at " + broker.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
