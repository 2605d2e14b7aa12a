package timeline.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import timeline.account.TokenScope;
import timeline.account.Tokens;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

/** What those who operate the service are told, and strangers are not. */
@PageTest
@TestPropertySource(properties = "management.prometheus.metrics.export.enabled=true") // tests have none else
class OperatingTest {

    private final MockMvcTester http;
    private final Visitor visitor;
    private final String token;

    @Autowired
    OperatingTest(MockMvcTester http, Visitors visitors, Tokens tokens) {
        this.http = http;
        this.visitor = visitors.named("operating-owner");
        this.token = tokens.issue(visitor.reader().account(), "prometheus", TokenScope.READ)
                .token();
    }

    @Test
    void tellsHowFarTheLogAndTheViewsAreAndNoWordOfALife() {
        visitor.records(1, "{\"kind\": \"reflection\", \"when\": \"2022-03\", \"title\": \"걸음마\"}");

        assertThat(http.get().uri("/actuator/prometheus")).hasStatus(401);
        String told = told("/actuator/prometheus");
        assertThat(told)
                .containsPattern("timeline_log_position_total [1-9]")
                .contains(
                        "timeline_view_behind{view=\"chronicle\"} 0.0", "timeline_replay_left{view=\"chronicle\"} 0.0")
                .contains("hikaricp_connections", "http_server_requests", "jvm_memory_used_bytes")
                .doesNotContain(
                        "걸음마", "operating-owner", visitor.timeline().id().toString());
    }

    @Test
    void tellsThatPostgresqlHoldsTimelinesApart() {
        assertThat(told("/actuator/health")).contains("\"rowSecurity\":{\"details\":{\"held\":true}");
        assertThat(http.get().uri("/actuator/health")).bodyText().doesNotContain("rowSecurity");
    }

    private String told(String path) {
        var answer =
                http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
        assertThat(answer).hasStatusOk();
        return Visitor.body(answer);
    }
}
