package dev.coursecreator.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MissingCharactersTest {

    /** Of CJK Extension H: letters that hardly any font has. */
    private static final String RARE = Character.toString(0x31350);

    static List<SlideBlock> blocks() {
        var text = RichText.plain("Text " + RARE);
        var plain = RichText.plain("Text");
        return List.of(
                new SlideBlock.Subheading(text),
                new SlideBlock.Title(text, null),
                new SlideBlock.Statement(text),
                new SlideBlock.Prose(text),
                new SlideBlock.Bullet(0, null, text),
                new SlideBlock.ItemText(0, false, text),
                new SlideBlock.Quote(text),
                new SlideBlock.Code("java", "var a; // " + RARE),
                new SlideBlock.Table(List.of(text), List.of(SlideBlock.Table.Alignment.LEFT), List.of(List.of(plain))),
                new SlideBlock.Table(List.of(plain), List.of(SlideBlock.Table.Alignment.LEFT), List.of(List.of(text))),
                new SlideBlock.Question(text, List.of(plain)),
                new SlideBlock.Question(plain, List.of(text)),
                new SlideBlock.Question(
                        plain, List.of(plain), null, new SlideBlock.Question.Solution(List.of(0), text)));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everythingThatIsShownIsChecked(SlideBlock block) {
        assertThat(MissingCharacters.of("Course", null, lesson("Lesson", block)))
                .isEqualTo(new MissingCharacters(List.of(0x31350)));
    }

    @Test
    void titlesAreChecked() {
        var block = new SlideBlock.Prose(RichText.plain("Text"));

        assertThat(MissingCharacters.of(RARE, null, lesson("Lesson", block))).isNotNull();
        assertThat(MissingCharacters.of("Course", RARE, lesson("Lesson", block)))
                .isNotNull();
        assertThat(MissingCharacters.of("Course", null, lesson(RARE, block))).isNotNull();
        assertThat(MissingCharacters.of("Course", null, lesson("Lesson", block)))
                .isNull();
    }

    @Test
    void whatIsInvisibleOrASymbolIsNotMissing() {
        var invisible = "a\u200B\u200D\uFE0F\u202E\uE000\u0378\u0000\u00A0\u3000" + Character.toString(0xE0101);
        var symbols = "\uD83D\uDC4D\uD83C\uDFFD" + Character.toString(0x1FBF0 - 0x100);

        assertThat(MissingCharacters.of(
                        "Course", null, lesson("Lesson", new SlideBlock.Prose(RichText.plain(invisible + symbols)))))
                .isNull();
    }

    @Test
    void theMessageNamesCharactersAndPackages() {
        assertThat(new MissingCharacters(List.of(0x3002, 0x5B57, 0x915, 0x31350, 0x31351, 0x31352, 0x31353)).message())
                .startsWith("no font has \u3002 (U+3002), \u5B57 (U+5B57), \u0915 (U+0915), ")
                .contains(
                        " and 2 more characters; install a font that has, such as the Debian package fonts-noto-cjk and"
                                + " fonts-noto-core, or put one into the folder course-creator.fonts.directory");
    }

    private static LessonScript lesson(String title, SlideBlock block) {
        return new LessonScript(
                1,
                title,
                List.of(new SlideScript(RichText.plain("Slide"), List.of(new Passage(block, List.of())))),
                List.of());
    }
}
