package timeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JosaTest {

    @ParameterizedTest
    @CsvSource({
        "제목, 을, 으로",
        "날짜, 를, 로",
        "건물, 을, 로",
        "누구의 일인지, 를, 로",
        "2022년 3월, 을, 로",
        "2022, 를, 로",
        "13, 을, 으로",
        "6, 을, 으로",
        "1, 을, 로",
        "10, 을, 으로",
        "‘집’, 을, 으로",
        "백혈병 (AML), 을, 으로",
        "제목(한국어), 을, 으로",
        "AML, 를, 로",
        "!, 를, 로"
    })
    void followsTheSoundThatAWordEndsIn(String word, String object, String towards) {
        assertThat(Josa.object(word)).isEqualTo(object);
        assertThat(Josa.towards(word)).isEqualTo(towards);
    }
}
