package dev.coursecreator.gateway.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.MetadataRequestData;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponseBroker;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponseTopic;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.RequestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A port behind which first is a broker that accepts every connection and answers only {@code ApiVersions} and {@code Metadata}, if anything at
 * all, and later a real one.
 */
final class UnwellBroker implements AutoCloseable {

    private static final EnumSet<ApiKeys> PRETENDED =
            EnumSet.of(ApiKeys.API_VERSIONS, ApiKeys.METADATA, ApiKeys.CREATE_TOPICS, ApiKeys.DESCRIBE_CONFIGS);

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger swallowed = new AtomicInteger();
    private final boolean isAnswering;
    private volatile @Nullable Integer real;

    /**
     * Opens the port.
     *
     * @param isAnswering false if not even {@code ApiVersions} is answered
     */
    UnwellBroker(boolean isAnswering) throws IOException {
        this.isAnswering = isAnswering;
        Thread.ofVirtual().start(this::accept);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /** How many requests were received and not answered. */
    int swallowed() {
        return swallowed.get();
    }

    /** From now on there is a real broker. */
    void becomes(String bootstrapServers) {
        real = Integer.parseInt(bootstrapServers.replaceAll(".*:", ""));
        sockets.forEach(UnwellBroker::close);
    }

    private void accept() {
        try {
            while (true) {
                var client = listener.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            sockets.forEach(UnwellBroker::close);
        }
    }

    private void serve(Socket client) {
        var port = real;
        try (client) {
            if (port == null) {
                answer(client);
            } else {
                connect(client, port);
            }
        } catch (IOException e) {
            // The client has closed the connection, or the test has.
            sockets.remove(client);
        }
    }

    private static void connect(Socket client, int port) throws IOException {
        try (var broker = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread.ofVirtual().start(() -> {
                try {
                    broker.getInputStream().transferTo(client.getOutputStream());
                } catch (IOException e) {
                    close(client);
                }
            });
            client.getInputStream().transferTo(broker.getOutputStream());
        }
    }

    private void answer(Socket client) throws IOException {
        var requests = new DataInputStream(client.getInputStream());
        var responses = new DataOutputStream(client.getOutputStream());
        while (true) {
            var frame = new byte[requests.readInt()];
            requests.readFully(frame);
            var buffer = ByteBuffer.wrap(frame);
            var header = RequestHeader.parse(buffer);
            var body = isAnswering ? body(header, buffer) : null;
            if (body == null) {
                swallowed.incrementAndGet();
            } else {
                var version = header.apiVersion();
                var response = RequestUtils.serialize(
                        header.toResponseHeader().data(),
                        header.apiKey().responseHeaderVersion(version),
                        body,
                        version);
                responses.writeInt(response.remaining());
                responses.write(response.array(), response.arrayOffset(), response.remaining());
                responses.flush();
            }
        }
    }

    private @Nullable ApiMessage body(RequestHeader header, ByteBuffer request) {
        return switch (header.apiKey()) {
            case API_VERSIONS -> versions();
            case METADATA -> metadata(new MetadataRequestData(new ByteBufferAccessor(request), header.apiVersion()));
            default -> null;
        };
    }

    private static ApiVersionsResponseData versions() {
        var versions = new ApiVersionsResponseData().setFinalizedFeaturesEpoch(1);
        PRETENDED.forEach(key -> versions.apiKeys()
                .add(new ApiVersionsResponseData.ApiVersion()
                        .setApiKey(key.id)
                        .setMinVersion(key.oldestVersion())
                        .setMaxVersion(key.latestVersion())));
        versions.supportedFeatures()
                .add(new ApiVersionsResponseData.SupportedFeatureKey()
                        .setName("metadata.version")
                        .setMinVersion((short) 7)
                        .setMaxVersion((short) 40));
        versions.finalizedFeatures()
                .add(new ApiVersionsResponseData.FinalizedFeatureKey()
                        .setName("share.version")
                        .setMinVersionLevel((short) 1)
                        .setMaxVersionLevel((short) 1));
        return versions;
    }

    private MetadataResponseData metadata(MetadataRequestData request) {
        var metadata = new MetadataResponseData().setClusterId("unwell").setControllerId(1);
        metadata.brokers()
                .add(new MetadataResponseBroker()
                        .setNodeId(1)
                        .setHost("127.0.0.1")
                        .setPort(listener.getLocalPort()));
        if (request.topics() != null) {
            request.topics()
                    .forEach(topic -> metadata.topics()
                            .add(new MetadataResponseTopic()
                                    .setName(topic.name())
                                    .setErrorCode(Errors.UNKNOWN_TOPIC_OR_PARTITION.code())));
        }
        return metadata;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
