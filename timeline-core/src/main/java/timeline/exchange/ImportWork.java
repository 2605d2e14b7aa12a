package timeline.exchange;

import timeline.life.AccountId;
import timeline.life.TimelineId;

/**
 * What an import still has to do.
 *
 * @param taken how many entries of the document are done
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record ImportWork(ImportId id, TimelineId timeline, AccountId account, int taken, byte[] document) {}
