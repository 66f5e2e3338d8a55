package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance.Sentence;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of each sentence that are written as code, which a translation keeps. */
final class CodeWords {

    private static final Pattern ORDINARY_WORD = Pattern.compile("[A-Za-z][a-z]*");

    private final Map<String, Set<String>> bySentence = new HashMap<>();

    private CodeWords() {}

    static CodeWords of(LessonScript lesson) {
        var words = new CodeWords();
        for (var slide : lesson.slides()) {
            for (var passage : slide.passages()) {
                words.add(
                        passage,
                        Stream.concat(Stream.of(slide.heading()), texts(passage))
                                .toList());
            }
        }
        return words;
    }

    /** In the order of the text. */
    List<String> in(String sentence) {
        return List.copyOf(bySentence.getOrDefault(sentence, Set.of()));
    }

    private void add(Passage passage, List<RichText> texts) {
        var code = new LinkedHashSet<String>();
        texts.stream()
                .flatMap(text -> text.runs().stream())
                .filter(run -> run.style() == RichText.Style.CODE)
                .map(run -> run.text().strip())
                .filter(word -> !word.isEmpty() && isAlwaysCode(word, texts))
                .forEach(code::add);
        for (var utterance : passage.says()) {
            if (utterance instanceof Sentence sentence) {
                var words = bySentence.computeIfAbsent(sentence.text(), text -> new LinkedHashSet<>());
                code.stream().filter(sentence.text()::contains).forEach(words::add);
            }
        }
    }

    /** A word such as {@code for} may be both in one text; then the translator decides. */
    private static boolean isAlwaysCode(String word, List<RichText> texts) {
        if (!ORDINARY_WORD.matcher(word).matches()) {
            return true;
        }
        var whole = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
        return texts.stream()
                .flatMap(text -> text.runs().stream())
                .filter(run -> run.style() != RichText.Style.CODE)
                .noneMatch(run -> whole.matcher(run.text()).find());
    }

    private static Stream<RichText> texts(Passage passage) {
        return passage.shows() == null ? Stream.of() : texts(passage.shows());
    }

    private static Stream<RichText> texts(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Subheading subheading -> Stream.of(subheading.text());
            case SlideBlock.Title title -> Stream.of(title.text());
            case SlideBlock.Statement statement -> Stream.of(statement.text());
            case SlideBlock.Prose prose -> Stream.of(prose.text());
            case SlideBlock.Bullet bullet -> Stream.of(bullet.text());
            case SlideBlock.ItemText item -> Stream.of(item.text());
            case SlideBlock.Quote quote -> Stream.of(quote.text());
            case SlideBlock.Table table ->
                Stream.concat(table.header().stream(), table.rows().stream().flatMap(List::stream));
            case SlideBlock.Question question ->
                Stream.of(
                                Stream.of(question.prompt()),
                                question.choices().stream(),
                                Stream.ofNullable(question.solution()).map(SlideBlock.Question.Solution::explanation))
                        .flatMap(each -> each);
            case SlideBlock.Callout callout -> texts(callout.content());
            case SlideBlock.Footnote footnote -> Stream.of(footnote.text());
            case SlideBlock.Code code -> Stream.of();
            case SlideBlock.Picture picture -> Stream.of();
            case SlideBlock.Formula formula -> Stream.of();
            case SlideBlock.Diagram diagram -> Stream.of();
        };
    }
}
