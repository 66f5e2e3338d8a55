package dev.coursecreator.markdown;

import dev.coursecreator.markdown.source.CourseFiles;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Files of a course, in memory. */
public record TextFiles(Map<String, String> texts) implements CourseFiles {

    @Override
    public Collection<String> paths() {
        return texts.keySet();
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }
}
