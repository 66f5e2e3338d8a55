package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.security.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What finished lessons have taken, for those who say what others will. */
@Component
public final class Measurements {

    /** The last so many lessons count: voices, encoders and machines change. */
    private static final int LESSONS = 500;

    private final JdbcClient jdbc;
    private final Reading reading;

    public Measurements(JdbcClient jdbc, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** Which of these lessons the owner has had made already. What others had made is not told. */
    public Set<String> madeBefore(Owner owner, Collection<String> fingerprints) {
        return reading.read(() -> madeBefore(jdbc, owner, fingerprints));
    }

    static Set<String> madeBefore(JdbcClient jdbc, Owner owner, Collection<String> fingerprints) {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT fingerprint
                        FROM job_lessons JOIN processing_jobs ON processing_jobs.id = job_lessons.job_id
                        WHERE processing_jobs.owner = :owner AND job_lessons.duration_ms IS NOT NULL
                            AND fingerprint IN (:fingerprints)
                        """)
                .param("owner", owner.id())
                .param("fingerprints", fingerprints)
                .query(String.class)
                .list());
    }

    /** What lessons with that voice and quality have taken, whomever they belong to. */
    public LessonTotals of(RenderSettings settings) {
        return reading.read(() -> {
            var voice = jdbc.sql("""
                            SELECT COALESCE(SUM(words), 0) AS words, COALESCE(SUM(sentences), 0) AS sentences,
                                COALESCE(SUM(duration_ms - pauses_ms), 0) AS spoken
                            FROM (
                                SELECT words, sentences, duration_ms, pauses_ms
                                FROM job_lessons
                                WHERE voice = :voice AND duration_ms IS NOT NULL
                                ORDER BY completed_at DESC
                                LIMIT :lessons) AS latest
                            """)
                    .param("voice", settings.voice())
                    .param("lessons", LESSONS)
                    .query((row, number) ->
                            new long[] {row.getLong("words"), row.getLong("sentences"), row.getLong("spoken")})
                    .single();
            return jdbc.sql("""
                            SELECT COALESCE(SUM(duration_ms), 0) AS narration, COALESCE(SUM(bytes), 0) AS bytes,
                                COALESCE(SUM(CASE WHEN made_before = 0 THEN duration_ms END), 0) AS new_narration,
                                COALESCE(SUM(CASE WHEN made_before = 0 THEN completed_at - started_at END), 0) AS rendering
                            FROM (
                                SELECT duration_ms, bytes, made_before, completed_at, started_at
                                FROM job_lessons
                                WHERE voice = :voice AND quality = :quality AND duration_ms IS NOT NULL
                                ORDER BY completed_at DESC
                                LIMIT :lessons) AS latest
                            """)
                    .param("voice", settings.voice())
                    .param("quality", settings.quality().name().toLowerCase(Locale.ROOT))
                    .param("lessons", LESSONS)
                    .query((row, number) -> new LessonTotals(
                            voice[0],
                            voice[1],
                            voice[2],
                            row.getLong("narration"),
                            row.getLong("bytes"),
                            row.getLong("new_narration"),
                            row.getLong("rendering")))
                    .single();
        });
    }

    /** How many lessons workers had at a time, at the most, among those finished since then; 0 if none was. */
    public int atATime(Instant since) {
        var changes = new ArrayList<long[]>();
        reading.read(() -> jdbc.sql("""
                        SELECT started_at, completed_at
                        FROM job_lessons
                        WHERE duration_ms IS NOT NULL AND completed_at >= :since AND started_at < completed_at
                        ORDER BY completed_at DESC
                        LIMIT :lessons
                        """)
                        .param("since", since.toEpochMilli())
                        .param("lessons", LESSONS)
                        .query((row, number) -> List.of(row.getLong("started_at"), row.getLong("completed_at")))
                        .list())
                .forEach(lesson -> {
                    changes.add(new long[] {lesson.getFirst(), 1});
                    changes.add(new long[] {lesson.getLast(), -1});
                });
        // Of the same moment, those that end come first.
        changes.sort(
                (one, other) -> one[0] != other[0] ? Long.compare(one[0], other[0]) : Long.compare(one[1], other[1]));
        var now = 0;
        var most = 0;
        for (var change : changes) {
            now += (int) change[1];
            most = Math.max(most, now);
        }
        return most;
    }
}
