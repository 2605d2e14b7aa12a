package timeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

    @ParameterizedTest
    @CsvSource({
        "owner, owner, owner",
        "' Jieun ', Jieun, jieun",
        "JIEUN.KIM@example.com, JIEUN.KIM@example.com, jieun.kim@example.com",
        "지은, 지은, 지은",
        "\u110c\u1175\u110b\u1173\u11ab, 지은, 지은",
        "Ｊｉｅｕｎ, Ｊｉｅｕｎ, jieun"
    })
    void keepsTheNameAsTypedAndComparesItByItsKey(String typed, String name, String key) {
        Username username = Username.of(typed).orElseThrow();
        assertThat(username.name()).isEqualTo(name);
        assertThat(username.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a:b",
                "a b",
                ".hidden",
                "a/b",
                "a\u0000b",
                "<b>",
                "a123456789b123456789c123456789d123456789e123456789f123456789g1234"
            })
    void refusesWhatHttpBasicOrAUrlWouldTripOver(String typed) {
        assertThat(Username.of(typed)).isEmpty();
    }
}
