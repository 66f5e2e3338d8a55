package dev.coursecreator.markdown.parser;

import dev.coursecreator.model.language.Phrases;
import dev.coursecreator.model.script.SlideBlock.Callout;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of admonitions in GitHub's Markdown, Docusaurus, VuePress, MkDocs, Obsidian, Quarto, MyST and the Carpentries. */
public final class AdmonitionTypes {

    private static final Map<Callout.Type, String> NAMES = Map.of(
            Callout.Type.NOTE,
                    "note info seealso todo details spoiler prereq prerequisites callout testimonial admonition question questions"
                            + " help faq discussion",
            Callout.Type.TIP, "tip hint success check done best-practice",
            Callout.Type.IMPORTANT, "important attention",
            Callout.Type.WARNING, "warning caution warn",
            Callout.Type.DANGER, "danger error failure fail missing bug critical alert",
            Callout.Type.EXAMPLE,
                    "example quote cite abstract summary tldr keypoints key-points objectives checklist definition",
            Callout.Type.EXERCISE, "exercise challenge task assignment",
            Callout.Type.SOLUTION, "solution answer");

    /** Names that have the label of another one. */
    private static final Map<String, String> SYNONYMS = Map.of(
            "callout", "note",
            "admonition", "note",
            "prereq", "prerequisites",
            "key-points", "keypoints",
            "tldr", "summary",
            "faq", "question");

    private static final String QUARTO_PREFIX = "callout-";
    private static final Map<String, Callout.Type> TYPES = new HashMap<>();

    static {
        NAMES.forEach((type, names) -> {
            for (var name : names.split(" ")) {
                TYPES.put(name, type);
            }
        });
    }

    private AdmonitionTypes() {}

    /** Returns the type with this name; empty if it is not the name of an admonition. */
    public static Optional<Callout.Type> of(String name) {
        return Optional.ofNullable(TYPES.get(normalized(name)));
    }

    /** The label of an admonition without a title of its own. */
    static String label(String name, Phrases phrases) {
        var normalized = normalized(name);
        return phrases.box(SYNONYMS.getOrDefault(normalized, normalized)).orElseGet(() -> {
            var type = phrases.isEnglish() ? Optional.<Callout.Type>empty() : of(name);
            return type.map(phrases::box).orElseGet(() -> capitalized(normalized));
        });
    }

    private static String capitalized(String name) {
        return name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The type of a box that has only a heading: one such as "Exercise 2" or "Solution" tells what it is. */
    static Callout.Type ofHeading(String heading) {
        return of(heading.strip().split("[\\s:.,!?]", 2)[0]).orElse(Callout.Type.NOTE);
    }

    private static String normalized(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(QUARTO_PREFIX) ? lower.substring(QUARTO_PREFIX.length()) : lower;
    }
}
