package dev.coursecreator.fonts;

import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Characters on slides that no font has.
 *
 * @param codePoints at least one, ascending
 */
public record MissingCharacters(List<Integer> codePoints) {

    private static final int MAX_NAMED = 5;

    public MissingCharacters {
        codePoints = List.copyOf(codePoints);
    }

    /** Returns the characters that cannot be shown; null if all can. */
    public static @Nullable MissingCharacters of(String courseTitle, @Nullable String author, LessonScript lesson) {
        var missing = new TreeSet<Integer>();
        Stream.concat(
                        Stream.of(courseTitle, Objects.requireNonNullElse(author, ""), lesson.title()),
                        lesson.slides().stream()
                                .flatMap(
                                        slide -> slide.heading().runs().stream().map(RichText.Run::text)))
                .flatMapToInt(String::codePoints)
                .filter(character -> Glyphs.isMissing(character, FontFace.REGULAR))
                .forEach(missing::add);
        lesson.slides().stream()
                .flatMap(slide -> slide.passages().stream())
                .map(passage -> passage.shows())
                .filter(Objects::nonNull)
                .flatMapToInt(MissingCharacters::in)
                .forEach(missing::add);
        return missing.isEmpty() ? null : new MissingCharacters(List.copyOf(missing));
    }

    private static IntStream in(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Subheading subheading -> in(subheading.text());
            case SlideBlock.Title title -> in(title.text());
            case SlideBlock.Statement statement -> in(statement.text());
            case SlideBlock.Prose prose -> in(prose.text());
            case SlideBlock.Bullet bullet -> in(bullet.text());
            case SlideBlock.ItemText item -> in(item.text());
            case SlideBlock.Quote quote -> in(quote.text());
            case SlideBlock.Code code -> in(code.text(), FontFace.MONO);
            case SlideBlock.Table table ->
                IntStream.concat(in(table.header()), table.rows().stream().flatMapToInt(MissingCharacters::in));
            case SlideBlock.Question question ->
                IntStream.concat(
                        IntStream.concat(in(question.prompt()), in(question.choices())),
                        question.solution() == null
                                ? IntStream.empty()
                                : in(question.solution().explanation()));
            case SlideBlock.Picture picture -> IntStream.empty();
            case SlideBlock.Callout callout ->
                IntStream.concat(in(callout.label(), FontFace.REGULAR), in(callout.content()));
            case SlideBlock.Footnote footnote -> in(footnote.text());
            case SlideBlock.Formula formula -> IntStream.empty();
            case SlideBlock.Diagram diagram -> in(diagram.source(), FontFace.REGULAR);
        };
    }

    private static IntStream in(List<RichText> texts) {
        return texts.stream().flatMapToInt(MissingCharacters::in);
    }

    private static IntStream in(RichText text) {
        return text.runs().stream()
                .flatMapToInt(
                        run -> in(run.text(), run.style() == RichText.Style.CODE ? FontFace.MONO : FontFace.REGULAR));
    }

    private static IntStream in(String text, FontFace face) {
        return text.codePoints().filter(character -> Glyphs.isMissing(character, face));
    }

    /** Says which characters are missing and what to install; begins in lower case, ends without a full stop. */
    public String message() {
        var named = codePoints.stream()
                .limit(MAX_NAMED)
                .map(character -> "%s (U+%04X)".formatted(Character.toString(character), character))
                .collect(Collectors.joining(", "));
        var more = codePoints.size() - MAX_NAMED;
        return "no font has %s%s; install a font that has, such as the Debian package %s, or put one into the folder"
                        .formatted(named, more > 0 ? " and " + more + " more characters" : "", packages())
                + " course-creator.fonts.directory, on the server and on every worker";
    }

    private String packages() {
        return codePoints.stream()
                .map(MissingCharacters::debianPackage)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private static String debianPackage(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> "fonts-noto-cjk";
            case COMMON -> isEastAsianPunctuation(codePoint) ? "fonts-noto-cjk" : "fonts-noto-core";
            default -> "fonts-noto-core";
        };
    }

    private static boolean isEastAsianPunctuation(int codePoint) {
        return (codePoint >= 0x3000 && codePoint <= 0x33FF) || (codePoint >= 0xFE30 && codePoint <= 0xFFEF);
    }
}
