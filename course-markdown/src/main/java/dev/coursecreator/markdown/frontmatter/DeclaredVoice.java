package dev.coursecreator.markdown.frontmatter;

import org.jspecify.annotations.Nullable;

/**
 * The voice that an author wants: {@code voice} in the front matter. Whether there is such a voice is not known here.
 *
 * @param id of the voice
 * @param line of the file, counted from 1
 * @param file null if the course is a single file
 */
public record DeclaredVoice(String id, int line, @Nullable String file) {}
