package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The column of a job with the warnings about its Markdown. */
public final class WarningsColumn {

    private WarningsColumn() {}

    static String format(List<Warning> warnings) {
        return MessageCodec.json().writeValueAsString(warnings);
    }

    /**
     * Parses a value of the column.
     *
     * @param column null if the job was deleted
     */
    public static List<Warning> parse(@Nullable String column) {
        return column == null ? List.of() : List.of(MessageCodec.json().readValue(column, Warning[].class));
    }
}
