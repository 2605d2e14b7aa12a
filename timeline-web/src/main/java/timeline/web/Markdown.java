package timeline.web;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders notes, which are CommonMark: markup in them is shown as text, and links lead only where links may. */
public final class Markdown {

    /** A note stands under a heading of the third level, so its own headings begin at the fourth. */
    private static final int DEEPER = 3;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto"))) // by default data: is one, too
            .softbreak("<br>\n") // people end a line where they want it to end
            .build();

    private Markdown() {}

    /** HTML that may stand in a page as it is; empty for an empty note. */
    public static String html(String note) {
        Node document = PARSER.parse(note);
        document.accept(new Fitting());
        return RENDERER.render(document);
    }

    /** Fits a note into a page. */
    private static final class Fitting extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + DEEPER));
            visitChildren(heading);
        }

        /** A picture from elsewhere would tell its host who reads when; what it is called stays. */
        @Override
        public void visit(Image image) {
            visitChildren(image); // what a picture is called may hold pictures
            Node child = image.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }
    }
}
