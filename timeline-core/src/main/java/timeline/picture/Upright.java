package timeline.picture;

final class Upright {
    private final Sheet sheet;

    Upright(Sheet sheet) {
        this.sheet = sheet;
    }

    double draw(Svg svg) {
        return new Header(sheet).beneath(svg, sheet.options().width());
    }
}
