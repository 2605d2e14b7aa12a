package timeline.date;

import java.time.YearMonth;

/** Parts of a year that EDTF numbers like months, 21 to 41 (level 2, "sub-year groupings"). */
final class MonthGroup {
    private static final int FIRST = 21;
    private static final int LAST = 41;

    // By number: the month of the year in which it begins, and how many months it lasts. A season belongs to the
    // year in which it begins, so winter in the north and summer in the south run into the year after.
    private static final int[][] BEGINS_AND_LASTS = {
        {3, 3},
        {6, 3},
        {9, 3},
        {12, 3}, // 21-24: spring, summer, autumn, winter; the north, for want of a better
        {3, 3},
        {6, 3},
        {9, 3},
        {12, 3}, // 25-28: the same, said to be of the north
        {9, 3},
        {12, 3},
        {3, 3},
        {6, 3}, // 29-32: the same, of the south
        {1, 3},
        {4, 3},
        {7, 3},
        {10, 3}, // 33-36: quarters
        {1, 4},
        {5, 4},
        {9, 4}, // 37-39: thirds of a year
        {1, 6},
        {7, 6} // 40-41: halves
    };

    private MonthGroup() {}

    static boolean known(int number) {
        return number >= FIRST && number <= LAST;
    }

    static Days of(int year, int number) {
        int[] group = BEGINS_AND_LASTS[number - FIRST];
        return Days.months(YearMonth.of(year, group[0]), group[1]);
    }
}
