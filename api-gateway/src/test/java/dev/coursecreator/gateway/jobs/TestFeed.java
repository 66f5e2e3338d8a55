package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.News;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.database.Notifications;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.security.Owner;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A feed in a test's database, of jobs that are nothing but their events. */
public final class TestFeed {

    private final TestDatabase database;
    private final Clock clock;

    public TestFeed(TestDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public JobFeed feed() {
        return feed(database.notifications());
    }

    /** Of another gateway. */
    public JobFeed feed(Notifications notifications) {
        return new JobFeed(
                database.jdbc(), database.kind(), database.transactions(), database.reading(), notifications);
    }

    public JobId job(Owner owner) {
        var id = new JobId(UUID.randomUUID());
        database.jdbc()
                .sql("INSERT INTO courses (id, slug, title, description, status, created_at, updated_at)"
                        + " VALUES (:id, 'course', 'Course', '', 'draft', 0, 0)")
                .param("id", id.toString())
                .update();
        database.jdbc()
                .sql("INSERT INTO processing_jobs (id, course_id, owner, status, progress, assembly_attempt, script,"
                        + " settings, created_at, updated_at)"
                        + " VALUES (:id, :id, :owner, 'pending', 0, 0, '{}', '{}', 0, 0)")
                .param("id", id.toString())
                .param("owner", owner.id())
                .update();
        return id;
    }

    /** Tells it, and puts it into the feed. */
    public void tell(JobId job, String type, Map<String, ?> data) {
        var told = new HashMap<String, Object>(data);
        told.put("job_id", job.toString());
        var events = new JobEvents(database.jdbc(), clock, announced -> {});
        database.transactions().executeWithoutResult(transaction -> events.append(job, List.of(new News(type, told))));
        feed().extend(100);
    }
}
