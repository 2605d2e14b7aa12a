package timeline.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

class SetUpDoorTest {

    private final SetUpCode code = new SetUpCode();
    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost, true",
        "127.0.0.1, LOCALHOST, true",
        "127.8.0.1, 127.0.0.1, true",
        "0:0:0:0:0:0:0:1, [::1], true",
        "192.0.2.1, localhost, false",
        "127.0.0.1, timeline.example, false",
        "127.0.0.1, 127.0.0.1.elsewhere.example, false",
        "172.17.0.1, localhost, false",
        "2001:db8:0:0:0:0:0:1, [::1], false"
    })
    void opensToABrowserOnThisMachine(String address, String host, boolean open) {
        assertThat(opensTo(request(address, host), null)).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Forwarded-For", "x-forwarded-proto", "Forwarded", "Via", "X-Real-IP", "CF-Connecting-IP"})
    void staysShutBehindAProxy(String header) {
        MockHttpServletRequest request = request("127.0.0.1", "localhost");
        request.addHeader(header, "192.0.2.1");

        assertThat(opensTo(request, null)).isFalse();
        assertThat(opensTo(request, code.toString())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"native, false", "framework, false", "none, true"})
    void staysShutWhenTheServerIsToldOfAProxy(String strategy, boolean open) {
        environment.setProperty("server.forward-headers-strategy", strategy);

        assertThat(opensTo(request("127.0.0.1", "localhost"), null)).isEqualTo(open);
    }

    @Test
    void opensToTheCodeHoweverItIsTyped() {
        MockHttpServletRequest request = request("192.0.2.1", "timeline.example");

        assertThat(code.toString()).matches("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");
        assertThat(opensTo(
                        request, " " + code.toString().toLowerCase(Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(opensTo(request, code.toString().substring(1))).isFalse();
        assertThat(opensTo(request, "")).isFalse();
        assertThat(new SetUpCode().is(code.toString())).isFalse();
    }

    private boolean opensTo(MockHttpServletRequest request, @Nullable String typed) {
        return new SetUpDoor(code, environment).opensTo(request, typed);
    }

    private static MockHttpServletRequest request(String address, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.setServerName(host);
        return request;
    }
}
