import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Copies of a job in the SQLite database of a Course Creator that is not running. Their ids are numbered; of 1,000 words, each has one in its title. */
final class JobCopies {

    private static final int BATCH = 20_000;
    private static final String ID = "printf('0190%04x-0000-7000-8000-%012x', i / 65536, i)";
    private static final String TITLE = "printf('Kafka word%04d', i % 1000)";

    /** The columns that differ between copies, in all tables. Creation times are a second apart. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "created_at", "created_at - (:jobs - i) * 1000",
            "updated_at", "updated_at - (:jobs - i) * 1000",
            "completed_at", "completed_at - (:jobs - i) * 1000",
            "title", TITLE,
            "search_text", "lower(" + TITLE + ")",
            "event_id", ID,
            "applied_at", "applied_at - (:jobs - i) * 1000");

    /** As they were before a worker took the job. */
    private static final Map<String, String> QUEUED = Map.of(
            "processing_jobs.status", "'pending'",
            "processing_jobs.progress", "0",
            "processing_jobs.assembly_attempt", "0",
            "job_lessons.status", "'pending'",
            "job_lessons.done", "0",
            "outbox.body", "replace(body, ':job', " + ID + ")");

    private static final List<String> UNKNOWN_WHILE_QUEUED = List.of(
            "started_at", "completed_at", "worker", "phase", "result", "sent_at", "taken_at", "ended_at", "record_partition", "record_offset");

    private JobCopies() {}

    /** The id of a copy and of its course. */
    static String id(int copy) {
        return "0190%04x-0000-7000-8000-%012x".formatted(copy / 65536, copy);
    }

    /**
     * Copies all rows of the job and its course, until there are that many jobs.
     *
     * @param queued whether the copies wait for a worker
     */
    static void make(Path file, String job, int jobs, boolean queued) throws SQLException {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            execute(db, "PRAGMA synchronous = OFF");
            execute(db, "PRAGMA cache_size = -500000");
            db.setAutoCommit(false);
            for (int from = 1; from < jobs; from += BATCH) {
                int to = Math.min(jobs - 1, from + BATCH - 1);
                var ofCourse = " = (SELECT course_id FROM processing_jobs WHERE id = '" + job + "')";
                var one = new Copying(db, job, jobs, from, to, queued);
                one.copy("courses", "id" + ofCourse, "id");
                one.copy("course_metadata", "course_id" + ofCourse, "course_id");
                one.copy("lessons", "course_id" + ofCourse, "id", "course_id");
                one.copy("course_texts", "course_id" + ofCourse, "course_id");
                one.copy("processing_jobs", "id = '" + job + "'", "id", "course_id");
                one.copy("job_lessons", "job_id = '" + job + "'", "job_id");
                var events = queued ? " AND seq = 1" : "";
                one.copy("job_events", "job_id = '" + job + "'" + events, "job_id");
                one.copy("applied_events", "event_id = (SELECT event_id FROM applied_events WHERE job_id = '" + job + "' LIMIT 1)", "job_id");
                var commands = queued ? " AND lesson IS NOT NULL" : "";
                one.copy("outbox", "job_id = '" + job + "'" + commands, "id", "job_id");
                execute(db, "INSERT INTO course_words (rowid, title, about, text) SELECT seq, (SELECT lower(title) FROM courses WHERE id = course_id), '', lower(text)"
                        + " FROM course_texts WHERE seq > (SELECT COALESCE(MAX(rowid), 0) FROM course_words)");
                execute(db, "UPDATE event_feed SET last_position = (SELECT MAX(position) FROM job_events)");
                db.commit();
            }
        }
    }

    private record Copying(Connection db, String job, int jobs, int from, int to, boolean queued) {

        void copy(String table, String which, String... ids) throws SQLException {
            var columns = new ArrayList<String>();
            var values = new ArrayList<String>();
            try (var statement = db.createStatement(); var info = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
                while (info.next()) {
                    var column = info.getString("name");
                    // Row numbers are given by the database.
                    if (!column.equals("seq") || info.getInt("pk") != 1) {
                        columns.add(column);
                        values.add(value(table, column, List.of(ids)).replace(":jobs", String.valueOf(jobs)).replace(":job", job));
                    }
                }
            }
            execute(db, "WITH RECURSIVE numbers (i) AS (SELECT " + from + " UNION ALL SELECT i + 1 FROM numbers WHERE i < " + to + ") INSERT INTO "
                    + table + " (" + String.join(", ", columns) + ") SELECT " + String.join(", ", values) + " FROM " + table + " CROSS JOIN numbers WHERE " + which);
        }

        private String value(String table, String column, List<String> ids) {
            if (table.equals("job_events") && column.equals("position")) {
                // Behind those of the copied job.
                return "(i + 1) * 1000 + seq";
            }
            if (ids.contains(column)) {
                return ID;
            }
            if (queued && UNKNOWN_WHILE_QUEUED.contains(column)) {
                return "NULL";
            }
            if (queued && QUEUED.containsKey(table + "." + column)) {
                return QUEUED.get(table + "." + column);
            }
            return DIFFERENT.getOrDefault(column, column);
        }
    }

    private static void execute(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
