package dev.coursecreator.gateway.courses;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.rest.database.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The index over the words of the courses: FTS5 on SQLite, a {@code tsvector} on PostgreSQL. What is a word is decided here
 * and not by the databases; words consist of letters, digits and their marks, so none has a meaning in the databases'
 * languages of search.
 */
sealed interface WordIndex {

    /** So much text is indexed of a course; PostgreSQL takes a megabyte at most. */
    int MOST_CHARACTERS = 500_000;

    static WordIndex of(Database database, JdbcClient jdbc) {
        return switch (database) {
            case SQLITE -> new Fts5(jdbc);
            case POSTGRESQL -> new TextSearch(jdbc);
        };
    }

    /** Indexes a course anew. */
    void put(long seq, Words words);

    /** Joins the index to {@code course_texts}, for the rows with the words of the parameter {@code words}. */
    String joined();

    /** The condition on the joined rows. */
    String matching();

    /** Sorts the joined rows, the best first. */
    String rank();

    /** The parameter {@code words}: all of these are there, and the last may go on. */
    String query(List<String> words);

    /**
     * The words of a course, in order.
     *
     * @param about those of description, author and tags
     * @param text those of the lessons
     */
    record Words(List<String> title, List<String> about, List<String> text) {}

    /** Full text search of SQLite. */
    record Fts5(JdbcClient jdbc) implements WordIndex {

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
        public String joined() {
            return " JOIN course_words ON course_words.rowid = course_texts.seq ";
        }

        @Override
        public String matching() {
            return " AND course_words MATCH :words ";
        }

        /** The weights are far apart because they count as that many occurrences, which add less and less. */
        @Override
        public String rank() {
            return "bm25(course_words, 1000000, 1000, 1)";
        }

        @Override
        public String query(List<String> words) {
            return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" ", "", " *"));
        }
    }

    /** Full text search of PostgreSQL. */
    record TextSearch(JdbcClient jdbc) implements WordIndex {

        private static final int LAST_PLACE = 16_383;
        private static final int MOST_OF_ITS_PLACES = 500;
        private static final int MOST_BYTES = 700_000;
        private static final int BYTES_OF_A_WORD = 6;
        private static final int BYTES_OF_A_PLACE = 2;

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
        public String joined() {
            return " JOIN course_words ON course_words.seq = course_texts.seq ";
        }

        @Override
        public String matching() {
            return " AND course_words.words @@ CAST(:words AS tsquery) ";
        }

        @Override
        public String rank() {
            return "-ts_rank(CAST('{0, 0.05, 0.3, 1}' AS float4[]), course_words.words, CAST(:words AS tsquery))";
        }

        @Override
        public String query(List<String> words) {
            return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & ", "", ":*"));
        }

        /** Words with their places and their weight, such as {@code 'kafka':1A,7A}; not more than the type can hold. */
        private static String vector(List<String> words, char weight) {
            var places = new LinkedHashMap<String, StringBuilder>();
            var bytes = 0;
            for (int i = 0; i < words.size() && bytes < MOST_BYTES; i++) {
                var known = places.get(words.get(i));
                if (known == null) {
                    places.put(
                            words.get(i),
                            new StringBuilder()
                                    .append(i < LAST_PLACE ? i + 1 : LAST_PLACE)
                                    .append(weight));
                    bytes += words.get(i).getBytes(UTF_8).length + BYTES_OF_A_WORD;
                } else if (i < LAST_PLACE && known.length() < MOST_OF_ITS_PLACES) {
                    known.append(',').append(i + 1).append(weight);
                    bytes += BYTES_OF_A_PLACE;
                }
            }
            var vector = new StringBuilder();
            places.forEach((word, where) ->
                    vector.append('\'').append(word).append("':").append(where).append(' '));
            return vector.toString();
        }
    }
}
