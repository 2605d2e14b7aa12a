package timeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {

    @ParameterizedTest
    @CsvSource({"512, 128MB", "1024, 128MB", "2048, 256MB", "4096, 512MB", "24576, 1024MB"})
    void buffersAreAnEighthOfTheMemoryWithinBounds(long megabytes, String buffers) {
        assertThat(ServerSettings.sharedBuffers(megabytes << 20)).isEqualTo(buffers);
    }
}
