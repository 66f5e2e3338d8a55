package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.courses.WordIndex.Words;
import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.page.SearchText;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By what courses are found: their words, tags and authors. Written within the caller's transaction. */
final class CourseIndex {

    private final JdbcClient jdbc;
    private final WordIndex words;

    CourseIndex(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.words = WordIndex.of(database, jdbc);
    }

    /**
     * Makes a new course one that is found.
     *
     * @param text what its lessons say
     */
    void add(String course, CourseFields fields, String text) {
        jdbc.sql("INSERT INTO course_texts (course_id, text) VALUES (:course, :text)")
                .param("course", course)
                .param("text", text)
                .update();
        addTerms(course, fields);
        putWords(course, fields);
    }

    /** Has the course found by what it is called now. */
    void edited(String course, CourseFields fields) {
        jdbc.sql("DELETE FROM course_terms WHERE course_id = :course")
                .param("course", course)
                .update();
        addTerms(course, fields);
        putWords(course, fields);
    }

    private void addTerms(String course, CourseFields fields) {
        fields.tags().stream().map(SearchText::term).distinct().forEach(tag -> addTerm(course, "tag", tag));
        if (fields.author() != null) {
            addTerm(course, "author", SearchText.term(fields.author()));
        }
    }

    private void addTerm(String course, String kind, String term) {
        jdbc.sql("INSERT INTO course_terms (course_id, kind, term) VALUES (:course, :kind, :term)")
                .param("course", course)
                .param("kind", kind)
                .param("term", term)
                .update();
    }

    private void putWords(String course, CourseFields fields) {
        jdbc.sql("SELECT seq, text FROM course_texts WHERE course_id = :course")
                .param("course", course)
                .query((row, n) -> new Text(row.getLong("seq"), row.getString("text")))
                .optional()
                .ifPresent(text -> words.put(
                        text.seq(), new Words(SearchText.words(fields.title()), about(fields), said(text.text()))));
    }

    private static List<String> about(CourseFields fields) {
        var author = fields.author() == null ? "" : fields.author();
        return SearchText.words(fields.description() + "\n" + author + "\n" + String.join("\n", fields.tags()));
    }

    private static List<String> said(String text) {
        return SearchText.words(text.substring(0, Math.min(text.length(), WordIndex.MOST_CHARACTERS)));
    }

    private record Text(long seq, String text) {}
}
