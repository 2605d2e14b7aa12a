package timeline.yearbook;

import java.util.Map;
import timeline.text.Text;

/** The words of a document that nobody wrote. */
enum YearbookWords {
    TITLE("%s년 회고", "Retrospective of %s"),
    FOLLOW_UP("%s년에 바란 것", "What %s wanted"),
    NOT_SAID("아직 말하지 않음", "not said yet"),
    WAITING("시도를 기다림", "waiting for a try"),
    FACTS("한 해의 기록", "The year in facts"),
    ENTRIES("기록", "Entries"),
    HAPPENINGS("일어난 일", "Happenings"),
    HIRES("채용", "Hires"),
    TECHNOLOGIES("새 기술", "New technologies"),
    FIRSTS("처음", "First times"),
    LONGEST("가장 길었던 일", "What lasted longest"),
    DAYS("%s일", "%s days"),
    COMPARED("%s년과 견주어", "Compared with %s");

    private final Text words;

    YearbookWords(String korean, String english) {
        this.words = Text.of(Map.of("ko", korean, "en", english));
    }

    /** Korean where Korean is read, English everywhere else. */
    String in(String language, Object... of) {
        String pattern = words.in(language.startsWith("ko") ? "ko" : "en");
        return of.length == 0 ? pattern : pattern.formatted(of);
    }
}
