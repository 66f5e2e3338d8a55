package dev.coursecreator.gateway.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests that need knowledge of existing resources: ranges of files, conditional requests, generating a course again. */
final class Tour {

    private final Map<String, Operation> operations;
    private final String course;
    private final String finishedJob;
    private final String webhook;
    private final String preview;

    /** The webhook has a delivery with the same id. */
    Tour(List<Operation> operations, String course, String finishedJob, String webhook, String preview) {
        this.operations = operations.stream().collect(Collectors.toMap(Operation::route, Function.identity()));
        this.course = course;
        this.finishedJob = finishedJob;
        this.webhook = webhook;
        this.preview = preview;
    }

    List<Draft> drafts(Function<String, String> entityTag) {
        var drafts = new ArrayList<Draft>();
        operations.values().stream()
                .filter(operation -> operation.path().contains("/lessons/")
                        || operation.path().endsWith("/course.json")
                        || operation.path().endsWith("/{sha256}"))
                .forEach(operation -> Stream.of(
                                "Accept: */*",
                                "Range: bytes=0-1",
                                "Range: bytes=99-",
                                "If-None-Match: *",
                                "If-Match: \"none\"")
                        .forEach(header -> drafts.add(about(operation, header))));
        for (var route : List.of("GET /api/v1/courses/{id}", "GET /api/v1/jobs/{id}")) {
            var draft = about(operations.get(route), "Accept: */*");
            draft.set("If-None-Match", entityTag.apply(draft.path()));
            drafts.add(draft);
            drafts.add(about(operations.get(route), "If-Match: \"none\""));
        }
        drafts.add(about(operations.get("DELETE /api/v1/courses/{id}"), "If-Match: \"none\""));
        drafts.add(about(operations.get("GET /api/v1/jobs/{id}/events"), "Last-Event-ID: 999"));
        drafts.add(about(operations.get("GET /api/v1/webhooks/{id}"), "Accept: */*"));
        drafts.add(about(operations.get("GET /api/v1/webhooks/{id}/deliveries/{delivery}"), "Accept: */*"));
        drafts.add(about(operations.get("POST /api/v1/webhooks/{id}/deliveries/{delivery}/redeliver"), "Accept: */*"));
        drafts.addAll(webhooks());
        var untitled = about(operations.get("PATCH /api/v1/courses/{id}"), "Content-Type: application/json");
        untitled.body("{\"title\": \"\"}".getBytes(StandardCharsets.UTF_8));
        drafts.add(untitled);
        drafts.add(unknown("GET /api/v1/jobs/{id}/events"));
        var regeneration = unknown("POST /api/v1/courses/{id}/generate");
        regeneration.set("Content-Type", "text/markdown");
        regeneration.body("# Again\n\nText.".getBytes(StandardCharsets.UTF_8));
        drafts.add(regeneration);
        for (var route : List.of("POST /api/v1/courses/generate", "POST /api/v1/courses/{id}/generate")) {
            var empty = about(operations.get(route), "Content-Type: application/json");
            empty.body("{\"markdown\": \"---\"}".getBytes(StandardCharsets.UTF_8));
            drafts.add(empty);
        }
        drafts.add(preview());
        var unknown = operations.get("GET /api/v1/slide-previews/{sha256}");
        drafts.add(new Draft(unknown, unknown.path().replace("{sha256}", "0".repeat(64))));
        drafts.add(again("POST /api/v1/courses/generate", true, "Accept: */*"));
        drafts.add(again("POST /api/v1/courses/generate", false, "Accept: */*"));
        drafts.add(again(true, "Accept: */*"));
        drafts.add(again(false, "If-Match: \"0.0\""));
        drafts.add(again(false, "Accept: */*"));
        return drafts;
    }

    /** In order: two are refused because the webhook is disabled, and at last, it is deleted. */
    private List<Draft> webhooks() {
        var test = operations.get("POST /api/v1/webhooks/{id}/test");
        return List.of(
                about(operations.get("GET /api/v1/webhooks/{id}/deliveries"), "Accept: */*"),
                change("{\"url\": \"ftp://hooks.example.org/\"}"),
                about(test, "Accept: */*"),
                about(operations.get("POST /api/v1/webhooks/{id}/rotate-secret"), "Accept: */*"),
                change("{\"enabled\": false}"),
                about(test, "Accept: */*"),
                about(operations.get("POST /api/v1/webhooks/{id}/deliveries/{delivery}/redeliver"), "Accept: */*"),
                about(operations.get("DELETE /api/v1/webhooks/{id}"), "Accept: */*"));
    }

    private Draft change(String webhookFields) {
        var draft = about(operations.get("PATCH /api/v1/webhooks/{id}"), "Accept: */*");
        draft.set("Content-Type", "application/json");
        draft.body(webhookFields.getBytes(StandardCharsets.UTF_8));
        return draft;
    }

    private Draft preview() {
        var draft = about(operations.get("POST /api/v1/slide-previews"), "Content-Type: text/markdown");
        draft.query.add("line=3");
        draft.body("# Previewed\n\nText.".getBytes(StandardCharsets.UTF_8));
        return draft;
    }

    private Draft again(boolean dryRun, String header) {
        return again("POST /api/v1/courses/{id}/generate", dryRun, header);
    }

    private Draft again(String route, boolean dryRun, String header) {
        var draft = about(operations.get(route), header);
        draft.set("Content-Type", "application/json");
        draft.body(("{\"markdown\": \"# Again\\n\\n## Why\\n\\nBecause.\", \"dry_run\": " + dryRun + "}")
                .getBytes(StandardCharsets.UTF_8));
        return draft;
    }

    private Draft unknown(String route) {
        var operation = operations.get(route);
        return new Draft(operation, operation.path().replace("{id}", "01890a5d-ac96-774b-bcce-b302099a8057"));
    }

    private Draft about(Operation operation, String header) {
        var path = operation
                .path()
                .replace("{id}", thing(operation.path()))
                .replace("{delivery}", webhook)
                .replace("{sha256}", preview)
                .replace("{language}", "en")
                .replaceAll("\\{[^}]*}", "1");
        var draft = new Draft(operation, path);
        draft.headers.add(header);
        return draft;
    }

    private String thing(String path) {
        return path.contains("/jobs/") ? finishedJob : path.contains("/webhooks/") ? webhook : course;
    }
}
