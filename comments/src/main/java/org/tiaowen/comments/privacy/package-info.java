/**
 * What would tell who somebody is: found in what people write, masked in what others read, sealed in the database, and
 * each reading of it logged.
 *
 * <p>{@link PersonalData} finds it, {@link Masking} hides it, {@link Sealing} keeps the original, {@link Fingerprints}
 * tell equal values from different ones without telling the value, {@link ReadingLog} keeps who read what and why. Traps:
 * masked words have the length of the original in UTF-16 units, so a span of one is a span of the other; a sealed value
 * can be opened only under the name and identity it was sealed for.
 */
@NamedInterface("privacy")
@NullMarked
package org.tiaowen.comments.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
