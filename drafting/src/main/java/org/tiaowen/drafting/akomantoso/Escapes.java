package org.tiaowen.drafting.akomantoso;

/** Characters that XML cannot carry or a parser would change, as backslash sequences in attributes of our own. */
final class Escapes {

    private static final int HEX = 16;
    private static final int DIGITS = 4;

    private Escapes() {}

    /** Whether the words come back changed when they are written as the content of an element. */
    static boolean isChangedByXml(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (words.charAt(at) == '\r' || !isCarried(words, at)) {
                return true;
            }
        }
        return false;
    }

    /** The words with a mark of replacement for every character that XML cannot carry. */
    static String replaced(String words) {
        StringBuilder replaced = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (isCarried(words, at)) {
                replaced.append(c == '\r' ? ' ' : c);
            } else {
                replaced.append('\uFFFD');
            }
        }
        return replaced.toString();
    }

    /** As the value of an attribute. */
    static String encode(String words) {
        StringBuilder encoded = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            switch (c) {
                case '\\' -> encoded.append("\\\\");
                case '\n' -> encoded.append("\\n");
                case '\r' -> encoded.append("\\r");
                case '\t' -> encoded.append("\\t");
                default -> {
                    if (isCarried(words, at)) {
                        encoded.append(c);
                    } else {
                        encoded.append("\\u").append(String.format("%04x", (int) c));
                    }
                }
            }
        }
        return encoded.toString();
    }

    /**
     * What {@link #encode} was given.
     *
     * @throws NotOurs when the value holds a sequence that is never written
     */
    static String decode(String encoded) throws NotOurs {
        if (encoded.indexOf('\\') < 0) {
            return encoded;
        }
        StringBuilder words = new StringBuilder(encoded.length());
        int at = 0;
        while (at < encoded.length()) {
            char c = encoded.charAt(at);
            char kind = c == '\\' && at + 1 < encoded.length() ? encoded.charAt(at + 1) : ' ';
            if (c != '\\') {
                words.append(c);
                at++;
            } else if (kind == 'u') {
                words.append(unit(encoded, at + 2));
                at += 2 + DIGITS;
            } else {
                words.append(single(encoded, kind));
                at += 2;
            }
        }
        return words.toString();
    }

    private static char single(String encoded, char kind) throws NotOurs {
        return switch (kind) {
            case '\\' -> '\\';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw new NotOurs("属性值“" + encoded + "”中的转义无法识别");
        };
    }

    private static char unit(String encoded, int from) throws NotOurs {
        try {
            return (char) Integer.parseInt(encoded, from, from + DIGITS, HEX);
        } catch (IndexOutOfBoundsException | NumberFormatException wrong) {
            throw new NotOurs("属性值“" + encoded + "”中的转义无法识别");
        }
    }

    /** Production 2 of XML 1.0, over UTF-16. */
    private static boolean isCarried(String words, int at) {
        char c = words.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
        }
        return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
    }
}
