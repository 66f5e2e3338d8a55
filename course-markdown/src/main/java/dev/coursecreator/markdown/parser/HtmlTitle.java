package dev.coursecreator.markdown.parser;

import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;

/** Reads {@code <h1>} in HTML, with which a README often begins, as the {@code #} of a document that has none. */
final class HtmlTitle {

    private static final String TAG = "<h1";

    private HtmlTitle() {}

    static void read(Node document) {
        HtmlBlock first = null;
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                return;
            }
            if (first == null
                    && node instanceof HtmlBlock html
                    && html.getLiteral().contains(TAG)) {
                first = html;
            }
        }
        if (first != null) {
            separate(first);
        }
    }

    private static void separate(HtmlBlock html) {
        var body = Jsoup.parseBodyFragment(html.getLiteral()).body();
        var title = body.selectFirst("h1");
        if (title == null || title.text().isBlank()) {
            return;
        }
        var heading = new Heading();
        heading.setLevel(1);
        heading.appendChild(new Text(title.text()));
        heading.setSourceSpans(html.getSourceSpans());
        html.insertBefore(heading);
        title.select("img").forEach(title::before);
        title.remove();
        html.setLiteral(body.html());
    }
}
