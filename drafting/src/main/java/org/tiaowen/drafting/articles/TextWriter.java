package org.tiaowen.drafting.articles;

/** Writes a legal text as plain text: the inverse of {@link TextReader}. Thread-safe. */
public final class TextWriter {

    private TextWriter() {}

    /** The whole text. */
    public static String write(LegalText text) {
        StringBuilder written = new StringBuilder(text.front());
        text.provisions().forEach(provision -> append(provision, written));
        return written.append(text.end()).toString();
    }

    /** One provision with its number and all inside it, without the blanks in front of it. */
    public static String write(Provision provision) {
        StringBuilder written = new StringBuilder();
        append(provision, written);
        return written.substring(provision.layout().before().length());
    }

    private static void append(Provision provision, StringBuilder written) {
        Layout layout = provision.layout();
        String captionGap = layout.captionGap();
        written.append(layout.before());
        if (captionGap != null) {
            written.append(provision.caption()).append(captionGap);
        }
        ProvisionNumber number = provision.number();
        if (number != null) {
            written.append(number.printed());
        }
        written.append(layout.gap());
        if (captionGap == null) {
            written.append(provision.caption());
        }
        written.append(provision.text());
        provision.children().forEach(child -> append(child, written));
    }
}
