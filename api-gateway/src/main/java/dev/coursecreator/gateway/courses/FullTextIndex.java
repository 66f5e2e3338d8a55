package dev.coursecreator.gateway.courses;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.rest.database.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The full-text index of courses: FTS5 on SQLite, {@code tsvector} on PostgreSQL. Text is split into words here, not by the
 * databases. Words consist of letters, digits and combining marks, so none is an operator in a database's query language.
 */
sealed interface FullTextIndex {

    /** The number of characters of a course's text that are indexed. PostgreSQL allows at most one megabyte. */
    int MAX_CHARACTERS = 500_000;

    static FullTextIndex of(Database database, JdbcClient jdbc) {
        return switch (database) {
            case SQLITE -> new Fts5(jdbc);
            case POSTGRESQL -> new TsVector(jdbc);
        };
    }

    /** Adds or repositions the entry of a course. */
    void put(long seq, Words words);

    /** The SQL join of the index with {@code course_texts}. */
    String join();

    /** The SQL condition for rows that match the parameter {@code words}. */
    String condition();

    /** The SQL sort expression of the joined rows, most relevant first. */
    String rank();

    /** The value of the parameter {@code words}: all must occur; the last is a prefix. */
    String toQuery(List<String> words);

    /**
     * The words of a course, in document order.
     *
     * @param about words of the description, author and tags
     * @param text words of the lessons
     */
    record Words(List<String> title, List<String> about, List<String> text) {}

    /** Full-text search in SQLite. */
    record Fts5(JdbcClient jdbc) implements FullTextIndex {

        @Override
        public void put(long seq, Words words) {
            jdbc.sql(
                            "INSERT OR REPLACE INTO course_words (rowid, title, about, text) VALUES (:seq, :title, :about, :text)")
                    .param("seq", seq)
                    .param("title", String.join(" ", words.title()))
                    .param("about", String.join(" ", words.about()))
                    .param("text", String.join(" ", words.text()))
                    .update();
        }

        @Override
        public String join() {
            return " JOIN course_words ON course_words.rowid = course_texts.seq ";
        }

        @Override
        public String condition() {
            return " AND course_words MATCH :words ";
        }

        /** The weights are far apart because each counts like that many occurrences, with diminishing returns. */
        @Override
        public String rank() {
            return "bm25(course_words, 1000000, 1000, 1)";
        }

        @Override
        public String toQuery(List<String> words) {
            return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" ", "", " *"));
        }
    }

    /** Full-text search in PostgreSQL. */
    record TsVector(JdbcClient jdbc) implements FullTextIndex {

        private static final int MAX_POSITION = 16_383;
        private static final int MAX_POSITIONS_LENGTH = 500;
        private static final int MAX_BYTES = 700_000;
        private static final int BYTES_PER_WORD = 6;
        private static final int BYTES_PER_POSITION = 2;

        @Override
        public void put(long seq, Words words) {
            jdbc.sql("""
                            INSERT INTO course_words (seq, words) VALUES (:seq, CAST(:words AS tsvector))
                            ON CONFLICT (seq) DO UPDATE SET words = excluded.words
                            """)
                    .param("seq", seq)
                    .param("words", vector(words.title(), 'A') + vector(words.about(), 'B') + vector(words.text(), 'C'))
                    .update();
        }

        @Override
        public String join() {
            return " JOIN course_words ON course_words.seq = course_texts.seq ";
        }

        @Override
        public String condition() {
            return " AND course_words.words @@ CAST(:words AS tsquery) ";
        }

        @Override
        public String rank() {
            return "-ts_rank(CAST('{0, 0.05, 0.3, 1}' AS float4[]), course_words.words, CAST(:words AS tsquery))";
        }

        @Override
        public String toQuery(List<String> words) {
            return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & ", "", ":*"));
        }

        /** Words with their positions and weight, such as {@code 'kafka':1A,7A}, cut to the limits of the type. */
        private static String vector(List<String> words, char weight) {
            var positions = new LinkedHashMap<String, StringBuilder>();
            var bytes = 0;
            for (int i = 0; i < words.size() && bytes < MAX_BYTES; i++) {
                var known = positions.get(words.get(i));
                if (known == null) {
                    positions.put(
                            words.get(i),
                            new StringBuilder()
                                    .append(i < MAX_POSITION ? i + 1 : MAX_POSITION)
                                    .append(weight));
                    bytes += words.get(i).getBytes(UTF_8).length + BYTES_PER_WORD;
                } else if (i < MAX_POSITION && known.length() < MAX_POSITIONS_LENGTH) {
                    known.append(',').append(i + 1).append(weight);
                    bytes += BYTES_PER_POSITION;
                }
            }
            var vector = new StringBuilder();
            positions.forEach((word, where) ->
                    vector.append('\'').append(word).append("':").append(where).append(' '));
            return vector.toString();
        }
    }
}
