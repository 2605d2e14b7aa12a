package timeline.web.system;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import timeline.text.StrictJson;
import timeline.web.TimelineApplication;
import tools.jackson.databind.JsonNode;

/** The service in a process of its own, as its user starts it; it may be killed and started again in its folder. */
public final class ServiceProcess implements AutoCloseable {

    private static final String PASSWORD = "말이 많은 까마귀";
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final URI address;

    private ServiceProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param folder for its log, its user's home, and whatever the settings put there
     * @param settings environment variables
     */
    static ServiceProcess start(Path folder, Map<String, String> settings) throws IOException {
        return start(folder, settings, List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }

    /** Starts it on the store of its own that a folder has, or is to have. */
    static ServiceProcess startAtHome(Path folder) throws IOException {
        return start(folder, Map.of("TIMELINE_HOME", folder.resolve("home").toString()));
    }

    /**
     * The same with options of the JVM.
     *
     * @param jvm options of the JVM
     */
    public static ServiceProcess start(Path folder, Map<String, String> settings, List<String> jvm) throws IOException {
        Path log = Files.createTempFile(Files.createDirectories(folder), "service", ".log");
        Process process =
                builder(folder, settings, jvm).redirectOutput(log.toFile()).start();
        try {
            ServiceProcess service = new ServiceProcess(process, address(process, log));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> service.get("/actuator/health/readiness", "").statusCode() == 200);
            return service;
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw new IllegalStateException(Files.readString(log), e);
        }
    }

    /** Starts it for a command in place of serving, and waits for its end; its exit code. */
    static int command(Path folder, Map<String, String> settings, String command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = builder(folder, settings, List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
        builder.command().add("--timeline.command=" + command);
        Path log = Files.createTempFile(Files.createDirectories(folder), command, ".log");
        Process process = builder.redirectOutput(log.toFile()).start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(Files.readString(log));
        }
        return process.exitValue();
    }

    private static ProcessBuilder builder(Path folder, Map<String, String> settings, List<String> jvm) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "-Duser.home=" + userHome(folder).toAbsolutePath(),
                "-cp",
                classes(),
                TimelineApplication.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("TIMELINE_OWNER_USERNAME", "owner");
        builder.environment().put("TIMELINE_OWNER_PASSWORD", PASSWORD);
        return builder.redirectErrorStream(true);
    }

    /** What the product runs on: tests would be found by the scan for components, and set the clock. */
    private static String classes() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path ->
                        !path.endsWith("test-classes") && !path.endsWith("-tests.jar") && !path.endsWith("/test"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static URI address(Process process, Path log) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .failFast("the service stopped", () -> !process.isAlive())
                .until(() -> port(log), found -> found.isPresent())
                .map(port -> URI.create("http://127.0.0.1:" + port))
                .orElseThrow();
    }

    private static Optional<String> port(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.map(PORT::matcher)
                    .filter(Matcher::find)
                    .map(line -> line.group(1))
                    .findFirst();
        }
    }

    static Path userHome(Path folder) {
        return folder.resolve("user-home");
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does: nothing in it runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A token of the owner. */
    public String token() {
        String basic = Base64.getEncoder().encodeToString(("owner:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> made = send("POST", "/api/v1/tokens", "Basic " + basic, "{\"name\": \"tests\"}");
        return "Bearer " + json(made).path("token").asString();
    }

    /** The cookie of a browser's session of the owner. */
    String signIn() {
        HttpResponse<String> form = get("/sign-in", "");
        Matcher csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new IllegalStateException(form.body());
        }
        String sent = "username=owner&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(csrf.group(1));
        HttpResponse<String> signedIn = send(
                "POST",
                "/sign-in",
                "",
                sent,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                cookie(form, "timeline-csrf"));
        return cookie(signedIn, "timeline-session");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String cookie(HttpResponse<String> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(response + ": " + response.headers()));
    }

    /** The path of a new timeline. */
    public String newTimeline(String token) {
        String asked = "{\"name\": \"삶\", \"zone\": \"Asia/Seoul\", \"locale\": \"ko\"}";
        HttpResponse<String> started = send("POST", "/api/v1/timelines", token, asked);
        return started.headers().firstValue("Location").orElseThrow();
    }

    public HttpResponse<String> get(String path, String authorization, String... headers) {
        return send("GET", path, authorization, "", headers);
    }

    /** Sends JSON; headers are names and values in turn. */
    public HttpResponse<String> send(String method, String path, String authorization, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return StrictJson.MAPPER.readTree(response.body());
    }

    /** Everything of a list, page by page. */
    List<JsonNode> all(String list, String token, String position) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(get(list + "?limit=500" + cursor, token, "Timeline-Position", position));
            page.path("items").forEach(all::add);
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return all;
    }
}
