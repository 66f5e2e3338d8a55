package dev.coursecreator.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Receives traces like a collector: OTLP, Protobuf over HTTP. */
final class TraceReceiver implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Received> spans = new CopyOnWriteArrayList<>();

    TraceReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    int requests() {
        return requests.get();
    }

    List<Received> spans() {
        return List.copyOf(spans);
    }

    List<Received> spans(Predicate<Received> which) {
        return spans.stream().filter(which).toList();
    }

    Received only(String name) {
        var found = spans(span -> span.name().equals(name));
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " spans are called '" + name + "' among " + spans);
        }
        return found.getFirst();
    }

    private void take(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .flatMap(scope -> scope.getSpansList().stream())
                    .map(Received::new)
                    .forEach(spans::add);
            var answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /**
     * A received span.
     *
     * @param parent ID of the parent span; empty for the root span
     */
    record Received(String trace, String id, String parent, String name, Map<String, String> tags, boolean failed) {

        private Received(Span span) {
            this(
                    hex(span.getTraceId().toByteArray()),
                    hex(span.getSpanId().toByteArray()),
                    hex(span.getParentSpanId().toByteArray()),
                    span.getName(),
                    span.getAttributesList().stream()
                            .collect(Collectors.toMap(tag -> tag.getKey(), tag -> text(tag.getValue()))),
                    span.getStatus().getCodeValue() == 2);
        }

        String tag(String key) {
            return tags.getOrDefault(key, "");
        }

        private static String text(AnyValue value) {
            return value.hasStringValue() ? value.getStringValue() : Long.toString(value.getIntValue());
        }

        private static String hex(byte[] id) {
            return HexFormat.of().formatHex(id);
        }
    }
}
