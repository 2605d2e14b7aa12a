package timeline.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import timeline.date.Edtf;

class WhenReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 1, 15);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-03-17      | 2022 | 2022-03-17
            2022년 3월      | 2020 | 2022-03
            어제            | 2020 | 2023-01-14
            3월 10일        | 2023 | 2022-03-10
            3월 10일        | 2020 | 2020-03-10 2022-03-10
            3월부터 12월까지 | 2019 | 2019-03/2019-12 2022-03/2022-12
            2021년 말       | 2020 | 2021-12~
            """)
    void takesAMissingYearFromThePage(String typed, int year, String readings) {
        assertThat(reader(Locale.KOREAN, year).readings(typed).stream()
                        .map(reading -> reading.edtf().text())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(readings);
    }

    /** Else an entry that nobody touched would be recorded anew. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022",
                "2022-03",
                "2022-03-17",
                "2022-03-17T09:30:00+09:00",
                "202X",
                "2021-12~",
                "2022-21",
                "2022-33",
                "[2022-03-10..2022-03-17]",
                "[..2022-03]",
                "2022-03/2022-12",
                "2022-03-17/..",
                "2022-03-17/",
                "../2022-03-17",
                "2019~/2022-01",
                "2022?",
                "2022%",
                "2022-XX"
            })
    void readsBackWhatItGivesToEdit(String edtf) {
        for (Locale locale : new Locale[] {Locale.KOREAN, Locale.ENGLISH}) {
            WhenReader reader = reader(locale, 2022);
            String shown = reader.editable(Edtf.of(edtf));
            assertThat(reader.read(shown, ""))
                    .isInstanceOfSatisfying(
                            When.Known.class,
                            known -> assertThat(known.reading().edtf().text()).isEqualTo(edtf));
        }
    }

    private static WhenReader reader(Locale locale, int year) {
        return new WhenReader(locale, ZoneId.of("Asia/Seoul"), TODAY, year, "of the page");
    }
}
