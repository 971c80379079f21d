package org.yishi.session.archive;

import java.time.Instant;

/**
 * Minutes that were written elsewhere, kept section by section as they are. They were signed, or
 * not, on paper: nothing is signed here.
 *
 * @param kind code of the kind of meeting; of an internal one nobody else knows
 * @param sha256 fingerprint of the text in its canonical form
 * @param fileSha256 fingerprint of the file that it was read from
 */
public record ArchivedMinutes(
    String id,
    String area,
    String kind,
    Reading reading,
    String sha256,
    String fileSha256,
    Instant importedAt) {}
