package org.tiaowen.comments.grouping;

/**
 * A number with its unit as it was read in a folded text: 二百元, 200元 and 200块钱 are the same.
 *
 * @param value as a fraction or decimal number in lowest form
 * @param unit in its common form, durations in minutes or months; empty for a bare number
 * @param words as they stand in the text
 */
record Quantity(String value, String unit, String words) {

    boolean isSame(Quantity other) {
        return value.equals(other.value) && unit.equals(other.unit);
    }

    String canonical() {
        return value + unit;
    }
}
