package timeline.date.typed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** What a whole phrase says of its points. */
sealed interface Phrase {

    /** The EDTF texts that it can mean, likeliest first. */
    List<Draft> drafts(LocalDate today);

    /** A date and nothing else. */
    record Only(Point point) implements Phrase {
        @Override
        public List<Draft> drafts(LocalDate today) {
            return point.pieces(today).stream()
                    .map(piece -> Draft.alone(piece.alone(), piece))
                    .toList();
        }
    }

    /** From then, and still going on. */
    record Since(Point start) implements Phrase {
        @Override
        public List<Draft> drafts(LocalDate today) {
            return start.pieces(today).stream()
                    .map(piece -> Draft.edge(piece.asStart() + "/..", piece))
                    .toList();
        }
    }

    /** Until then; nothing is said of the start. */
    record Until(Point end) implements Phrase {
        @Override
        public List<Draft> drafts(LocalDate today) {
            return end.pieces(today).stream()
                    .map(piece -> Draft.edge("../" + piece.asEnd(), piece))
                    .toList();
        }
    }

    /** From one until another. */
    record FromTo(Point start, Point end) implements Phrase {
        @Override
        public List<Draft> drafts(LocalDate today) {
            return Ends.of(start, end, today).stream()
                    .map(ends -> Draft.edges(
                            ends.start().asStart() + "/" + ends.end().asEnd(), ends.start(), ends.end()))
                    .toList();
        }
    }

    /** Once, some time between two. */
    record Between(Point from, Point to) implements Phrase {
        @Override
        public List<Draft> drafts(LocalDate today) {
            return Ends.of(from, to, today).stream()
                    .map(ends -> Draft.between(
                            "[" + ends.start().from() + ".." + ends.end().to() + "]", ends.start(), ends.end()))
                    .toList();
        }
    }

    /** Once, before it began. */
    record Before(Point point) implements Phrase {
        @Override
        public List<Draft> drafts(LocalDate today) {
            return point.pieces(today).stream()
                    .map(piece -> Draft.alone("[.." + beside(piece.from(), piece.first(), -1) + "]", piece))
                    .toList();
        }
    }

    /** Once, before it or in it. */
    record By(Point point) implements Phrase {
        @Override
        public List<Draft> drafts(LocalDate today) {
            return point.pieces(today).stream()
                    .map(piece -> Draft.alone("[.." + piece.to() + "]", piece))
                    .toList();
        }
    }

    /** Once, when it was over. */
    record After(Point point) implements Phrase {
        @Override
        public List<Draft> drafts(LocalDate today) {
            return point.pieces(today).stream()
                    .map(piece -> Draft.alone("[" + beside(piece.to(), piece.last(), 1) + "..]", piece))
                    .toList();
        }
    }

    /** 이후: from then on, or once in the time from then on. */
    record OnFrom(Point point) implements Phrase {
        @Override
        public List<Draft> drafts(LocalDate today) {
            Stream<Draft> since = new Since(point).drafts(today).stream();
            Stream<Draft> once =
                    point.pieces(today).stream().map(piece -> Draft.alone("[" + piece.from() + "..]", piece));
            return Stream.concat(since, once).toList();
        }
    }

    // The day, month or year next to one, as precise as it was and as sure: before about March is until about February.
    private static String beside(String date, LocalDate edge, int step) {
        String plain = date.replaceAll("[~?%]", "");
        String next =
                switch (plain.length()) {
                    case 10 -> edge.plusDays(step).toString();
                    case 7 -> YearMonth.from(edge).plusMonths(step).toString();
                    default -> Years.write(edge.getYear() + step);
                };
        return next + date.substring(plain.length());
    }
}
