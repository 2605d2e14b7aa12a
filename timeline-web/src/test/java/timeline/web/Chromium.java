package timeline.web;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser, where the machine has one. */
public final class Chromium {

    private Chromium() {}

    /** Opens it; the test is skipped where there is none. */
    public static ChromeDriver open(Path profile, String language) {
        Optional<File> driver = onPath("chromedriver");
        assumeThat(driver)
                .as("a chromedriver on the PATH, without which no browser can be driven")
                .isPresent();
        ChromeOptions options = new ChromeOptions();
        Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .ifPresent(options::setBinary);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=" + language,
                "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.get())
                        .build(),
                options);
    }

    private static Optional<File> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst();
    }
}
