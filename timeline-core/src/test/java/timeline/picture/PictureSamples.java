package timeline.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import timeline.chronicle.YearTimeline;

/** Writes the pictures to a folder, to be looked at in a browser: {@code java ... PictureSamples <folder>}. */
final class PictureSamples {

    private PictureSamples() {}

    public static void main(String[] folder) throws IOException {
        Path to = Files.createDirectories(Path.of(folder[0]));
        for (String language : new String[] {"ko", "en"}) {
            YearTimeline life = YearFixture.life(language);
            PictureOptions file = PictureOptions.file(language);
            YearMonth march = YearMonth.of(YearFixture.YEAR, 3);
            write(to, language + "-year", life, file.wide(1200));
            write(to, language + "-year-1000", life, file.wide(976));
            write(to, language + "-march", life, file.opened(march).on(LocalDate.of(2022, 3, 21)));
            write(to, language + "-upright", life, file.upright());
            write(to, language + "-upright-march", life, file.upright().opened(march));
            write(to, language + "-page", life, PictureOptions.page(language));
        }
    }

    private static void write(Path folder, String name, YearTimeline life, PictureOptions options) throws IOException {
        Files.writeString(folder.resolve(name + ".svg"), YearPicture.svg(life, options));
    }
}
