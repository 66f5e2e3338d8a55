package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.CourseTheme.Logo;
import java.awt.geom.Rectangle2D;

/**
 * The place of a course's logo: large above the text of the title page, small in the upper corner of every other page, where no text
 * is. It is at the side where the title of the course ends; on the title page, where it begins.
 */
final class LogoLayout {

    private static final double TOP = 15;
    private static final double HEIGHT = 34;
    private static final double WIDTH = 220;
    private static final double TITLE_TOP = 72;
    private static final double TITLE_HEIGHT = 100;
    private static final double TITLE_WIDTH = 480;
    private static final double GAP = 26;

    private LogoLayout() {}

    /** Where the text of a page may begin: below the logo on a title page, otherwise anywhere. */
    static double bottom(DrawSlide.Input page) {
        var logo = page.themeOrDefault().logo();
        return logo != null && PageLayout.isTitlePage(page) ? area(logo, page).getMaxY() + GAP : 0;
    }

    static void draw(Canvas canvas, DrawSlide.Input page) {
        var logo = page.themeOrDefault().logo();
        var picture = logo == null ? null : canvas.pictures().get(logo.image());
        if (logo != null && picture != null) {
            var area = area(logo, page);
            canvas.image(picture, area.getX(), area.getY(), area.getWidth(), area.getHeight());
        }
    }

    /** The area of the logo on the page, in logical pixels. */
    static Rectangle2D area(Logo logo, DrawSlide.Input page) {
        var isTitlePage = PageLayout.isTitlePage(page);
        double scale = isTitlePage
                ? Math.min(TITLE_HEIGHT / logo.height(), TITLE_WIDTH / logo.width())
                : Math.min(HEIGHT / logo.height(), WIDTH / logo.width());
        double width = logo.width() * scale;
        double height = logo.height() * scale;
        var atLeft = isTitlePage != Direction.isRightToLeft(page.courseTitle());
        double x = atLeft ? PageLayout.LEFT : PageLayout.LEFT + PageLayout.WIDTH - width;
        return new Rectangle2D.Double(x, isTitlePage ? TITLE_TOP : TOP + (HEIGHT - height) / 2, width, height);
    }
}
