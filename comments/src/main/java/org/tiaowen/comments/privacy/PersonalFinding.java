package org.tiaowen.comments.privacy;

/**
 * Personal data at a place of a text.
 *
 * @param start UTF-16 offset of the first character
 * @param end offset behind the last
 * @param reason why it is taken for personal data, a key of the messages: {@code check-digit}, {@code introduced}
 */
public record PersonalFinding(DatumKind kind, int start, int end, String reason) {

    public PersonalFinding {
        if (start < 0 || start >= end) {
            throw new IllegalArgumentException("not a stretch: " + start + ".." + end);
        }
    }

    boolean overlaps(PersonalFinding other) {
        return start < other.end && other.start < end;
    }
}
