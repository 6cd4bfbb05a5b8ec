package org.tiaowen.app.pages;

/**
 * What the layout needs to know about the request.
 *
 * @param path the path of the page, to mark the current entry of the menu
 * @param here path and query of the page, to come back to after a change of language or print; {@code /} where the page
 *     answers a form
 * @param largePrint whether the large-print version (长辈版) was chosen
 * @param house whose house this is; empty for the name from the message files
 */
public record Shell(String path, String here, boolean largePrint, String house) {

    /** Whether the page belongs to that part of the site. */
    public boolean within(String section) {
        return section.equals("/") ? path.equals("/") : path.equals(section) || path.startsWith(section + "/");
    }
}
