package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.bullet;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.code;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.paginated;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.prose;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.question;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.settings;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.slide;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.solved;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.statement;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.subheading;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Utterance.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LessonPaginatorTest {

    @Test
    void aSlideThatFitsIsOnePage() {
        var pages = paginated(slide("Branches", bullet("One"), bullet("Two")));

        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst().drawing().parts())
                .extracting(BlockPart::block)
                .containsExactly(bullet("One"), bullet("Two"));
    }

    @Test
    void theFirstPageOfALessonIsAnOpeningPage() {
        var pages = paginated(slide("Branches", bullet("One")), slide("More", bullet("Two")));

        assertThat(pages).extracting(page -> page.drawing().opening()).containsExactly(true, false);
        assertThat(pages).extracting(SlidePage::slideIndex).containsExactly(0, 1);
    }

    @Test
    void aLongListingIsSplitBetweenLinesAndItsSpeechStaysWithTheFirstPart() {
        var lines = IntStream.range(0, 60).mapToObj(i -> "line" + i + "();").toArray(String[]::new);

        var pages = paginated(slide("Code", code("java", lines)));

        assertThat(pages).hasSizeBetween(2, 5);
        assertThat(pages.stream()
                        .map(page -> ((SlideBlock.Code)
                                        page.drawing().parts().getFirst().block())
                                .text()))
                .as("the parts joined by line breaks")
                .satisfies(parts -> assertThat(String.join("\n", parts)).isEqualTo(String.join("\n", lines)));
        assertThat(pages.getFirst().says()).hasSize(1);
        assertThat(pages.subList(1, pages.size())).allSatisfy(page -> {
            assertThat(page.says()).isEmpty();
            assertThat(page.drawing().continued()).isTrue();
            assertThat(page.drawing().heading()).isEqualTo(RichText.plain("Code"));
        });
    }

    @Test
    void aCommentContinuedOnTheNextPageIsHighlightedAsAComment() {
        var lines = IntStream.range(0, 60)
                .mapToObj(i -> i == 0 ? "/* begin" : i == 59 ? "end */" : "return " + i)
                .toArray(String[]::new);

        var second = paginated(slide("Code", code("java", lines)))
                .get(1)
                .drawing()
                .parts()
                .getFirst();

        var code = (SlideBlock.Code) second.block();
        assertThat(SyntaxHighlighter.of("java", code.text(), second.first())
                        .getFirst()
                        .words())
                .extracting(SyntaxHighlighter.Word::kind)
                .containsOnly(SyntaxHighlighter.Kind.COMMENT);
    }

    @Test
    void markedLinesStayMarkedOnTheNextPage() {
        var lines = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> i == 5 ? "line 5" + " and so on".repeat(20) : "line " + i)
                .toList();
        var marked = List.of(1, 5, 6, 31, 60);

        var pages = paginated(slide("Code", new SlideBlock.Code("java", String.join("\n", lines), marked)));

        assertThat(pages).hasSizeGreaterThan(1);
        var found = new ArrayList<String>();
        for (var page : pages) {
            var code = (SlideBlock.Code) page.drawing().parts().getFirst().block();
            var shown = code.text().split("\n");
            code.marked().forEach(line -> found.add(shown[line - 1]));
        }
        assertThat(found)
                .containsExactlyElementsOf(
                        marked.stream().map(line -> lines.get(line - 1)).toList());
    }

    @Test
    void aLongTableRepeatsItsHeaderAndKeepsItsColumnWidths() {
        var rows = IntStream.range(0, 40)
                .mapToObj(i -> i == 0 ? "Name | Value" : "row " + i + " | " + "9".repeat(i % 12 + 1))
                .toArray(String[]::new);

        var pages = paginated(slide("Table", table(rows)));

        assertThat(pages).hasSizeGreaterThan(1).allSatisfy(page -> {
            var part = page.drawing().parts().getFirst();
            assertThat(((SlideBlock.Table) part.block()).header())
                    .isEqualTo(List.of(RichText.plain("Name"), RichText.plain("Value")));
            assertThat(part.carried())
                    .isEqualTo(pages.getFirst().drawing().parts().getFirst().carried());
        });
        assertThat(pages.stream()
                        .mapToInt(page -> ((SlideBlock.Table)
                                        page.drawing().parts().getFirst().block())
                                .rows()
                                .size())
                        .sum())
                .isEqualTo(39);
    }

    @Test
    void theLettersOfChoicesContinueOnTheNextPage() {
        var choices = IntStream.range(0, 20).mapToObj(i -> "Choice " + i).toArray(String[]::new);

        var pages = paginated(slide("Quiz", question("Which?", choices)));

        int before = 0;
        for (var page : pages) {
            var part = page.drawing().parts().getFirst();
            assertThat(part.first()).isEqualTo(before);
            before += ((SlideBlock.Question) part.block()).choices().size();
        }
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(before).isEqualTo(20);
    }

    @Test
    void anAnswerIsNeverOnThePageOfItsQuestion() {
        var first = question("Which?", "One", "Two");
        var second = question("And which?", "Three", "Four");

        var pages = paginated(slide("Quiz", first, solved(first, 1), second, solved(second, 0)));

        assertThat(pages)
                .extracting(page ->
                        page.drawing().parts().stream().map(BlockPart::block).toList())
                .containsExactly(
                        List.of(first), List.of(solved(first, 1)), List.of(second), List.of(solved(second, 0)));
    }

    @Test
    void codeIsOnThePageOfItsQuestionAndOfItsAnswer() {
        var code = code("java", "int i = 5;", "print(i++);");
        var question = question("What is printed?", "5", "6");

        var pages = paginated(slide("Quiz", prose("Some words before it."), code, question, code, solved(question, 0)));

        assertThat(pages.stream().map(page -> page.drawing().parts().size())).containsExactly(3, 2);
    }

    @Test
    void codeThatDoesNotFitBesideTheAnswerIsNotShownAgain() {
        var code = code("java", IntStream.range(0, 9).mapToObj(i -> "line " + i).toArray(String[]::new));
        var question = question("What is printed?", "5", "6", "7", "8");

        var pages = paginated(slide("Quiz", code, question, code, solved(question, 0)));

        assertThat(pages.getLast().drawing().parts())
                .extracting(BlockPart::block)
                .containsExactly(solved(question, 0));
        assertThat(pages.stream()
                        .flatMap(page -> page.drawing().parts().stream())
                        .filter(part -> part.block().equals(code)))
                .hasSize(1);
    }

    @Test
    void anAnswerIsGivenOnThePageThatShowsIt() {
        var choices = IntStream.range(0, 20).mapToObj(i -> "Choice " + i).toArray(String[]::new);

        var pages = paginated(slide("Quiz", solved(question("Which?", choices), 15, 19)));

        for (var page : pages) {
            var part = page.drawing().parts().getFirst();
            var solution = ((SlideBlock.Question) part.block()).solution();
            assertThat(solution).isNotNull();
            assertThat(page.says().isEmpty()).isEqualTo(solution.correct().isEmpty());
            solution.correct().forEach(index -> assertThat(part.first() + index).isIn(15, 19));
        }
        assertThat(pages).hasSizeGreaterThan(1);
    }

    @Test
    void pagesOfALongListAreAboutEquallyFull() {
        var bullets = IntStream.range(0, 13).mapToObj(i -> bullet("Point " + i)).toArray(SlideBlock[]::new);

        var pages = paginated(slide("List", bullets));

        assertThat(pages).hasSize(2);
        assertThat(pages).allSatisfy(page -> assertThat(page.drawing().parts()).hasSizeGreaterThanOrEqualTo(5));
    }

    @Test
    void aListStaysTogetherIfItFitsOnAPage() {
        var lines = IntStream.range(0, 14).mapToObj(i -> "line " + i).toArray(String[]::new);

        var pages = paginated(
                slide("First", statement("One")),
                slide("Both", code("", lines), bullet("One"), bullet("Two"), bullet("Three"), bullet("Four")));

        assertThat(pages).hasSize(3);
        assertThat(pages.get(2).drawing().parts()).hasSize(4);
    }

    @Test
    void speechWithoutABlockStaysWithTheNeighbouringBlocks() {
        var script = new SlideScript(
                RichText.plain("Branches"),
                List.of(says("before"), new Passage(bullet("One"), List.of(new Sentence("one"))), says("after")));

        var pages = paginated(script);

        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst().says())
                .containsExactly(new Sentence("before"), new Sentence("one"), new Sentence("after"));
    }

    @Test
    void aSlideWithoutBlocksShowsItsHeadingAsAStatement() {
        var pages = paginated(
                slide("First", statement("One")),
                new SlideScript(RichText.plain("Only a heading"), List.of(says("x"))));

        assertThat(pages.get(1).drawing().parts())
                .extracting(BlockPart::block)
                .containsExactly(statement("Only a heading"));
        assertThat(pages.get(1).drawing().heading()).isEqualTo(RichText.EMPTY);
        assertThat(pages.get(1).says()).hasSize(1);
    }

    @Test
    void aSlideWithNeitherHeadingNorBlocksShowsTheLessonsTitle() {
        var pages = paginated(slide("First", statement("One")), new SlideScript(RichText.EMPTY, List.of(says("x"))));

        assertThat(pages.get(1).drawing().parts())
                .extracting(BlockPart::block)
                .containsExactly(statement("Branches and merging"));
    }

    @Test
    void aHeadingThatDoesNotFitIsShownInFullAsAStatement() {
        var words = "a very long heading ".repeat(40).strip();

        var pages = paginated(slide("First", statement("One")), slide(words, bullet("One")));

        assertThat(pages.stream()
                        .skip(1)
                        .flatMap(page -> page.drawing().parts().stream())
                        .map(BlockPart::block)
                        .filter(SlideBlock.Statement.class::isInstance)
                        .map(block -> ((SlideBlock.Statement) block).text().text()))
                .satisfies(parts -> assertThat(String.join(" ", parts)).isEqualTo(words));
    }

    @Test
    void thePagesAreTheSameForEveryQuality() {
        var lesson = SlideGallery.lesson();

        var counts = List.of(Quality.values()).stream()
                .map(quality -> paginated(lesson, settings(quality, BackgroundStyle.NOISE)).stream()
                        .map(page -> page.drawing().parts())
                        .toList())
                .distinct();

        assertThat(counts).hasSize(1);
    }

    @Test
    void proseAloneIsShownInLargeTypePageByPage() {
        var pages = paginated(
                slide("First", statement("One")),
                slide(
                        "Prose",
                        prose("word ".repeat(30).strip()),
                        prose("other ".repeat(30).strip())));

        assertThat(pages).hasSize(3);
        assertThat(pages.subList(1, 3))
                .allSatisfy(page -> assertThat(page.drawing().parts())
                        .singleElement()
                        .extracting(BlockPart::block)
                        .isInstanceOf(SlideBlock.Statement.class));
    }

    @Test
    void proseStaysOnThePageOfTheCodeThatItIntroduces() {
        var pages = paginated(
                slide("First", statement("One")),
                slide(
                        "Both",
                        prose("word ".repeat(38)),
                        prose("This is the loop:"),
                        code("java", "loop();", "end();")));

        assertThat(pages).hasSize(3);
        assertThat(pages.get(2).drawing().parts())
                .extracting(BlockPart::block)
                .containsExactly(prose("This is the loop:"), code("java", "loop();", "end();"));
        assertThat(pages.get(2).speech()).extracting(SlidePage.Speech::part).containsExactly(0, 1);
    }

    @Test
    void aListOfManyWordsIsDividedEvenly() {
        var bullets = IntStream.range(0, 8)
                .mapToObj(i -> bullet(("point" + i + " ").repeat(20).strip()))
                .toArray(SlideBlock[]::new);

        var pages = paginated(slide("First", statement("One")), slide("List", bullets));

        assertThat(pages.stream().skip(1).map(page -> page.drawing().parts().size()))
                .containsExactly(4, 4);
    }

    @Test
    void aSubheadingIsNeverLeftAloneAtTheFootOfAPage() {
        var lines = IntStream.range(0, 40).mapToObj(i -> "line " + i).toArray(String[]::new);

        var pages = paginated(
                slide("First", statement("One")),
                slide("Both", code("", "a", "b", "c"), subheading("More"), code("", lines)));

        assertThat(pages)
                .allSatisfy(page -> assertThat(page.drawing().parts())
                        .extracting(BlockPart::block)
                        .last()
                        .isNotInstanceOf(SlideBlock.Subheading.class));
    }

    @Test
    void aRowThatGoesOnOnTheNextPageSaysAgainWhatItIsAbout() {
        var pages = paginated(slide("Table", table("Name | Text", "Ada | " + "many words ".repeat(300))));
        var tables = pages.stream()
                .flatMap(page -> page.drawing().parts().stream())
                .filter(part -> part.block() instanceof SlideBlock.Table)
                .toList();

        assertThat(tables).hasSizeGreaterThan(1).allSatisfy(part -> {
            var table = (SlideBlock.Table) part.block();
            var layout = (TableLayout) BlockLayout.of(part, Density.DENSE, PageLayout.WIDTH);
            assertThat(table.rows().getFirst().getFirst().text()).isEqualTo("Ada");
            assertThat(layout.continuing())
                    .containsAll(IntStream.range(1, layout.units()).boxed().toList());
            assertThat(layout.areas(0, 1).getFirst().getMaxY())
                    .as("all of the row is marked")
                    .isEqualTo(layout.height());
        });
    }

    @Test
    void noWordIsBrokenToAvoidAShortLastLine() {
        var table = table("Column 0" + "| Column 1".repeat(8), "v0-0" + "| v0-1".repeat(8));
        var layout = BlockLayout.of(BlockPart.whole(table), Density.DENSE, PageLayout.WIDTH);

        assertThat(((TableLayout) layout).header())
                .allSatisfy(cell -> assertThat(cell.text(0, 1).text()).isIn("Column", "Column 0", "Column 1"));
    }

    @Test
    void longNumbersOfAListHaveRoom() {
        for (int number : new int[] {9, 99, 1_000, 99_999, 100_000, 999_999_999}) {
            var item = new SlideBlock.Bullet(0, number, RichText.plain("item"));
            var layout = (BulletLayout) BlockLayout.of(BlockPart.whole(item), Density.ROOMY, PageLayout.WIDTH);

            double width = Canvas.width(number + ".", layout.paragraph().style().with(FontFace.SEMIBOLD));
            assertThat(layout.hanging()).as("%d", number).isGreaterThan(width);
        }
    }

    @Test
    void aTableThatTakesSeveralPagesIsSpokenWhereItsRowsAre() {
        var rows = IntStream.range(0, 40)
                .mapToObj(i -> i == 0 ? "Name | Value" : "row " + i + " | " + i)
                .toArray(String[]::new);
        var says = IntStream.range(1, 40)
                .<Utterance>mapToObj(i -> new Sentence("Row " + i + ", value " + i + "."))
                .toList();
        var script = new SlideScript(RichText.plain("Table"), List.of(new Passage(table(rows), says)));

        for (var page : paginated(slide("First", statement("One")), script).subList(1, 3)) {
            var shown = page.drawing().parts().getFirst().block().toString();
            assertThat(page.says())
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(shown)
                            .contains(((Sentence) sentence).text().replaceAll("Row (\\d+),.*", "row $1")));
        }
    }

    @Test
    void theTitlePageComesBeforeThePageThatOpensTheLesson() {
        var title = new SlideScript(
                RichText.EMPTY, List.of(new Passage(new SlideBlock.Title(RichText.plain("Course"), "Ada"), List.of())));

        var pages = paginated(title, slide("Lesson", prose("Text.")));

        assertThat(pages).extracting(page -> page.drawing().opening()).containsExactly(false, true);
    }

    @Test
    void emojiAndMissingLettersAreVisibleButNotSymbolsThatNoFontHas() {
        var pages = paginated(slide("Ship it \uD83D\uDE80 now", bullet("\uD833\uDC00"), bullet("\uD884\uDF50 \u2713")));

        assertThat(pages.getFirst().drawing().heading().text()).isEqualTo("Ship it \uD83D\uDE80 now");
        assertThat(pages.getFirst().drawing().parts())
                .extracting(BlockPart::block)
                .containsExactly(bullet("\uFFFD \u2713"));
        assertThat(pages.getFirst().says()).hasSize(2);
    }

    private static Passage says(String words) {
        return new Passage(null, List.<Utterance>of(new Sentence(words)));
    }
}
