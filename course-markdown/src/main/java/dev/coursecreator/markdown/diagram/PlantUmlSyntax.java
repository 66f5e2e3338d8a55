package dev.coursecreator.markdown.diagram;

import java.util.Optional;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.error.PSystemError;

/**
 * Finds what PlantUML does not understand, without drawing. It reads in its sandbox: without files, addresses and environment. One
 * diagram is read at a time.
 */
final class PlantUmlSyntax {

    /** The time that PlantUML takes for some lines grows with the square of their length. */
    private static final int MAX_LINE_LENGTH = 1_000;

    static {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("PLANTUML_SECURITY_PROFILE", "SANDBOX");
    }

    private PlantUmlSyntax() {}

    /** Returns what is wrong with a line, or with the whole diagram; empty if it can be drawn. */
    static Optional<UntranslatableException> problem(String plantUml) {
        var tooLong =
                plantUml.lines().filter(line -> line.length() > MAX_LINE_LENGTH).findFirst();
        if (tooLong.isPresent()) {
            return Optional.of(new UntranslatableException(
                    "a line has more than " + MAX_LINE_LENGTH + " characters", tooLong.get()));
        }
        var kind = plantUml.startsWith("@start")
                ? plantUml.lines().findFirst().orElseThrow().substring(6)
                : "uml";
        var source = (plantUml.startsWith("@start") ? "" : "@startuml\n") + plantUml + "\n@end" + kind + "\n";
        synchronized (PlantUmlSyntax.class) {
            return problem(source, new SourceStringReader(source));
        }
    }

    private static Optional<UntranslatableException> problem(String source, SourceStringReader reader) {
        if (reader.getBlocks().isEmpty()) {
            return Optional.of(new UntranslatableException("it is empty"));
        }
        if (!(reader.getBlocks().getFirst().getDiagram() instanceof PSystemError error)) {
            return Optional.empty();
        }
        int position =
                error.getLineLocation() == null ? 0 : error.getLineLocation().getPosition();
        var line = source.lines().skip(position).findFirst().orElse("").strip();
        return Optional.of(
                position == 0 || line.isEmpty() || line.startsWith("@end")
                        ? new UntranslatableException("PlantUML does not understand it")
                        : UntranslatableException.line(line));
    }
}
