package timeline.exchange;

import timeline.life.TimelineId;

/**
 * An archive that was read whole and found good; its events are laid ready.
 *
 * @param sha256 of the archive, by which two are told to be the same
 */
public record ReadArchive(ImportId id, TimelineId timeline, int entries, String sha256) {}
