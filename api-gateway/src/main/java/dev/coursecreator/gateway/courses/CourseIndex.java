package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.courses.FullTextIndex.Words;
import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.page.SearchText;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search index of courses: words, tags and authors. Writes within the caller's transaction. */
final class CourseIndex {

    private final JdbcClient jdbc;
    private final FullTextIndex words;

    CourseIndex(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.words = FullTextIndex.of(database, jdbc);
    }

    /**
     * Adds a new course to the index.
     *
     * @param text the text of its lessons
     */
    void add(String course, CourseFields fields, String text) {
        jdbc.sql("INSERT INTO course_texts (course_id, text) VALUES (:course, :text)")
                .params(Map.of("course", course, "text", text))
                .update();
        addTerms(course, fields);
        indexWords(course, fields);
    }

    /** Reindexes the course after an edit of its fields. */
    void update(String course, CourseFields fields) {
        jdbc.sql("DELETE FROM course_terms WHERE course_id = :course")
                .param("course", course)
                .update();
        addTerms(course, fields);
        indexWords(course, fields);
    }

    private void addTerms(String course, CourseFields fields) {
        fields.tags().stream().map(SearchText::term).distinct().forEach(tag -> insert(new Term(course, "tag", tag)));
        if (fields.author() != null) {
            insert(new Term(course, "author", SearchText.term(fields.author())));
        }
    }

    private void insert(Term term) {
        jdbc.sql("INSERT INTO course_terms (course_id, kind, term) VALUES (:courseId, :kind, :term)")
                .paramSource(term)
                .update();
    }

    private void indexWords(String course, CourseFields fields) {
        jdbc.sql("SELECT seq, text FROM course_texts WHERE course_id = :course")
                .param("course", course)
                .query(Text.class)
                .optional()
                .ifPresent(text -> words.put(
                        text.seq(),
                        new Words(SearchText.words(fields.title()), aboutWords(fields), lessonWords(text.text()))));
    }

    private static List<String> aboutWords(CourseFields fields) {
        var author = fields.author() == null ? "" : fields.author();
        return SearchText.words(fields.description() + "\n" + author + "\n" + String.join("\n", fields.tags()));
    }

    private static List<String> lessonWords(String text) {
        return SearchText.words(text.substring(0, Math.min(text.length(), FullTextIndex.MAX_CHARACTERS)));
    }

    private record Text(long seq, String text) {}

    private record Term(String courseId, String kind, String term) {}
}
