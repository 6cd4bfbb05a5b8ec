package org.tiaowen.comments.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.grouping.Courtesies.Piece;
import org.tiaowen.search.language.Numbers;
import org.tiaowen.search.language.TextFolding;

/**
 * Reduced text — 净文本: a comment without punctuation, width, script, courtesies and titles of laws, with numbers in
 * digits. Two comments with equal letters are the same text.
 *
 * @param letters everything that is left, joined
 * @param stretches the same, cut at every mark
 * @param titles the laws named in 《》, without (草案)
 */
record ReducedText(String letters, List<Stretch> stretches, List<String> titles) {

    private static final Pattern TITLE = Pattern.compile("《([^《》]{1,60})》");
    private static final Pattern BARE_TITLE = Pattern.compile(
            "(?:.{0,6}(?:对|就|关于|针对|反对|支持|同意|赞成))?([\\u4e00-\\u9fff]{2,20}?(?:条例|办法|规定))(?:草案|征求意见稿)?(?=的?第[0-9一二三四五六七八九十百]+条)");
    private static final Pattern ADDRESS_OF_A_PAGE = Pattern.compile("https?://[\\x21-\\x7e]{1,200}");
    private static final Pattern DRAFT = Pattern.compile("\\((?:草案|征求意见稿|修订草案|草案修改稿|修正草案|送审稿)\\)");
    private static final Pattern CITATION =
            Pattern.compile("\\G第([0-9]{1,4}|[〇零一二两三四五六七八九十百千]{1,7})([条款项章节目])(?:之([一二三四五六七八九十]{1,3}))?");
    private static final String MARKS = ",。!?;:…\n\t ";

    ReducedText {
        stretches = List.copyOf(stretches);
        titles = List.copyOf(titles);
    }

    /**
     * What stands between two marks.
     *
     * @param parts quantities and citations read, the words between them as they stand
     * @param asked whether a question mark stands behind it
     */
    record Stretch(List<Part> parts, boolean asked) {

        Stretch {
            parts = List.copyOf(parts);
        }

        String letters() {
            StringBuilder letters = new StringBuilder();
            parts.forEach(part -> letters.append(part.key()));
            return letters.toString();
        }
    }

    /** Words, a quantity or a citation; the key of words is the words. */
    record Part(Particle.@Nullable Kind kind, String key, String words, boolean soft) {}

    static ReducedText of(String text) {
        String folded = DRAFT.matcher(
                        ADDRESS_OF_A_PAGE.matcher(TextFolding.fold(text)).replaceAll(" "))
                .replaceAll("");
        List<String> titles = new ArrayList<>();
        Matcher named = TITLE.matcher(folded);
        while (named.find()) {
            titles.add(named.group(1));
        }
        List<Piece> pieces = Courtesies.without(pieces(named.replaceAll("")));
        for (int i = 0; i < pieces.size(); i++) {
            Matcher bare = BARE_TITLE.matcher(pieces.get(i).text());
            if (bare.lookingAt()) {
                titles.add(bare.group(1));
                String words = pieces.get(i).text();
                pieces.set(
                        i,
                        new Piece(
                                words.substring(0, bare.start(1)) + words.substring(bare.end()),
                                pieces.get(i).mark()));
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (Piece piece : pieces) {
            Stretch stretch = new Stretch(parts(piece.text()), piece.mark() == '?');
            if (!stretch.parts().isEmpty()) {
                stretches.add(stretch);
                stretch.parts().forEach(part -> letters.append(part.key()));
            }
        }
        return new ReducedText(letters.toString(), stretches, titles);
    }

    private static List<Piece> pieces(String folded) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i <= folded.length(); i++) {
            char c = i == folded.length() ? '\n' : folded.charAt(i);
            boolean mark = MARKS.indexOf(c) >= 0 || (c == '.' && !betweenDigits(folded, i));
            if (!mark) {
                piece.append(c);
            } else if (!piece.isEmpty()) {
                pieces.add(new Piece(piece.toString(), c == '.' ? '。' : i == folded.length() ? '\0' : c));
                piece.setLength(0);
            } else if (!pieces.isEmpty() && pieces.getLast().mark() == ' ') {
                pieces.add(new Piece(pieces.removeLast().text(), c));
            }
        }
        return pieces;
    }

    private static boolean betweenDigits(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static List<Part> parts(String piece) {
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Matcher citation = CITATION.matcher(piece);
        for (int at = 0; at < piece.length(); ) {
            char c = piece.charAt(at);
            boolean inNumber = at > 0
                    && ((isDigit(c) && isDigit(piece.charAt(at - 1)))
                            || piece.charAt(at - 1) == '第'
                            || isLatin(piece.charAt(at - 1)));
            Quantities.Read read = c == '第' || inNumber ? null : Quantities.at(piece, at);
            if (c == '第' && citation.region(at, piece.length()).find()) {
                end(words, parts);
                parts.add(citation(citation));
                at = citation.end();
            } else if (read != null && (read.end() == piece.length() || !isLatin(piece.charAt(read.end())))) {
                end(words, parts);
                Quantity quantity = read.quantity();
                parts.add(new Part(
                        Particle.Kind.QUANTITY, quantity.canonical(), quantity.words(), Quantities.isSoft(quantity)));
                at = read.end();
            } else {
                if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                    words.append(c);
                }
                at++;
            }
        }
        end(words, parts);
        return parts;
    }

    private static Part citation(Matcher found) {
        String number = found.group(1);
        String digits = isDigit(number.charAt(0))
                ? number
                : Numbers.value(number).isPresent()
                        ? Long.toString(Numbers.value(number).getAsLong())
                        : number;
        String suffix = found.group(3) == null ? "" : "之" + found.group(3);
        return new Part(Particle.Kind.CITATION, "第" + digits + found.group(2) + suffix, found.group(), false);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void end(StringBuilder words, List<Part> parts) {
        if (!words.isEmpty()) {
            parts.add(new Part(null, words.toString(), words.toString(), false));
            words.setLength(0);
        }
    }
}
