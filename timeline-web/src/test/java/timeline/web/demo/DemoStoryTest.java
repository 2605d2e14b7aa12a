package timeline.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import timeline.store.FreshDatabase;
import timeline.web.TimelineApplication;

/** What somebody does who tries the service first, in a real browser. */
@SpringBootTest(
        classes = TimelineApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "timeline.demo=true")
@FreshDatabase
class DemoStoryTest {

    /** The size of every text of a picture that is seen, in pixels of the screen. */
    private static final String TEXT_BOXES = """
            return [...document.querySelectorAll('.picture .year-picture')]
              .filter(picture => picture.getClientRects().length > 0)
              .flatMap(picture => [...picture.querySelectorAll('text')])
              .map(text => { const box = text.getBoundingClientRect();
                return {words: text.textContent, x: box.x, y: box.y, width: box.width, height: box.height}; })""";

    /** Browsers give a line of text more height than its letters take. */
    private static final double LEADING = 0.2;

    @LocalServerPort
    int port;

    @TempDir
    Path profile;

    private ChromeDriver browser;

    @BeforeEach
    void openBrowser() {
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
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=ko-KR",
                "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "ko-KR,ko"));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.get())
                        .build(),
                options);
        browser.manage().window().setSize(new Dimension(1440, 1000));
        browser.get("http://localhost:" + port + "/");
        browser.findElement(By.cssSelector("form.demo button")).click();
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void seesTheYearRecordsSomethingAndSeesItInThePicture() {
        assertThat(browser.getCurrentUrl()).endsWith("/years/2022");
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("2022년");
        assertThat(item("백혈병 진단").getDomAttribute("data-start")).isEqualTo("2022-03-17");
        assertThat(browser.findElements(By.cssSelector("li.entry"))).hasSize(49);

        browser.findElement(By.cssSelector("[data-record-link]")).click();
        browser.findElement(By.id("title")).sendKeys("첫눈이 옴");
        browser.findElement(By.id("when")).sendKeys("2022년 12월 3일");
        await(By.cssSelector(".understood"));
        new Select(browser.findElement(By.id("kind"))).selectByValue("child-milestone");
        await(By.name("details.milestone")).sendKeys("눈을 밟음");
        browser.findElement(By.cssSelector("#record .buttons button:not([name])"))
                .click();

        assertThat(await(By.cssSelector(".notice .done")).getText()).contains("기록했습니다", "첫눈이 옴", "2022년 12월 3일");
        assertThat(item("첫눈이 옴").getDomAttribute("data-start")).isEqualTo("2022-12-03");
        assertThat(item("첫눈이 옴").isDisplayed()).isTrue();
        assertThat(overlapping()).isEmpty();

        browser.findElement(By.cssSelector(".languages a[lang=en]")).click();
        assertThat(await(By.tagName("h1")).getText()).isEqualTo("2022");
        assertThat(item("Diagnosis of leukaemia").isDisplayed()).isTrue();
        assertThat(overlapping()).isEmpty();
    }

    @Test
    void standsUprightOnAPhoneWithoutScrollingSideways() {
        browser.manage().window().setSize(new Dimension(500, 900));
        assertThat(browser.findElement(By.cssSelector(".picture .tall")).isDisplayed())
                .isTrue();
        assertThat(browser.findElement(By.cssSelector(".picture .wide")).isDisplayed())
                .isFalse();
        assertThat(browser.executeScript("return document.documentElement.scrollWidth - innerWidth"))
                .isIn(0L, -15L);
        assertThat(overlapping()).isEmpty();
    }

    @Test
    void tellsWhatElseWasGoingOn() {
        browser.executeScript("arguments[0].focus({focusVisible: true})", item("백혈병 진단"));
        await(By.cssSelector(".picture .wide .asking"));
        assertThat(item("백혈병 치료 과정").getDomAttribute("class")).contains("near");
        assertThat(item("시장을 설득하기 위한").getDomAttribute("class")).doesNotContain("near");
    }

    private WebElement item(String words) {
        return await(By.xpath("//*[contains(@class, 'wide')]//*[contains(@class, 'item') and contains(@aria-label, '"
                + words + "')]"));
    }

    private WebElement await(By what) {
        return new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(ExpectedConditions.presenceOfElementLocated(what));
    }

    /** Pairs of words in the picture that touch each other. */
    @SuppressWarnings("unchecked")
    private List<String> overlapping() {
        var boxes = (List<Map<String, Object>>) Objects.requireNonNull(browser.executeScript(TEXT_BOXES));
        assertThat(boxes).hasSizeGreaterThan(40);
        return IntStream.range(0, boxes.size())
                .boxed()
                .flatMap(i -> boxes.subList(0, i).stream()
                        .filter(other -> touch(boxes.get(i), other))
                        .map(other -> boxes.get(i).get("words") + " / " + other.get("words")))
                .toList();
    }

    private static boolean touch(Map<String, Object> one, Map<String, Object> other) {
        return side(one, "x") < side(other, "x") + side(other, "width")
                && side(other, "x") < side(one, "x") + side(one, "width")
                && side(one, "y") + LEADING * side(one, "height")
                        < side(other, "y") + (1 - LEADING) * side(other, "height")
                && side(other, "y") + LEADING * side(other, "height")
                        < side(one, "y") + (1 - LEADING) * side(one, "height");
    }

    private static double side(Map<String, Object> box, String name) {
        return box.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static Optional<File> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }
}
