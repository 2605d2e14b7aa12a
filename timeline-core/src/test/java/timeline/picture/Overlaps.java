package timeline.picture;

import java.util.ArrayList;
import java.util.List;
import timeline.picture.Svg.Claim;
import timeline.picture.Svg.Taken;

/** Finds words that touch other words, or the mark, bar or line of something else, and what leaves the picture. */
final class Overlaps {

    private Overlaps() {}

    static List<String> of(YearPicture.Drawing drawing) {
        List<String> found = new ArrayList<>();
        List<Claim> claims = drawing.claims();
        for (int i = 0; i < claims.size(); i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                if (mayNotTouch(claims.get(i), claims.get(j))
                        && claims.get(i).box().touches(claims.get(j).box())) {
                    found.add(claims.get(i) + " touches " + claims.get(j));
                }
            }
            if (outside(drawing, claims.get(i).box())) {
                found.add(claims.get(i) + " leaves the picture");
            }
        }
        return found;
    }

    private static boolean mayNotTouch(Claim one, Claim other) {
        boolean ofOneItem = one.owner().equals(other.owner()) && one.owner().length() == 36;
        boolean ofDensity = one.owner().equals("density") && other.owner().equals("density");
        boolean words = one.taken() == Taken.LABEL || other.taken() == Taken.LABEL;
        boolean marks = one.taken() == Taken.MARK && other.taken() == Taken.MARK;
        return !ofOneItem && !ofDensity && (words || marks);
    }

    private static boolean outside(YearPicture.Drawing drawing, Box box) {
        return box.left() < -1
                || box.right() > drawing.width() + 1
                || box.top() < -1
                || box.bottom() > drawing.height();
    }
}
