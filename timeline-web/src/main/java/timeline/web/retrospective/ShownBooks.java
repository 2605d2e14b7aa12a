package timeline.web.retrospective;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import timeline.chronicle.Moment;
import timeline.retrospective.ItemId;
import timeline.review.Edition;
import timeline.review.Reviews;
import timeline.web.Wording;
import timeline.web.retrospective.ShownItem.Link;
import timeline.yearbook.Yearbook;
import timeline.yearbook.YearbookItem;
import timeline.yearbook.Yearbooks;

/** Reads retrospectives for their pages: as they are, and as they were published. */
@Component
class ShownBooks {

    private final Yearbooks yearbooks;
    private final Reviews reviews;
    private final EvidenceLook evidence;
    private final MessageSource messages;

    ShownBooks(Yearbooks yearbooks, Reviews reviews, EvidenceLook evidence, MessageSource messages) {
        this.yearbooks = yearbooks;
        this.reviews = reviews;
        this.evidence = evidence;
        this.messages = messages;
    }

    Wording words(Locale locale) {
        return new Wording(messages, locale);
    }

    Yearbook book(Place place, Locale locale) {
        return yearbooks.of(place.timeline(), place.year(), Moment.NOW, locale.getLanguage());
    }

    ShownBook now(Place place, Locale locale) {
        return shown(place, book(place, locale), locale);
    }

    ShownBook edition(Place place, Edition edition, Locale locale) {
        return shown(place, Yearbook.of(edition), locale);
    }

    private ShownBook shown(Place place, Yearbook book, Locale locale) {
        Wording words = words(locale);
        EvidenceLook.Found found = evidence.of(place, ShownFold.named(book), locale);
        ShownFold fold = new ShownFold(place, book, found, elsewhere(place, book), words);
        List<ShownFollowUp> followUp = fold.followUp();
        return new ShownBook(
                book.year(),
                book.state().key(),
                book.edition(),
                book.version(),
                followUp,
                fold.chapters(),
                fold.columns(),
                new ShownFactsFold(place, book.facts(), words).fold(),
                book.improve().stream().filter(YearbookItem::waiting).count(),
                followUp.stream().filter(said -> said.outcome() == null).count());
    }

    /** What is answered and stands neither in this year nor in the one that it follows up. */
    private Map<ItemId, Link> elsewhere(Place place, Yearbook book) {
        Map<ItemId, Link> links = new HashMap<>();
        ShownFold.items(book)
                .flatMap(item -> item.answers().stream())
                .distinct()
                .filter(answered -> absent(book, answered))
                .forEach(answered -> reviews.item(place.timeline(), place.year(), answered)
                        .ifPresent(item -> links.put(
                                answered, new Link(item.content().text(), place.reading(item.year(), answered)))));
        return links;
    }

    private static boolean absent(Yearbook book, ItemId item) {
        return ShownFold.items(book).noneMatch(own -> own.id().equals(item))
                && book.followUp().stream().noneMatch(said -> said.item().id().equals(item));
    }
}
