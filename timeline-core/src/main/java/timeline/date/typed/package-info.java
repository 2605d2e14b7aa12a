/** Dates as people type them, in Korean and English, read into EDTF. Pure Java; whoever takes a date from a person may call it. */
@NullMarked
package timeline.date.typed;

import org.jspecify.annotations.NullMarked;
