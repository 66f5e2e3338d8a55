package dev.coursecreator.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Properties of a single embedded broker: replication factor 1 and few threads. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String HOST = "127.0.0.1:";

    private static final Map<String, String> SINGLE_NODE = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "" + NODE_ID),
            Map.entry("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("inter.broker.listener.name", "BROKER"),
            Map.entry("controller.listener.names", CONTROLLER),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "4"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("auto.create.topics.enable", "false"));

    /** For fast startup and low memory use. */
    private static final Map<String, String> TUNING = Map.ofEntries(
            Map.entry("server.max.startup.time.ms", "" + EmbeddedKafka.START_TIMEOUT.toMillis()),
            Map.entry("broker.heartbeat.interval.ms", "200"),
            // After kill -9 the controller waits this long for the old broker session to expire before it registers the
            // new one.
            Map.entry("broker.session.timeout.ms", "4000"),
            Map.entry("controller.quorum.election.timeout.ms", "200"),
            Map.entry("controller.quorum.fetch.timeout.ms", "1000"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // A new member of a share group gets its partitions with its second heartbeat, by default after 5 s.
            Map.entry("group.share.min.heartbeat.interval.ms", "250"),
            Map.entry("group.share.heartbeat.interval.ms", "250"),
            Map.entry("group.share.assignment.interval.ms", "0"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "2"),
            Map.entry("background.threads", "2"),
            Map.entry("log.cleaner.dedupe.buffer.size", "" + 8 * 1024 * 1024),
            Map.entry("message.max.bytes", "" + 16 * 1024 * 1024));

    private BrokerProperties() {}

    static Properties of(Path dataDir, FreePorts ports, Map<String, String> further) {
        var all = new HashMap<>(SINGLE_NODE);
        all.putAll(TUNING);
        all.put("log.dirs", dataDir.toAbsolutePath().toString());
        all.put(
                "listeners",
                "BROKER://" + HOST + ports.broker() + "," + CONTROLLER + "://" + HOST + ports.controller());
        all.put("advertised.listeners", "BROKER://" + HOST + ports.broker());
        all.put("controller.quorum.voters", NODE_ID + "@" + HOST + ports.controller());
        all.putAll(further);
        var properties = new Properties();
        properties.putAll(all);
        return properties;
    }
}
