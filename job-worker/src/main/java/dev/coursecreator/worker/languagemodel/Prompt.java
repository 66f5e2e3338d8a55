package dev.coursecreator.worker.languagemodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.model.Check;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a model is told to do. Instructions are ours only: what authors write is material, see {@link Question}.
 *
 * @param version incremented whenever the instructions change: they are then given anew
 */
public record Prompt(String name, int version, String instructions) {

    public Prompt {
        Check.notBlank("instructions", instructions);
    }

    /** Reads {@code <name>.<version>.md} beside the class. */
    public static Prompt of(Class<?> user, String name, int version) {
        var file = name + "." + version + ".md";
        try (var stream = user.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no prompt " + file + " beside " + user.getName());
            }
            return new Prompt(name, version, new String(stream.readAllBytes(), UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
