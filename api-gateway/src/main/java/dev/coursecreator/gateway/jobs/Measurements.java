package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.security.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measurements of completed lessons, for estimates of new ones. */
@Component
public final class Measurements {

    /** Only the most recent lessons count, because voices, encoders and machines change. */
    private static final int MAX_LESSONS = 500;

    private final JdbcClient jdbc;
    private final Reading reading;

    public Measurements(JdbcClient jdbc, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** The fingerprints of lessons that were already rendered for this owner. Those of other owners are not disclosed. */
    public Set<String> renderedBefore(Owner owner, Collection<String> fingerprints) {
        return reading.read(() -> renderedBefore(jdbc, owner, fingerprints));
    }

    static Set<String> renderedBefore(JdbcClient jdbc, Owner owner, Collection<String> fingerprints) {
        if (fingerprints.isEmpty()) {
            return Set.of();
        }
        // One row per fingerprint is looked for, not all: a lesson may have been rendered thousands of times.
        var wanted = fingerprints.stream().map(each -> "(CAST(? AS VARCHAR))").collect(Collectors.joining(", "));
        return new HashSet<>(jdbc.sql("WITH wanted (fingerprint) AS (VALUES " + wanted + ") " + """
                        SELECT fingerprint
                        FROM wanted
                        WHERE EXISTS (
                            SELECT 1
                            FROM job_lessons JOIN processing_jobs ON processing_jobs.id = job_lessons.job_id
                            WHERE job_lessons.fingerprint = wanted.fingerprint AND job_lessons.duration_ms IS NOT NULL
                                AND processing_jobs.owner = ?)
                        """)
                .params(Stream.concat(fingerprints.stream(), Stream.of(owner.id()))
                        .toList())
                .query(String.class)
                .list());
    }

    /** The totals of lessons with that voice and quality, of all owners. */
    public LessonTotals of(RenderSettings settings) {
        return reading.read(() -> {
            var speech = jdbc.sql("""
                            SELECT COALESCE(SUM(words), 0) AS words, COALESCE(SUM(sentences), 0) AS sentences,
                                COALESCE(SUM(speech_ms), 0) AS speech_ms
                            FROM (
                                SELECT words, sentences, speech_ms
                                FROM job_lessons
                                WHERE voice = :voice AND speech_ms IS NOT NULL
                                ORDER BY completed_at DESC
                                LIMIT :lessons) AS latest
                            """)
                    .param("voice", settings.voice())
                    .param("lessons", MAX_LESSONS)
                    .query(Speech.class)
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
                    .param("lessons", MAX_LESSONS)
                    .query((row, number) -> new LessonTotals(
                            speech.words(),
                            speech.sentences(),
                            speech.speechMs(),
                            row.getLong("narration"),
                            row.getLong("bytes"),
                            row.getLong("new_narration"),
                            row.getLong("rendering")))
                    .single();
        });
    }

    /** The maximum number of lessons rendered concurrently, among those completed since then; 0 if none was. */
    public int maxConcurrency(Instant since) {
        var changes = new ArrayList<long[]>();
        reading.read(() -> jdbc.sql("""
                        SELECT started_at, completed_at
                        FROM job_lessons
                        WHERE duration_ms IS NOT NULL AND completed_at >= :since AND started_at < completed_at
                        ORDER BY completed_at DESC
                        LIMIT :lessons
                        """)
                        .param("since", since.toEpochMilli())
                        .param("lessons", MAX_LESSONS)
                        .query(Rendering.class)
                        .list())
                .forEach(lesson -> {
                    changes.add(new long[] {lesson.startedAt(), 1});
                    changes.add(new long[] {lesson.completedAt(), -1});
                });
        // At the same time, ends come before starts.
        changes.sort(
                (one, other) -> one[0] != other[0] ? Long.compare(one[0], other[0]) : Long.compare(one[1], other[1]));
        var now = 0;
        var maximum = 0;
        for (var change : changes) {
            now += (int) change[1];
            maximum = Math.max(maximum, now);
        }
        return maximum;
    }

    private record Speech(long words, long sentences, long speechMs) {}

    /** In milliseconds since the epoch. */
    private record Rendering(long startedAt, long completedAt) {}
}
