package timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            **굵게**                          | <p><strong>굵게</strong></p>
            <script>alert(1)</script>         | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
            <b onclick="x">b</b>              | <p>&lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>
            [a](javascript:alert)             | <p><a rel="nofollow" href="">a</a></p>
            [a](https://example.org)          | <p><a rel="nofollow" href="https://example.org">a</a></p>
            # 제목                            | <h4>제목</h4>
            ##### 제목                        | <h6>제목</h6>
            ![잎](https://example.org/a.png)  | <p>잎</p>
            """)
    void rendersNotesSafely(String note, String html) {
        assertThat(Markdown.html(note).strip()).isEqualTo(html);
    }
}
