package org.tiaowen.templates.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The numbers that Word counts by itself and that stand nowhere in the text (ISO/IEC 29500-1, 17.9).
 *
 * <p>Knows the counting of one list with its levels, start values and restarts. What it does not know it says.
 */
final class AutomaticNumbers {

    /**
     * A counted number.
     *
     * @param printed with the blank behind it, null when its form is not known
     */
    record Counted(@Nullable String printed) {}

    private static final int LEVELS = 9;
    private static final int LONGEST_STYLE_CHAIN = 20;

    private final @Nullable XWPFNumbering numbering;
    private final XWPFDocument document;
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    AutomaticNumbers(XWPFDocument document) {
        this.document = document;
        this.numbering = document.getNumbering();
    }

    /** The number of a paragraph (w:p), empty when it is not counted. Paragraphs have to come in order. */
    Optional<Counted> of(Node paragraph) {
        Element properties = Xml.child(paragraph, "pPr");
        if (properties == null || numbering == null) {
            return Optional.empty();
        }
        String list = "";
        String level = "";
        Node from = properties;
        for (int i = 0; i < LONGEST_STYLE_CHAIN; i++) {
            list = list.isEmpty() ? Xml.value(from, "numPr", "numId") : list;
            level = level.isEmpty() ? Xml.value(from, "numPr", "ilvl") : level;
            Node style = style(i == 0 ? Xml.value(from, "pStyle") : basedOn(from));
            Element next = style == null ? null : Xml.child(style, "pPr");
            if (next == null) {
                break;
            }
            from = next;
        }
        int id = Xml.number(list, 0);
        return id <= 0 ? Optional.empty() : count(id, Math.clamp(Xml.number(level, 0), 0, LEVELS - 1));
    }

    private @Nullable Node style(String id) {
        XWPFStyle style = id.isEmpty() || document.getStyles() == null
                ? null
                : document.getStyles().getStyle(id);
        return style == null ? null : style.getCTStyle().getDomNode();
    }

    private static String basedOn(Node properties) {
        Node style = properties.getParentNode();
        return style == null ? "" : Xml.value(style, "basedOn");
    }

    private Optional<Counted> count(int id, int level) {
        XWPFNumbering lists = numbering;
        XWPFNum list = lists == null ? null : lists.getNum(BigInteger.valueOf(id));
        if (lists == null || list == null) {
            return Optional.empty();
        }
        Node number = list.getCTNum().getDomNode();
        String abstractId = Xml.value(number, "abstractNumId");
        XWPFAbstractNum definition = lists.getAbstractNum(BigInteger.valueOf(Xml.number(abstractId, -1)));
        if (definition == null) {
            return Optional.of(new Counted(null));
        }
        List<Element> levels = levels(definition.getCTAbstractNum().getDomNode());
        int[] count = counts.computeIfAbsent(abstractId, unused -> new int[LEVELS]);
        restart(id, number, count);
        if (count[level] == 0) {
            count[level] = start(levels, level);
        } else {
            count[level]++;
        }
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            count[deeper] = 0;
        }
        return Optional.of(new Counted(printed(levels, level, count)));
    }

    /** A list that says where it starts does so when it is met first. */
    private void restart(int id, Node number, int[] count) {
        for (Element override : Xml.children(number)) {
            String start = Xml.name(override).equals("lvlOverride") ? Xml.value(override, "startOverride") : "";
            int level = Xml.number(Xml.attribute(override, "ilvl"), -1);
            if (!start.isEmpty() && level >= 0 && level < LEVELS && restarted.add(id + "/" + level)) {
                count[level] = Xml.number(start, 1) - 1;
            }
        }
    }

    private static List<Element> levels(Node definition) {
        List<Element> levels = new ArrayList<>();
        for (Element child : Xml.children(definition)) {
            if (Xml.name(child).equals("lvl")) {
                levels.add(child);
            }
        }
        return levels;
    }

    private static int start(List<Element> levels, int level) {
        return level < levels.size() ? Xml.number(Xml.value(levels.get(level), "start"), 1) : 1;
    }

    private static @Nullable String printed(List<Element> levels, int level, int[] count) {
        if (level >= levels.size()) {
            return null;
        }
        String pattern = Xml.value(levels.get(level), "lvlText");
        if (Xml.value(levels.get(level), "numFmt").equals("none") && pattern.isEmpty()) {
            return "";
        }
        StringBuilder printed = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            int other = i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (c != '%' || other < 0 || other >= LEVELS) {
                printed.append(c);
                i++;
                continue;
            }
            String format = other < levels.size() ? Xml.value(levels.get(other), "numFmt") : "";
            String number = number(format, Math.max(1, count[other]));
            if (number == null) {
                return null;
            }
            printed.append(number);
            i += 2;
        }
        boolean known = !Xml.value(levels.get(level), "numFmt").equals("bullet");
        return known ? printed.append(blank(printed)).toString() : null;
    }

    /** 第一条 needs a blank behind it; 一、 and （一） carry their own mark. */
    private static String blank(StringBuilder printed) {
        boolean marked = printed.isEmpty() || "、）).．".indexOf(printed.charAt(printed.length() - 1)) >= 0;
        return marked ? "" : "\u3000";
    }

    private static @Nullable String number(String format, int value) {
        return switch (format) {
            case "", "decimal" -> Integer.toString(value);
            case "decimalZero" -> String.format(Locale.ROOT, "%02d", value);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(value);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital" -> Numerals.chinese(value);
            case "lowerLetter" -> value <= 26 ? String.valueOf((char) ('a' + value - 1)) : null;
            case "upperLetter" -> value <= 26 ? String.valueOf((char) ('A' + value - 1)) : null;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                value <= 20 ? String.valueOf((char) ('①' + value - 1)) : null;
            default -> null;
        };
    }

    private static String fullWidth(int value) {
        StringBuilder wide = new StringBuilder();
        for (char digit : Integer.toString(value).toCharArray()) {
            wide.append((char) (digit - '0' + '０'));
        }
        return wide.toString();
    }
}
