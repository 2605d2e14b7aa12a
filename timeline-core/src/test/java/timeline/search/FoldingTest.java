package timeline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are compared in one form, however they were written. */
class FoldingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Diagnosis of AML, 2022 | diagnosis of aml, 2022
        백혈병 진단 Z          | 백혈병 진단 z
        Straße                 | strasse
        Café                   | café
        각                   | 각
        [@`{                   | [@`{
        """)
    void areOfOneForm(String written, String folded) {
        assertThat(Folding.of(written)).isEqualTo(folded);
        assertThat(Folding.of(Normalizer.normalize(written, Normalizer.Form.NFD)))
                .isEqualTo(folded);
    }
}
