package dev.coursecreator.gateway.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Mutates requests. */
final class Mutations {

    private static final List<BiConsumer<Draft, Random>> ALL = List.of(
            Mutations::parameter,
            Mutations::parameter,
            Mutations::moreParameters,
            Mutations::pathVariable,
            Mutations::path,
            Mutations::member,
            Mutations::member,
            Mutations::member,
            Mutations::json,
            Mutations::bytes,
            Mutations::header,
            Mutations::header,
            Mutations::manyHeaders,
            Mutations::method);

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "-1",
            "0",
            "1e400",
            "-0",
            "0x10",
            "١٢",
            "2147483648",
            "9223372036854775808",
            "9".repeat(400),
            "true",
            "[]",
            "{}",
            "a,b,,c",
            "..",
            "../../../../etc/passwd",
            "a/b\\c",
            "' OR '1'='1",
            "\"; DROP TABLE jobs; --",
            "%",
            "_%*?",
            "\" AND NEAR(a b, 1) OR c:*",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "#{T(1)}",
            "\u0000",
            "a\u0000b",
            "\u0007\u001b[31m",
            "line\r\nX-Injected: yes",
            "\u202egnp.exe",
            "\ufeff",
            "\uffff",
            "e\u0301",
            "😀".repeat(40),
            "Ⅷ ﬁ İ ß",
            "x".repeat(5_000),
            "2026-13-45T99:99:99Z",
            "+999999999-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "0190a5d1-ac96-774b-bcce-b302099a8057");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "1E999999999",
            "3.0000000000000000000000001",
            "9223372036854775808",
            "9".repeat(900),
            "9".repeat(2_000),
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800 lone\"",
            "\"\\u202e\\u0007\"",
            "\"" + "y".repeat(70_000) + "\"",
            "[]",
            "[null]",
            "[[[[]]]]",
            "{}",
            "{\"\":null}",
            "{\"a\":{\"a\":{\"a\":1}}}",
            "{\"@type\":\"object\",\"$ref\":\"#\"}");

    private static final List<String> HEADERS = List.of(
            "Accept: text/csv",
            "Accept: */*;q=0",
            "Accept: application/json;q=2",
            "Accept: nonsense",
            "Accept: text/event-stream",
            "Accept: application/xml, */*;q=0.1",
            "Accept: application/problem+xml",
            "Accept-Language: ;;;",
            "Accept-Charset: utf-7",
            "Accept-Encoding: gzip, br;q=x",
            "Content-Type: text/csv",
            "Content-Type: nonsense",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: application/json; charset=none",
            "Content-Type: text/markdown; charset=latin1",
            "Content-Type: text/markdown; charset=\"\"",
            "Content-Type: multipart/form-data",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: application/xml",
            "Content-Type: */*",
            "Content-Type:",
            "Content-Encoding: gzip",
            "If-Match: *",
            "If-Match: \"none\"",
            "If-Match: W/\"1.1\", \"",
            "If-Match: nonsense",
            "If-None-Match: *",
            "If-None-Match: \"1.1\", W/\"2\"",
            "If-None-Match: nonsense",
            "If-Modified-Since: yesterday",
            "If-Modified-Since: Mon, 23 Nov 2999 09:00:00 GMT",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "If-Range: \"x\"",
            "Range: bytes=0-0",
            "Range: bytes=5-2",
            "Range: bytes=-1",
            "Range: bytes=99999999999999999999-",
            "Range: bytes=0-1,3-4,6-",
            "Range: " + "bytes=" + "0-0,".repeat(300) + "1-1",
            "Range: lines=1-2",
            "Prefer: wait=0",
            "Prefer: wait=-1",
            "Prefer: wait=99999999999999999999x",
            "Prefer: wait=abc, respond-async; =",
            "Idempotency-Key:",
            "Idempotency-Key: fuzz",
            "Idempotency-Key: " + "k".repeat(2_000),
            "Idempotency-Key: ключ",
            "Last-Event-ID: 0",
            "Last-Event-ID: -5",
            "Last-Event-ID: 99999999999999999999",
            "Last-Event-ID: abc",
            "X-Request-Id: \u00e4\u202e",
            "X-Request-Id: " + "r".repeat(3_000),
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: 1.2.3.4, nonsense",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Prefix: /../..",
            "Forwarded: for=\"[::1",
            "Authorization: Bearer",
            "Authorization: Basic !!!",
            "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.",
            "Cookie: JSESSIONID=1; $Version=1; a=\"",
            "Origin: null",
            "Origin: https://evil.example",
            "Upgrade: h2c",
            "traceparent: 00-zz-00-01",
            "Expect: 100-continue");

    private Mutations() {}

    /** Applies one to three mutations. */
    static void spoil(Draft draft, Random random) {
        for (var left = 1 + random.nextInt(3); left > 0; left--) {
            any(ALL, random).accept(draft, random);
        }
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String text(Random random) {
        if (random.nextInt(4) > 0) {
            return any(TEXTS, random);
        }
        var text = new StringBuilder();
        for (var left = random.nextInt(12); left >= 0; left--) {
            var point = random.nextInt(random.nextBoolean() ? 0x80 : 0x20000);
            text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? 0x2028 : point);
        }
        return text.toString();
    }

    private static String inAddress(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "%ff%fe";
            case 1 -> "%ed%a0%80";
            case 2 -> "%c0%ae";
            default -> WellFormed.encoded(text(random));
        };
    }

    private static void parameter(Draft draft, Random random) {
        var names = draft.operation().parameters("query");
        if (names.isEmpty()) {
            moreParameters(draft, random);
            return;
        }
        var name = any(names, random).path("name").asString();
        if (random.nextBoolean()) {
            draft.query.removeIf(parameter -> parameter.startsWith(name + "="));
        }
        draft.query.add(name + (random.nextInt(20) == 0 ? "" : "=" + inAddress(random)));
    }

    private static void moreParameters(Draft draft, Random random) {
        // The document does not say whether unknown parameters are read.
        draft.mayGetElsewhere();
        switch (random.nextInt(6)) {
            case 0 -> draft.query.addAll(List.copyOf(draft.query));
            case 1 -> {
                for (var i = 0; i < 600; i++) {
                    draft.query.add("p" + i + "=" + i);
                }
            }
            case 2 -> draft.query.add("");
            case 3 -> draft.query.add("=" + inAddress(random));
            case 4 -> draft.query.add("%zz=%");
            default -> draft.query.add(inAddress(random) + "=" + inAddress(random));
        }
    }

    private static void pathVariable(Draft draft, Random random) {
        if (draft.operation().parameters("path").isEmpty()) {
            path(draft, random);
            return;
        }
        var pattern = draft.operation().path().split("/");
        var path = draft.path().split("/");
        for (var i = 0; i < Math.min(path.length, pattern.length); i++) {
            if (pattern[i].contains("{") && random.nextBoolean()) {
                path[i] = inAddress(random);
                draft.mayGetElsewhere();
            }
        }
        draft.path(String.join("/", path));
    }

    private static void path(Draft draft, Random random) {
        draft.mayGetElsewhere();
        var path = draft.path();
        draft.path(any(
                List.of(
                        path + "/",
                        path + "//",
                        path + "/..",
                        path + ";a=b",
                        path + ".json",
                        path + "%00",
                        path + "%2F..%2f",
                        path + "%",
                        path + "/%2e%2e/%2e%2e/etc",
                        path + "/ü",
                        path + "/" + inAddress(random),
                        path + "#part",
                        path.replaceFirst("/api", "//api"),
                        path.replaceFirst("/v1", "/./v1"),
                        path.replaceFirst("/v1", "/V1"),
                        path.replaceFirst("/v1", "/%76%31"),
                        path.replaceFirst("/api", "/actuator"),
                        "*",
                        "http://localhost" + path,
                        path + "/" + "z".repeat(9_000)),
                random));
    }

    /** Changes a JSON value, or removes, adds or duplicates a member. */
    private static void member(Draft draft, Random random) {
        JsonNode body;
        try {
            body = JsonMapper.shared().readTree(draft.body());
        } catch (JacksonException e) {
            bytes(draft, random);
            return;
        }
        var places = new ArrayList<JsonNode>();
        collect(body, places);
        if (places.isEmpty()) {
            header(draft, random);
            return;
        }
        var mark = "\"@@" + random.nextInt() + "@@\"";
        var value = JsonNodeFactory.instance.stringNode(mark.substring(1, mark.length() - 1));
        var insert =
                random.nextBoolean() ? any(JSON, random) : JsonMapper.shared().writeValueAsString(text(random));
        switch (any(places, random)) {
            case ObjectNode object -> {
                var names = List.copyOf(object.propertyNames());
                var name = names.isEmpty() ? "unknown" : any(names, random);
                switch (random.nextInt(5)) {
                    case 0 -> object.remove(name);
                    case 1 -> object.set(random.nextBoolean() ? "unknown" : text(random), value);
                    case 2 -> {
                        insert = insert + ",\"" + name + "\":" + insert;
                        object.set(name, value);
                    }
                    default -> object.set(name, value);
                }
            }
            case ArrayNode array -> {
                for (var left = random.nextInt(200); left >= 0; left--) {
                    array.add(value);
                }
            }
            default -> throw new IllegalStateException("only these have members");
        }
        draft.body(JsonMapper.shared()
                .writeValueAsString(body)
                .replace(mark, insert)
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer()) {
            places.add(node);
            node.forEach(inner -> collect(inner, places));
        }
    }

    /** Replaces the whole body. */
    private static void json(Draft draft, Random random) {
        if (draft.operation().bodies().isEmpty() && random.nextInt(4) > 0) {
            parameter(draft, random);
            return;
        }
        var body = switch (random.nextInt(6)) {
            case 0 -> "[".repeat(20_000);
            case 1 -> "{\"markdown\":".repeat(3_000) + "1" + "}".repeat(3_000);
            case 2 -> "";
            case 3 -> "// comment\n{}";
            case 4 -> "{} {}";
            default -> any(JSON, random);
        };
        draft.body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(Draft draft, Random random) {
        var body = draft.body();
        if (body.length == 0) {
            parameter(draft, random);
            return;
        }
        var at = random.nextInt(body.length);
        draft.body(
                switch (random.nextInt(6)) {
                    case 0 -> Arrays.copyOf(body, at);
                    case 1 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
                    case 2 -> ("\ufeff" + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
                    case 3 -> {
                        var random16 = new byte[16];
                        random.nextBytes(random16);
                        yield random16;
                    }
                    default -> {
                        var spoilt = body.clone();
                        spoilt[at] = (byte) random.nextInt(256);
                        yield spoilt;
                    }
                });
    }

    private static void header(Draft draft, Random random) {
        var line = any(HEADERS, random);
        var name = line.substring(0, line.indexOf(':'));
        draft.set(name, line.substring(line.indexOf(':') + 1).strip());
        if (name.equals("Origin")) {
            draft.mayGetElsewhere();
        }
    }

    private static void manyHeaders(Draft draft, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> {
                draft.set("X-Long", "h".repeat(40_000));
                draft.mayGetElsewhere();
            }
            case 1 -> {
                for (var i = 0; i < 150; i++) {
                    draft.set("X-Header-" + i, "value");
                }
                draft.mayGetElsewhere();
            }
            case 2 -> {
                draft.set("Host", "evil.example");
                draft.mayGetElsewhere();
            }
            case 3 -> {
                draft.set("X-Control", "a\u0001b");
                draft.mayGetElsewhere();
            }
            case 4 -> {
                draft.set("Expect", "magic");
                draft.mayGetElsewhere();
            }
            default -> header(draft, random);
        }
    }

    private static void method(Draft draft, Random random) {
        draft.method(any(
                List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "get", "X-Y"),
                random));
    }
}
