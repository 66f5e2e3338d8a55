package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.Check;
import org.jspecify.annotations.Nullable;

/**
 * How a term of a course is translated.
 *
 * @param term as it is written in the course; one in lower case means it in upper case as well
 * @param translation null if the term is kept as it is
 * @param language the language that the translation is for, BCP 47; null means all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GlossaryEntry(
        String term, @Nullable String translation, @Nullable String language) {

    public GlossaryEntry {
        Check.notBlank("term", term);
    }
}
