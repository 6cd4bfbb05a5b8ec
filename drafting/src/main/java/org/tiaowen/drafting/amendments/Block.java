package org.tiaowen.drafting.amendments;

/**
 * Lines of an instrument that belong together.
 *
 * @param start of the first line, in the repaired text
 * @param content where the words begin, behind the number
 * @param end of the last line
 * @param number as printed with the headings it stands under; empty where there is none
 * @param depth how many numbered headings it stands under
 */
record Block(Kind kind, int start, int content, int end, String number, int depth) {

    /** What lines can be. */
    enum Kind {
        TITLE,
        ADOPTION,
        PREAMBLE,
        LAW_HEADING,
        INSTRUCTION,
        OWN_PROVISION,
        EFFECTIVE,
        CLOSING,
        SIGNATURE,
        UNREAD
    }

    Block until(int newEnd) {
        return new Block(kind, start, content, newEnd, number, depth);
    }
}
