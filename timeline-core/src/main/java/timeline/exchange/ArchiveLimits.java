package timeline.exchange;

import org.springframework.util.unit.DataSize;

/**
 * How much is read of an archive before it is taken for an attack: a few bytes can be packed so that they unfold for ever.
 *
 * @param unpacked bytes of all files together
 * @param ratio how many times as large as it is packed it may be, once more than {@code unsuspicious} bytes were read
 * @param line bytes of one event
 */
record ArchiveLimits(long unpacked, long ratio, long unsuspicious, int line) {

    static final ArchiveLimits USUAL = new ArchiveLimits(
            DataSize.ofGigabytes(4).toBytes(), 200, DataSize.ofMegabytes(32).toBytes(), (int)
                    DataSize.ofMegabytes(16).toBytes());
}
