package dev.coursecreator.markdown.slide;

import static dev.coursecreator.markdown.text.Nodes.line;

import dev.coursecreator.markdown.diagram.DiagramSource;
import dev.coursecreator.markdown.parser.FormulaBlock;
import dev.coursecreator.markdown.picture.Pictures;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.Nodes;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.language.Phrases;
import dev.coursecreator.model.script.DiagramAnnouncement;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.SlideBlock;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Adds pictures, code, diagrams, formulas and tables to a slide, each with its description or announcement. */
final class FigurePassages {

    private final Problems problems;
    private final Pictures pictures;
    private final boolean english;
    private final Phrases phrases;
    private final CodeAnnouncements announcements = new CodeAnnouncements();

    /** @param phrases those of the course; figures are announced only in English */
    FigurePassages(Problems problems, Pictures pictures, Phrases phrases) {
        this.problems = problems;
        this.pictures = pictures;
        this.english = phrases.isEnglish();
        this.phrases = phrases;
    }

    void add(FencedCodeBlock fence, String language, SlideDraft slide) {
        var line = line(fence);
        if (CodeCells.isHidden(fence)) {
            problems.warn(line, "the code is left out, as its options say; remove 'echo' and 'include' to show it");
        } else if (Formulas.isFormula(fence, language)) {
            addFormula(fence.getLiteral(), line, slide);
        } else if (!DiagramSource.isDiagram(language) || !addDiagram(language, fence.getLiteral(), line, slide)) {
            addCode(language, fence.getInfo(), CodeCells.shown(fence, language), line, slide);
        }
    }

    void add(FormulaBlock formula, SlideDraft slide) {
        if (!formula.isClosed()) {
            problems.warn(
                    line(formula),
                    "unclosed formula: everything down to line " + Nodes.lastLine(formula)
                            + " belongs to it; end it with $$ on a line of its own");
        }
        addFormula(formula.source(), line(formula), slide);
    }

    private void addFormula(String source, int line, SlideDraft slide) {
        var formula = Formulas.displayed(source);
        if (formula.problem() == null) {
            slide.add(formula.block(), english ? formula.said() : "", line);
        } else {
            Formulas.warnOfCode(line, formula.problem(), problems);
            addCode("latex", null, source, line, slide);
        }
    }

    /** Returns false if the diagram cannot be drawn. */
    private boolean addDiagram(String language, String literal, int line, SlideDraft slide) {
        var source = withoutTabs(literal);
        if (source.isBlank()) {
            return false;
        }
        return switch (DiagramSource.of(language, source)) {
            case DiagramSource.Undrawable undrawable -> {
                problems.warn(line + undrawable.line(), "the diagram is shown as code: " + undrawable.problem());
                yield false;
            }
            case DiagramSource.Drawable drawable -> {
                warnOf(drawable, line);
                var diagram = new SlideBlock.Diagram(language, source, drawable.plantUml(), drawable.description());
                slide.add(
                        diagram,
                        !english || slide.isIntroduced() ? "" : DiagramAnnouncement.ofPicture(diagram.description()),
                        line);
                yield true;
            }
        };
    }

    private void warnOf(DiagramSource.Drawable drawable, int line) {
        if (!drawable.leftOut().isEmpty()) {
            problems.warn(line, drawable.leftOut());
        }
        if (drawable.isLarge()) {
            problems.warn(
                    line,
                    "the diagram is large; if its letters become too small to be read on a slide, it is shown as code. Divide it"
                            + " into several diagrams");
        }
    }

    /** @param info of the fence, which may name lines to highlight */
    void addCode(String language, @Nullable String info, String literal, int line, SlideDraft slide) {
        var text = withoutTabs(literal);
        if (text.isBlank()) {
            problems.warn(line, "the empty code block is left out; write the code between the fences");
            return;
        }
        slide.interactive().add(new InteractiveElement.Code(slide.slide(), language, text));
        var announcement = announcements.announce(language, !english || slide.isIntroduced());
        var marked = MarkedLines.of(info, (int) text.lines().count(), line, problems);
        slide.add(new SlideBlock.Code(language, text, marked), announcement, line);
    }

    private static String withoutTabs(String literal) {
        return SpokenText.printable(literal.replace("\t", "    ")).stripTrailing();
    }

    void add(TableBlock block, SlideDraft slide) {
        for (var part : Tables.parts(block, !english || slide.isIntroduced(), phrases)) {
            slide.passages().add(new Passage(part.table(), slide.says(part.spoken(), line(block))));
        }
    }

    /** Shows the pictures that stand within a text below it; the text has their descriptions. */
    void addPicturesWithin(Paragraph text, SlideDraft slide) {
        pictures.within(text, line(text)).forEach(picture -> slide.passages().add(new Passage(picture, List.of())));
    }

    /** Shows each fetched picture, and the description of each other one. Returns false if none was fetched. */
    boolean addPictures(Paragraph paragraph, SlideDraft slide) {
        var line = line(paragraph);
        var described = pictures.of(paragraph, line);
        for (var shown : described) {
            if (shown.block() instanceof SlideBlock.Picture
                    || !shown.description().shown().runs().isEmpty()) {
                slide.passages()
                        .add(new Passage(
                                shown.block(), slide.says(shown.description().spoken(), line)));
            }
        }
        return !described.isEmpty();
    }
}
