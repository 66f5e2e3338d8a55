package dev.coursecreator.worker.readiness;

import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.worker.lesson.slides.DrawSlide;
import dev.coursecreator.worker.lesson.slides.LessonPaginator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Lays out and draws one small slide with a heading. */
record SlideDrawingCheck(LessonPaginator paginate, DrawSlide draw) implements StartupCheck {

    private static final LessonScript LESSON =
            new LessonScript(1, "Aa", List.of(new SlideScript(RichText.plain("Aa"), List.of())), List.of());

    private static final RenderSettings SETTINGS =
            new RenderSettings("en", Voice.BUNDLED.getFirst().id(), Quality.DRAFT, BackgroundStyle.SOLID, false);

    @Override
    public void run(Path folder) throws IOException {
        var page = paginate.paginate("Aa", 1, LESSON, SETTINGS).getFirst();
        draw.run(page.drawing(), folder.resolve("slide.png"));
    }
}
