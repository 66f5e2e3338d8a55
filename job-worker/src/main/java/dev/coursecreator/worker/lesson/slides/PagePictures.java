package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.FollowMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pictures of a page that follow the voice. Picture 0 is the page itself; the others are the page with an overlay.
 *
 * @param overlays the overlay of picture 1, 2 …
 * @param first the picture at the start of the page
 * @param during the picture of each utterance, in the order of {@link SlidePage#says}
 */
public record PagePictures(List<DrawOverlay.Input> overlays, int first, List<Integer> during) {

    public PagePictures {
        overlays = List.copyOf(overlays);
        during = List.copyOf(during);
    }

    /** Returns the pictures of a page. */
    public static PagePictures of(SlidePage page, FollowMode follow) {
        var marks = follow == FollowMode.OFF
                ? page.says().stream().map(utterance -> Optional.<Mark>empty()).toList()
                : SpokenMarks.of(page);
        var distinct = marks.stream().flatMap(Optional::stream).distinct().toList();
        return follow == FollowMode.REVEAL ? revealed(page, marks, distinct) : marked(page, marks, distinct);
    }

    private static PagePictures marked(SlidePage page, List<Optional<Mark>> marks, List<Mark> distinct) {
        var overlays = distinct.stream()
                .map(mark -> new DrawOverlay.Input(page.drawing(), List.of(mark), DrawOverlay.Kind.MARK))
                .toList();
        var during = marks.stream()
                .map(mark -> mark.map(distinct::indexOf).orElse(-1) + 1)
                .toList();
        return new PagePictures(overlays, 0, during);
    }

    /** Each picture hides one thing less than the one before; picture 0 hides nothing. */
    private static PagePictures revealed(SlidePage page, List<Optional<Mark>> marks, List<Mark> distinct) {
        var overlays = new ArrayList<DrawOverlay.Input>();
        for (int i = 0; i < distinct.size(); i++) {
            overlays.add(
                    new DrawOverlay.Input(page.drawing(), distinct.subList(i, distinct.size()), DrawOverlay.Kind.HIDE));
        }
        var during = new ArrayList<Integer>();
        int revealed = 0;
        for (var mark : marks) {
            revealed = Math.max(revealed, mark.map(distinct::indexOf).orElse(-1) + 1);
            during.add(picture(revealed, distinct.size()));
        }
        return new PagePictures(overlays, picture(0, distinct.size()), during);
    }

    private static int picture(int revealed, int all) {
        return revealed == all ? 0 : revealed + 1;
    }
}
