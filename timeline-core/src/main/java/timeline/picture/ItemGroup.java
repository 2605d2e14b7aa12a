package timeline.picture;

import timeline.chronicle.YearItem;

/** Opens the group of an item: what it is called, what it links to, and what a page may look up. */
record ItemGroup(Captions captions, Threads threads, PictureOptions options) {

    void open(Svg svg, YearItem item, String form) {
        String sentence = captions.sentence(item);
        boolean linked = !options.entryLink().isEmpty();
        svg.open(
                linked ? "a" : "g",
                "class",
                styles(item, form),
                "href",
                linked ? options.entryLink() + item.id() : "",
                "tabindex",
                linked ? "" : "0",
                "role",
                linked ? "" : "img",
                "aria-label",
                sentence,
                "data-id",
                item.id(),
                "data-lane",
                item.lane().key(),
                "data-kind",
                item.kind(),
                "data-subject",
                item.subject(),
                "data-storyline",
                item.storyline().orElse(""),
                "data-start",
                item.start(),
                "data-end",
                item.end());
        svg.words("title", sentence);
    }

    /** The room that answers to the pointer and shows the focus. */
    static void room(Svg svg, double left, double top, double width, double height) {
        svg.leaf("rect", "class", "room", "x", left, "y", top, "width", width, "height", height, "rx", 4.0);
    }

    private String styles(YearItem item, String form) {
        String person =
                captions.person(item).map(who -> " person-" + who.number()).orElse("");
        String thread = threads.styleOf(item);
        return "item " + form + person + (thread.isEmpty() ? "" : " " + thread);
    }
}
