package timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Whatever is tried, only these tags come out, and links lead to the web, to mail or nowhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//elsewhere.example></SCRIPT>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<style>@import url(//elsewhere.example)</style>",
                "<!-- --><script>alert(1)</script>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](&#106;avascript:alert(1))",
                "[a](java&Tab;script:alert(1))",
                "[a](<java\tscript:alert(1)>)",
                "[a](<\u0001javascript:alert(1)>)",
                "[a](&#1;javascript:alert(1))",
                "[a](<  javascript:alert(1)>)",
                "[a](&nbsp;javascript:alert(1))",
                "[a](vbscript:msgbox(1))",
                "[a](data:text/html,<script>alert(1)</script>)",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](file:///etc/passwd)",
                "[a][b]\n\n[b]: javascript:alert(1)",
                "<javascript:alert(1)>",
                "![a](https://elsewhere.example/a.png)",
                "![a](data:image/svg+xml,<svg/onload=alert(1)>)",
                "[![a](javascript:alert(1))](javascript:alert(2))",
                "![[a](javascript:alert(1))](https://elsewhere.example/a.png)",
                "![![a](x)](y)",
                "[a](https://example.org \"\\\"onmouseover=alert(1) x=\\\"\")",
                "[a](https://example.org/\"onmouseover=alert(1))",
                "`<script>`",
                "```x\" onload=alert(1)\n<script>\n```",
                "> # [a](javascript:1)\n> - ![b](c)",
                "&lt;script&gt;alert(1)&lt;/script&gt;"
            })
    void letsNothingThrough(String note) {
        String html = Markdown.html(note);
        List<String> tags = Pattern.compile("<[^>]*>")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(tags)
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag)
                        .matches("</?(p|br|strong|em|h4|ul|ol|li|blockquote|pre)>|</?code("
                                + " class=\"language-[^\"<>]*\")?>|<a rel=\"nofollow\""
                                + " href=\"((https?:|mailto:)[^\"<>]*)?\"( title=\"[^\"<>]*\")?>|</a>"));
    }
}
