package org.tiaowen.drafting.library;

/**
 * Which laws to list.
 *
 * @param title words of the title; empty for all
 * @param organ words of the name of the organ; empty for all
 * @param jurisdiction the whole name of the place; empty for all
 */
public record LawFilter(String title, String organ, String jurisdiction) {

    /** All of them. */
    public static final LawFilter NONE = new LawFilter("", "", "");
}
