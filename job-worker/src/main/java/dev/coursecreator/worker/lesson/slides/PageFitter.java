package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Words;
import dev.coursecreator.worker.lesson.slides.PageFiller.Block;
import dev.coursecreator.worker.lesson.slides.SlidePage.Speech;
import java.util.ArrayList;
import java.util.List;

/** Chooses the font size for some blocks of a slide: the largest at which they fit on one page, if any does. */
final class PageFitter {

    private static final int MAX_CHARACTERS_TO_TRY_ALL = 2500;

    private final DraftPage.LessonContext context;
    private final int slide;

    PageFitter(DraftPage.LessonContext context, int slide) {
        this.context = context;
        this.slide = slide;
    }

    /**
     * Returns one page in the largest size that fits; otherwise the fewest pages, then those with the fewest split blocks, then
     * those with larger text. Diagrams that can be read come before all that.
     *
     * @param opening whether the first page may open the lesson, with its title in large letters
     * @param continued whether the slide began on an earlier page
     */
    List<DraftPage> pages(SlideContent content, boolean opening, boolean continued) {
        var openings = opening ? List.of(true, false) : List.of(false);
        List<DraftPage> best = List.of();
        List<DraftPage> illegible = List.of();
        for (boolean isOpening : openings) {
            for (var density : densities(content)) {
                var attempt = attempt(content, isOpening, continued, density);
                if (!isLegible(attempt)) {
                    illegible = illegible.isEmpty() || attempt.size() < illegible.size() ? attempt : illegible;
                } else if (attempt.size() == 1) {
                    return attempt;
                } else if (density.forSeveralPages() && (best.isEmpty() || cost(attempt) < cost(best))) {
                    best = attempt;
                }
            }
        }
        return best.isEmpty() ? illegible : best;
    }

    private static boolean isLegible(List<DraftPage> pages) {
        return pages.stream()
                .allMatch(page -> page.parts().stream()
                        .filter(part -> SlideContent.isDiagram(part.block()))
                        .allMatch(part -> BlockLayout.of(part, page.density(), PageLayout.WIDTH)
                                .legible()));
    }

    private static long cost(List<DraftPage> pages) {
        var split = pages.stream()
                .flatMap(page -> page.parts().stream())
                .filter(BlockPart::continued)
                .count();
        return pages.size() * 1000L + split;
    }

    /** The sizes to try, from large to small. Sizes at which lines of code or words in a table would have to be broken are skipped, except
     * the smallest. */
    private static List<Density> densities(SlideContent content) {
        if (content.characters() > MAX_CHARACTERS_TO_TRY_ALL) {
            return List.of(unwrapped(content, Density.ROOMY) ? Density.ROOMY : Density.DENSE);
        }
        var densities = new ArrayList<>(List.of(Density.values()));
        densities.removeIf(density -> density != Density.DENSE && !unwrapped(content, density));
        if (!content.blocks().stream()
                .allMatch(block -> block instanceof SlideBlock.Statement
                        || block instanceof SlideBlock.Formula
                        || block instanceof SlideBlock.Footnote)) {
            densities.remove(Density.DISPLAY);
        }
        return densities;
    }

    private static boolean unwrapped(SlideContent content, Density density) {
        return content.blocks().stream()
                .filter(PageFitter::isWrappedUnwillingly)
                .allMatch(block -> layout(block, density).unwrapped());
    }

    private static boolean isWrappedUnwillingly(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Code code -> true;
            case SlideBlock.Table table -> true;
            case SlideBlock.Callout callout -> isWrappedUnwillingly(callout.content());
            default -> false;
        };
    }

    private static BlockLayout layout(SlideBlock block, Density density) {
        return BlockLayout.of(BlockPart.whole(block), density, PageLayout.WIDTH);
    }

    private List<DraftPage> attempt(SlideContent content, boolean opening, boolean continued, Density density) {
        double first = availableHeight(content, opening, continued, density);
        double others = availableHeight(content, false, true, density);
        var pages =
                PageFiller.evenly(groups(content, density), density, first * density.fill(), others * density.fill());
        var drafts = new ArrayList<DraftPage>();
        for (int i = 0; i < pages.size(); i++) {
            var slices = pages.get(i);
            var speech = new ArrayList<Speech>();
            if (i == 0 && !content.saysBefore().isEmpty()) {
                speech.add(new Speech(Speech.NO_PART, content.saysBefore()));
            }
            for (int j = 0; j < slices.size(); j++) {
                var says = spoken(content, slices.get(j));
                if (!says.isEmpty()) {
                    speech.add(new Speech(j, says));
                }
            }
            var parts = slices.stream()
                    .map(slice -> slice.block().layout().part(slice.from(), slice.to()))
                    .toList();
            drafts.add(page(content, opening && i == 0, continued || i > 0, density, parts, speech));
        }
        return drafts;
    }

    /** What is spoken while a page shows this part of a block: the sentences that start within the part, by their position. */
    private static List<Utterance> spoken(SlideContent content, PageFiller.Slice slice) {
        var says = content.says().get(slice.block().index());
        int units = slice.block().layout().units();
        if (slice.from() == 0 && slice.to() == units) {
            return says;
        }
        var spokenAt = slice.block().layout().spokenAt();
        if (spokenAt.isPresent()) {
            return spokenAt.getAsInt() >= slice.from() && spokenAt.getAsInt() < slice.to() ? says : List.of();
        }
        double words = Math.max(1, Words.in(says));
        var part = new ArrayList<Utterance>();
        int before = 0;
        for (var utterance : says) {
            double position = Math.min(before / words, 0.999) * units;
            if (position >= slice.from() && position < slice.to()) {
                part.add(utterance);
            }
            before += Words.in(List.of(utterance));
        }
        return part;
    }

    private double availableHeight(SlideContent content, boolean opening, boolean continued, Density density) {
        var title = content.blocks().stream()
                .limit(continued ? 0 : 1)
                .filter(SlideBlock.Title.class::isInstance)
                .map(BlockPart::whole)
                .toList();
        return PageLayout.availableHeight(
                page(content, opening, continued, density, title, List.of()).drawing(1, 1));
    }

    private DraftPage page(
            SlideContent content,
            boolean opening,
            boolean continued,
            Density density,
            List<BlockPart> parts,
            List<Speech> speech) {
        return new DraftPage(context, slide, content.heading(), continued, opening, density, parts, speech);
    }

    /** Groups the bullets of a list, and a subheading or an introduction with the block below it. */
    private static List<List<Block>> groups(SlideContent content, Density density) {
        var groups = new ArrayList<List<Block>>();
        var blocks = content.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (i == 0 || !belongsTogether(blocks.get(i - 1), blocks.get(i))) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(new Block(i, layout(blocks.get(i), density)));
        }
        return groups;
    }

    private static boolean belongsTogether(SlideBlock above, SlideBlock below) {
        return above instanceof SlideBlock.Subheading
                || (above instanceof SlideBlock.Prose && !(below instanceof SlideBlock.Prose))
                || below instanceof SlideBlock.Footnote
                || PageGroup.continuesBox(below)
                || (PageGroup.isItem(above) && PageGroup.isItem(below));
    }
}
