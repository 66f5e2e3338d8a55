package dev.coursecreator.gateway.security;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.gateway.courses.Courses;
import dev.coursecreator.gateway.courses.SampleCourse;
import dev.coursecreator.gateway.jobs.SampleJob;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.rest.keys.ApiKeys;
import dev.coursecreator.rest.keys.NewKey;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Resources and API keys of several owners in a gateway that requires authentication. */
public final class SampleResources {

    private final ApplicationContext gateway;
    private final Map<Role, String> keys = new EnumMap<>(Role.class);

    public SampleResources(ApplicationContext gateway) {
        this.gateway = gateway;
    }

    /** The kinds of resources that routes identify. */
    enum Thing {
        /** No owned resource. */
        NONE,
        /** Published, with the files of its first lesson. */
        COURSE,
        DELETED_COURSE,
        /** Pending. */
        JOB,
        FINISHED_JOB,
        /** With a delivery that has the same id. */
        WEBHOOK,
        /** An API key; only admins can access keys. */
        KEY,
        /** A page of a preview, which whoever knows its hash may see. */
        PREVIEW,
        /** The broker that would have it is missing. */
        DEAD_LETTER;

        boolean isNobodys() {
            return this == NONE || this == KEY || this == PREVIEW || this == DEAD_LETTER;
        }
    }

    Owner owner(Role role) {
        return new Owner("the " + role.wireName());
    }

    /** The headers of a caller with this role. */
    String[] credentials(Role role) {
        return bearer(keys.computeIfAbsent(role, this::key));
    }

    static String[] bearer(String shown) {
        return new String[] {"Authorization", "Bearer " + shown};
    }

    private String key(Role role) {
        return gateway.getBean(ApiKeys.class)
                .create(new NewKey("walks everywhere", owner(role), role, null, null), "test")
                .secret()
                .reveal();
    }

    /** Creates the resource and returns its id. */
    String make(Thing thing, Role owner) {
        return switch (thing) {
            case NONE -> "";
            case DEAD_LETTER -> "0-0";
            case PREVIEW -> preview();
            case COURSE -> course(owner(owner)).toString();
            case DELETED_COURSE -> deleted(course(owner(owner))).toString();
            case JOB -> SampleJob.in(gateway, owner(owner)).id().toString();
            case FINISHED_JOB ->
                SampleJob.in(gateway, owner(owner)).completes().id().toString();
            case WEBHOOK -> webhook(owner(owner));
            case KEY ->
                gateway.getBean(ApiKeys.class)
                        .create(new NewKey("a thing", owner(owner), owner, null, null), "test")
                        .key()
                        .id()
                        .toString();
        };
    }

    /** The hash of a page. */
    public String preview() {
        return stored(ArtifactType.PNG).key().sha256();
    }

    String missing() {
        return UUID.randomUUID().toString();
    }

    /** Published, with the files of its first lesson. */
    public CourseId course(Owner owner) {
        var courses = gateway.getBean(Courses.class);
        var id = new CourseId(UUID.randomUUID());
        var course = SampleCourse.titled("Locked");
        courses.draft(id, owner, course.content(1));
        courses.lessonRendered(
                id,
                new RenderedLesson(
                        1,
                        2_000,
                        stored(ArtifactType.MP4),
                        stored(ArtifactType.M4A),
                        List.of(new RenderedLesson.Slide(0, 0, 2_000, stored(ArtifactType.PNG))),
                        List.of(new RenderedLesson.SubtitleTrack(
                                "en", List.of(), stored(ArtifactType.VTT), stored(ArtifactType.SRT))),
                        stored(ArtifactType.MARKDOWN)));
        courses.publish(id, stored(ArtifactType.JSON));
        return id;
    }

    private CourseId deleted(CourseId id) {
        gateway.getBean(JdbcClient.class)
                .sql("UPDATE courses SET deleted_at = updated_at WHERE id = :id")
                .param("id", id.toString())
                .update();
        return id;
    }

    /** With a delivery that has the same id. */
    public String webhook(Owner owner) {
        var id = UUID.randomUUID().toString();
        var jdbc = gateway.getBean(JdbcClient.class);
        jdbc.sql("""
                        INSERT INTO webhooks (id, owner, url, events, description, enabled, secret, created_at, updated_at)
                        VALUES (:id, :owner, 'http://127.0.0.1:1/', '*', '', 1,
                            'whsec_Q291cnNlIENyZWF0b3IgdGVzdCBzZWNyZXQgMzI=', 0, 0)
                        """).param("id", id).param("owner", owner.id()).update();
        jdbc.sql("""
                        INSERT INTO webhook_deliveries
                            (id, webhook_id, type, payload, status, attempts, tries, created_at)
                        VALUES (:id, :id, 'job.completed', '{}', 'failed', 0, 0, 4102444800000)
                        """).param("id", id).update();
        return id;
    }

    private Artifact stored(ArtifactType type) {
        try {
            var bytes = (type == ArtifactType.JSON ? "{}        " : "0123456789").getBytes(StandardCharsets.UTF_8);
            var key =
                    SampleCourse.artifact("locked " + type, type, bytes.length).key();
            return gateway.getBean(ArtifactStore.class).write(key, type, file -> Files.write(file, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The path of a route with all variables filled in. */
    String path(String route, String id) {
        return route.replace("{id}", id)
                .replace("{sha256}", id)
                .replace("{delivery}", id)
                .replace("{number}", "1")
                .replace("{slide}", "1")
                .replace("{language}", "en")
                .replace("{name}", "not-found")
                .replace("**", "index.html");
    }

    static String withoutIds(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
    }
}
