package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideBlock.Table.Alignment;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A random lesson. Every word and sentence is unique, so that a lost one is detected. */
final class RandomLesson {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz\u00E9\u0436\u03C9\u05E9\u0645\u4E00";

    private final Random random;
    private int words;
    private int sentences;

    RandomLesson(long seed) {
        this.random = new Random(seed);
    }

    LessonScript lesson() {
        return new LessonScript(1, "Lesson " + word(), several(4, this::slide), List.of());
    }

    private SlideScript slide() {
        var heading = random.nextInt(8) == 0 ? RichText.EMPTY : text(random.nextInt(10) == 0 ? 60 : 6);
        return new SlideScript(heading, several(9, this::passage));
    }

    private Passage passage() {
        var says = IntStream.range(0, random.nextInt(3))
                .<Utterance>mapToObj(i -> new Utterance.Sentence("sentence " + sentences++))
                .toList();
        return new Passage(random.nextInt(6) == 0 ? null : block(), says);
    }

    private SlideBlock block() {
        var block = bare();
        if (!SlideBlock.Callout.canContain(block) || random.nextInt(4) > 0) {
            return block;
        }
        var types = SlideBlock.Callout.Type.values();
        return new SlideBlock.Callout(
                types[random.nextInt(types.length)], random.nextBoolean() ? "" : word() + " " + word(), block);
    }

    private SlideBlock bare() {
        boolean huge = random.nextInt(15) == 0;
        return switch (random.nextInt(15)) {
            case 0 -> new SlideBlock.Subheading(text(8));
            case 1 -> new SlideBlock.Statement(text(huge ? 400 : 15));
            case 2 -> new SlideBlock.Quote(text(huge ? 400 : 20));
            case 3, 4 -> new SlideBlock.Code("java", code(huge ? 120 : 12));
            case 5 -> table(huge ? 60 : 6);
            case 6 -> question(text(huge ? 300 : 12), list(random.nextInt(huge ? 30 : 5), () -> text(huge ? 90 : 6)));
            case 7 ->
                new SlideBlock.Picture(
                        new Artifact(
                                new ArtifactKey(
                                        "%016x".formatted(random.nextLong()).repeat(4)),
                                ArtifactType.PNG,
                                1),
                        1 + random.nextInt(huge ? 4000 : 1000),
                        1 + random.nextInt(huge ? 4000 : 700),
                        "");
            case 8, 9 -> new SlideBlock.Prose(text(huge ? 400 : 40));
            case 14 -> new SlideBlock.Footnote(1 + random.nextInt(99), text(huge ? 200 : 12));
            case 10 -> new SlideBlock.ItemText(random.nextInt(7), random.nextBoolean(), text(huge ? 600 : 14));
            default ->
                new SlideBlock.Bullet(
                        random.nextInt(7),
                        random.nextBoolean() ? null : random.nextInt(200),
                        text(huge ? 600 : 14),
                        random.nextInt(4) == 0 ? random.nextBoolean() : null);
        };
    }

    private SlideBlock.Question question(RichText prompt, List<RichText> choices) {
        var correct = IntStream.range(0, choices.size())
                .filter(i -> random.nextBoolean())
                .boxed()
                .toList();
        var solution = random.nextBoolean()
                ? null
                : new SlideBlock.Question.Solution(correct, random.nextBoolean() ? RichText.EMPTY : text(20));
        return new SlideBlock.Question(prompt, choices, random.nextBoolean(), solution);
    }

    private SlideBlock.Table table(int most) {
        int columns = 1 + random.nextInt(9);
        var all = Alignment.values();
        var alignments = list(columns, () -> all[random.nextInt(all.length)]);
        var rows = several(most, () -> list(columns, () -> text(random.nextInt(40) == 0 ? 150 : 4)));
        return new SlideBlock.Table(list(columns, () -> text(3)), alignments, rows);
    }

    private String code(int most) {
        return several(
                        most,
                        () -> " ".repeat(random.nextInt(9))
                                + list(random.nextInt(9), this::word).stream().collect(Collectors.joining(" ")))
                .stream()
                .collect(Collectors.joining("\n"))
                .concat("\n" + word());
    }

    private RichText text(int most) {
        var styles = Style.values();
        return new RichText(several(most, () -> new Run(word() + " ", styles[random.nextInt(styles.length)])));
    }

    private String word() {
        int length = random.nextInt(40) == 0 ? 200 : random.nextInt(9);
        return words++
                + IntStream.range(0, length)
                        .map(i -> LETTERS.charAt(random.nextInt(LETTERS.length())))
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    private <T> List<T> several(int most, Supplier<T> one) {
        return list(1 + random.nextInt(most), one);
    }

    private static <T> List<T> list(int count, Supplier<T> one) {
        return Stream.generate(one).limit(count).toList();
    }
}
