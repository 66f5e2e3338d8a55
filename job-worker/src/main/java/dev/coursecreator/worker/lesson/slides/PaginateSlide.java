package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.worker.lesson.slides.FillPages.Block;
import java.util.ArrayList;
import java.util.List;

/** Decides which pages one slide has, and how large it is set: as large as fits on one page. */
final class PaginateSlide {

    private static final int FEW_CHARACTERS = 2500;

    private final DraftPage.Frame frame;
    private final int slide;
    private final SlideContent content;

    private PaginateSlide(DraftPage.Frame frame, int slide, SlideContent content) {
        this.frame = frame;
        this.slide = slide;
        this.content = content;
    }

    static List<DraftPage> of(SlideScript script, int slide, DraftPage.Frame frame) {
        var content = SlideContent.of(script, slide == 0, frame.lesson().title());
        return new PaginateSlide(frame, slide, content).best();
    }

    /** The largest that fits on one page; else the fewest pages, the fewest divided blocks and the larger text, in this order. */
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
        var divided = pages.stream()
                .flatMap(page -> page.parts().stream())
                .filter(Part::continued)
                .count();
        return pages.size() * 1000L + divided;
    }

    /** From large to small; only the smallest if with others more lines of code would have to be wrapped. */
    private List<Density> densities() {
        if (content.characters() > FEW_CHARACTERS) {
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
                .allMatch(code -> flow(code, density).unwrapped());
    }

    private static Flow flow(SlideBlock block, Density density) {
        return Flow.of(Part.whole(block), density, PageLayout.WIDTH);
    }

    private List<DraftPage> attempt(boolean opening, Density density) {
        double first = PageLayout.room(
                page(opening, false, density, List.of(), List.of()).drawing(1, 1));
        double others =
                PageLayout.room(page(false, true, density, List.of(), List.of()).drawing(1, 1));
        var pages = FillPages.evenly(groups(density), density, first * density.fill(), others * density.fill());
        var drafts = new ArrayList<DraftPage>();
        for (int i = 0; i < pages.size(); i++) {
            var pieces = pages.get(i);
            var says = new ArrayList<Utterance>(i == 0 ? content.saysBefore() : List.of());
            for (var piece : pieces) {
                says.addAll(piece.from() == 0 ? content.says().get(piece.block().index()) : List.of());
            }
            var parts = pieces.stream()
                    .map(piece -> piece.block().flow().part(piece.from(), piece.to()))
                    .toList();
            drafts.add(page(opening && i == 0, i > 0, density, parts, says));
        }
        return drafts;
    }

    private DraftPage page(
            boolean opening, boolean continued, Density density, List<Part> parts, List<Utterance> says) {
        return new DraftPage(frame, slide, content.heading(), continued, opening, density, parts, says);
    }

    /** The bullets of one list belong together, and a subheading belongs to what it stands above. */
    private List<List<Block>> groups(Density density) {
        var groups = new ArrayList<List<Block>>();
        var blocks = content.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (i == 0 || !belongsTogether(blocks.get(i - 1), blocks.get(i))) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(new Block(i, flow(blocks.get(i), density)));
        }
        return groups;
    }

    private static boolean belongsTogether(SlideBlock above, SlideBlock below) {
        return above instanceof SlideBlock.Subheading
                || above instanceof SlideBlock.Bullet && below instanceof SlideBlock.Bullet;
    }
}
