package dev.coursecreator.gateway.progress;

import dev.coursecreator.gateway.courses.SourceChecked;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.rest.security.Owner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that is not stored: it has no id, and a client that was not connected does not get it. It says that there may be something new to
 * read.
 *
 * @param owner who may know of it, besides those who see everything; null for all, if it names nothing
 * @param data JSON
 */
record TransientEvent(String type, @Nullable Owner owner, String data) {

    private static final String SOURCE_CHECKED = "source.checked";

    static TransientEvent of(SourceChecked checked) {
        var data = Map.of("course_id", checked.course().toString());
        return new TransientEvent(
                SOURCE_CHECKED, checked.owner(), MessageCodec.json().writeValueAsString(data));
    }

    /** For when it is not known which course it is, as another gateway does not say so. */
    static TransientEvent sourceCheckedSomewhere() {
        return new TransientEvent(SOURCE_CHECKED, null, "{}");
    }
}
