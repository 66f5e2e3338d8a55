package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.FollowMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a page that follow the voice. Picture 0 is the page itself; the others are the page with an overlay.
 *
 * @param overlays of picture 1, 2 …; null if there is picture 0 only
 * @param first the picture at the start of the page
 * @param during the picture of each utterance, in the order of {@link SlidePage#says}
 */
public record PagePictures(DrawOverlays.@Nullable Input overlays, int first, List<Integer> during) {

    public PagePictures {
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
        var overlays = distinct.stream().map(List::of).toList();
        var during = marks.stream()
                .map(mark -> mark.map(distinct::indexOf).orElse(-1) + 1)
                .toList();
        return new PagePictures(overlays(page, overlays, DrawOverlays.Kind.MARK), 0, during);
    }

    /** Each picture hides one thing less than the one before; picture 0 hides nothing. */
    private static PagePictures revealed(SlidePage page, List<Optional<Mark>> marks, List<Mark> distinct) {
        var overlays = IntStream.range(0, distinct.size())
                .mapToObj(i -> distinct.subList(i, distinct.size()))
                .toList();
        var during = new ArrayList<Integer>();
        int revealed = 0;
        for (var mark : marks) {
            revealed = Math.max(revealed, mark.map(distinct::indexOf).orElse(-1) + 1);
            during.add(picture(revealed, distinct.size()));
        }
        return new PagePictures(overlays(page, overlays, DrawOverlays.Kind.HIDE), picture(0, distinct.size()), during);
    }

    private static DrawOverlays.@Nullable Input overlays(
            SlidePage page, List<List<Mark>> pictures, DrawOverlays.Kind kind) {
        return pictures.isEmpty() ? null : new DrawOverlays.Input(page.drawing(), pictures, kind);
    }

    private static int picture(int revealed, int all) {
        return revealed == all ? 0 : revealed + 1;
    }
}
