package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.worker.lesson.slides.PageFiller.Block;
import java.util.ArrayList;
import java.util.List;

/** Divides one slide into pages and chooses its font size: the largest that fits on one page, if any does. */
final class SlidePaginator {

    private static final int MAX_CHARACTERS_TO_TRY_ALL = 2500;

    private final DraftPage.LessonContext context;
    private final int slide;
    private final SlideContent content;

    private SlidePaginator(DraftPage.LessonContext context, int slide, SlideContent content) {
        this.context = context;
        this.slide = slide;
        this.content = content;
    }

    static List<DraftPage> of(SlideScript script, int slide, DraftPage.LessonContext context) {
        var content = SlideContent.of(script, slide == 0, context.lesson().title());
        return new SlidePaginator(context, slide, content).best();
    }

    /** The largest size that fits on one page; otherwise by fewest pages, then fewest split blocks, then larger text. */
    private List<DraftPage> best() {
        var openings = slide == 0 ? List.of(true, false) : List.of(false);
        List<DraftPage> best = List.of();
        for (boolean opening : openings) {
            for (var density : densities()) {
                var attempt = attempt(opening, density);
                if (attempt.size() == 1) {
                    return attempt;
                }
                if (density.forSeveralPages() && (best.isEmpty() || cost(attempt) < cost(best))) {
                    best = attempt;
                }
            }
        }
        return best;
    }

    private static long cost(List<DraftPage> pages) {
        var split = pages.stream()
                .flatMap(page -> page.parts().stream())
                .filter(BlockPart::continued)
                .count();
        return pages.size() * 1000L + split;
    }

    /** The sizes to try, from large to small. Sizes at which code would have to be wrapped are skipped, except the smallest. */
    private List<Density> densities() {
        if (content.characters() > MAX_CHARACTERS_TO_TRY_ALL) {
            return List.of(unwrapped(Density.ROOMY) ? Density.ROOMY : Density.DENSE);
        }
        var densities = new ArrayList<>(List.of(Density.values()));
        densities.removeIf(density -> density != Density.DENSE && !unwrapped(density));
        if (!content.blocks().stream().allMatch(SlideBlock.Statement.class::isInstance)) {
            densities.remove(Density.DISPLAY);
        }
        return densities;
    }

    private boolean unwrapped(Density density) {
        return content.blocks().stream()
                .filter(SlideBlock.Code.class::isInstance)
                .allMatch(code -> layout(code, density).unwrapped());
    }

    private static BlockLayout layout(SlideBlock block, Density density) {
        return BlockLayout.of(BlockPart.whole(block), density, PageLayout.WIDTH);
    }

    private List<DraftPage> attempt(boolean opening, Density density) {
        double first = PageLayout.availableHeight(
                page(opening, false, density, List.of(), List.of()).drawing(1, 1));
        double others = PageLayout.availableHeight(
                page(false, true, density, List.of(), List.of()).drawing(1, 1));
        var pages = PageFiller.evenly(groups(density), density, first * density.fill(), others * density.fill());
        var drafts = new ArrayList<DraftPage>();
        for (int i = 0; i < pages.size(); i++) {
            var slices = pages.get(i);
            var says = new ArrayList<Utterance>(i == 0 ? content.saysBefore() : List.of());
            for (var slice : slices) {
                says.addAll(slice.from() == 0 ? content.says().get(slice.block().index()) : List.of());
            }
            var parts = slices.stream()
                    .map(slice -> slice.block().layout().part(slice.from(), slice.to()))
                    .toList();
            drafts.add(page(opening && i == 0, i > 0, density, parts, says));
        }
        return drafts;
    }

    private DraftPage page(
            boolean opening, boolean continued, Density density, List<BlockPart> parts, List<Utterance> says) {
        return new DraftPage(context, slide, content.heading(), continued, opening, density, parts, says);
    }

    /** Groups the bullets of a list, and a subheading with the block below it. */
    private List<List<Block>> groups(Density density) {
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
                || (above instanceof SlideBlock.Bullet && below instanceof SlideBlock.Bullet);
    }
}
