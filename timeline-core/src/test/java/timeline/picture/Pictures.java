package timeline.picture;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Ways to ask for a picture, and to look into one. */
final class Pictures {

    private static final YearMonth MARCH = YearMonth.of(2022, 3);
    private static final Pattern ITEM = Pattern.compile("data-id=\"([0-9a-f-]{36})\"");

    private Pictures() {}

    static PictureOptions options(String language, String shape, String window) {
        UnaryOperator<PictureOptions> turn =
                shape.equals("upright") ? PictureOptions::upright : UnaryOperator.identity();
        PictureOptions options = turn.apply(PictureOptions.page(language));
        return window.equals("march") ? options.opened(MARCH).on(LocalDate.of(2022, 3, 21)) : options;
    }

    static List<String> ids(String svg) {
        return ITEM.matcher(svg).results().map(found -> found.group(1)).toList();
    }

    static Element parse(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
