package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a slide into pages. As many blocks share a page as can be read comfortably: a limited number of words, in a size that is
 * not the smallest. A block stays together with the text that introduces it.
 */
final class SlidePaginator {

    private final SlideContent content;
    private final boolean opening;
    private final PageFitter fitter;

    private SlidePaginator(SlideContent content, boolean opening, PageFitter fitter) {
        this.content = content;
        this.opening = opening;
        this.fitter = fitter;
    }

    /**
     * Returns the pages of a slide.
     *
     * @param slide index of the slide in the lesson
     * @param opening whether the slide opens the lesson
     */
    static List<DraftPage> of(SlideScript script, int slide, boolean opening, DraftPage.LessonContext context) {
        var content = SlideContent.of(script, opening, context.lesson().title());
        return new SlidePaginator(content, opening, new PageFitter(context, slide)).pages();
    }

    private List<DraftPage> pages() {
        if (content.blocks().isEmpty()) {
            return fitter.pages(content, opening, false);
        }
        var pages = new ArrayList<DraftPage>();
        List<DraftPage> current = List.of();
        int from = 0;
        for (var group : PageGroup.of(content.blocks())) {
            var joined = current.isEmpty() ? List.<DraftPage>of() : joined(from, group.to(), current);
            if (joined.isEmpty()) {
                pages.addAll(current);
                from = group.from();
                current = fitter.pages(content.range(from, group.to()), opening && from == 0, from > 0);
                if (current.size() > 1 && isRepeated(group)) {
                    current = fitter.pages(content.range(from + 1, group.to()), false, true);
                } else if (current.size() > 1 && group.canBeSplit()) {
                    // The introduction does not fit on the page of its block: it gets one of its own.
                    pages.addAll(fitter.pages(content.range(from, from + 1), opening && from == 0, from > 0));
                    from++;
                    current = fitter.pages(content.range(from, group.to()), false, true);
                }
            } else {
                current = joined;
            }
        }
        pages.addAll(current);
        return pages;
    }

    /** Whether the group is an answer below the code, table or picture that was shown with its question already. */
    private boolean isRepeated(PageGroup group) {
        var blocks = content.blocks();
        return group.from() >= 2
                && group.to() == group.from() + 2
                && blocks.get(group.to() - 1) instanceof SlideBlock.Question answer
                && answer.solution() != null
                && blocks.get(group.from()).equals(blocks.get(group.from() - 2));
    }

    /** The blocks on one page, if they can be read comfortably; otherwise empty. */
    private List<DraftPage> joined(int from, int to, List<DraftPage> current) {
        var blocks = content.blocks().subList(from, to);
        if (current.size() > 1 || PageGroup.weight(blocks) > PageGroup.MAX_WORDS || PageGroup.givesAnswerAway(blocks)) {
            return List.of();
        }
        var joined = fitter.pages(content.range(from, to), opening && from == 0, from > 0);
        var isComfortable = joined.size() == 1
                && (joined.getFirst().density() != Density.DENSE
                        || current.getFirst().density() == Density.DENSE);
        return isComfortable ? joined : List.of();
    }
}
