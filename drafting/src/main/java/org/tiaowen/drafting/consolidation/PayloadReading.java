package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tiaowen.drafting.amendments.Payload;
import org.tiaowen.drafting.articles.Layout;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.editing.TypedClause;

/**
 * Reads quoted words as clauses of the level that was announced.
 *
 * <p>The words are put where clauses of that level stand, and read by the reader of laws, so that they get the same tree
 * and the same repairs as a law would.
 */
final class PayloadReading {

    private static final String ARTICLE = "第一条　";
    private static final String LEAD = "甲：";
    /** Keeps words like 自公布之日起施行 at the end from being read as the closing of a text. */
    private static final String END = "\n第二条　乙。";

    private static final Pattern NUMBERED_ARTICLE =
            Pattern.compile("^第[零〇○一二三四五六七八九十百千\\d０-９]{1,9}条(?:之[一二三四五六七八九十]{1,3})?(?![、和或以至之中第的规款]).*");
    private static final Pattern TITLE_NUMBER =
            Pattern.compile("^(?:第\\s?[零〇○一二三四五六七八九十百]{1,9}\\s?(?:编|分编|章|节)|[一二三四五六七八九十]{1,3}、)[\\s　]*");
    private static final Pattern ITEM_NUMBER =
            Pattern.compile("^(?:（[一二三四五六七八九十百]{1,5}）|\\([一二三四五六七八九十百]{1,5}\\)|\\d{1,3}[.．、])[\\s　]*");

    private static final Pattern ANNEX_HEAD = Pattern.compile("^附[件表录则]");

    private static final Pattern BLANKS = Pattern.compile("[\\s　]+");

    /** Lines of a payload are whole paragraphs, and no page of a printed book. */
    static final RepairChoice REPAIRS =
            RepairChoice.allBut(Repair.Kind.LINE_WRAP, Repair.Kind.PAGE_NUMBER, Repair.Kind.METADATA);

    private PayloadReading() {}

    /**
     * The clauses of {@code level}, at least one, with new ids and the numbers that were quoted.
     *
     * @throws Hindrance when the words are no clauses of that level
     */
    static List<Provision> read(Level level, Payload payload) {
        List<String> lines = lines(payload);
        if (lines.isEmpty()) {
            throw new Hindrance(Obstacle.PAYLOAD_UNFIT, null, "没有写出新的%s的文字，请补充", Levels.name(level));
        }
        List<Provision> read =
                switch (level) {
                    case ARTICLE -> articles(lines);
                    case PARAGRAPH -> paragraphs(lines);
                    case ITEM -> items(lines);
                    case SUBITEM -> subitems(lines);
                    case BOOK, SUBBOOK, CHAPTER, SECTION -> divisions(lines);
                    case ANNEX -> annexes(lines);
                    case HEADING, POINT -> headings(level, lines);
                    case PREAMBLE, EFFECTIVE, SIGNATURE, TABLE -> plain(level, lines);
                };
        boolean fits = !read.isEmpty() && read.stream().allMatch(one -> one.level() == level);
        if (!fits) {
            throw new Hindrance(
                    Obstacle.PAYLOAD_UNFIT,
                    null,
                    "引号内的文字不是%s，请核对引号和序号：“%s”",
                    Levels.name(level),
                    shortened(lines.getFirst()));
        }
        return read;
    }

    /** The lines that hold anything. */
    static List<String> lines(Payload payload) {
        return payload.lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A title without the number that may stand in front of it: 第五章　法律责任. */
    static String title(String line) {
        return TITLE_NUMBER.matcher(line).replaceFirst("").strip();
    }

    /** The words of an item without its number. */
    static String withoutNumber(String line) {
        return ITEM_NUMBER.matcher(line).replaceFirst("");
    }

    /** The number in front of an item, empty where there is none. */
    static String itemNumber(String line) {
        Matcher matcher = ITEM_NUMBER.matcher(line);
        return matcher.lookingAt() ? matcher.group().strip() : "";
    }

    static boolean beginsArticle(String line) {
        return NUMBERED_ARTICLE.matcher(line).matches();
    }

    /** One line as the reader of laws would have repaired it. */
    static String repaired(String line) {
        List<Provision> read = top(ARTICLE + "甲" + line + "乙。");
        if (read.size() != 1 || read.getFirst().children().size() != 1) {
            return line;
        }
        String text = read.getFirst().children().getFirst().text();
        return text.startsWith("甲") && text.endsWith("乙。") && text.length() > 3
                ? text.substring(1, text.length() - 2)
                : line;
    }

    private static List<Provision> articles(List<String> lines) {
        String words = String.join("\n", lines);
        boolean numbered = beginsArticle(lines.getFirst());
        List<Provision> read = top((numbered ? "" : ARTICLE) + words + END);
        List<Provision> articles = read.isEmpty() ? read : read.subList(0, read.size() - 1);
        return numbered ? articles : articles.stream().map(PayloadReading::bare).toList();
    }

    private static List<Provision> paragraphs(List<String> lines) {
        boolean wrong = lines.stream().anyMatch(PayloadReading::beginsArticle);
        List<Provision> articles = wrong ? List.of() : articles(lines);
        return articles.size() == 1 ? articles.getFirst().children() : List.of();
    }

    private static List<Provision> items(List<String> lines) {
        boolean numbered = !itemNumber(lines.getFirst()).isEmpty();
        List<String> shown = numbered
                ? lines
                : IntStream.range(0, lines.size())
                        .mapToObj(at -> at == 0 ? "（一）" + lines.get(at) : lines.get(at))
                        .toList();
        List<Provision> paragraphs = paragraphs(lead(LEAD, shown));
        List<Provision> items = paragraphs.size() == 1 ? paragraphs.getFirst().children() : List.of();
        return numbered ? items : items.stream().map(PayloadReading::bare).toList();
    }

    private static List<Provision> subitems(List<String> lines) {
        boolean numbered = !itemNumber(lines.getFirst()).isEmpty();
        List<String> shown =
                lead("（一）乙：", numbered ? lines : lead("1." + lines.getFirst(), lines.subList(1, lines.size())));
        List<Provision> items = items(shown);
        List<Provision> subitems = items.size() == 1 ? items.getFirst().children() : List.of();
        return numbered ? subitems : subitems.stream().map(PayloadReading::bare).toList();
    }

    private static List<Provision> headings(Level level, List<String> lines) {
        String first = level == Level.HEADING ? title(lines.getFirst()) : withoutNumber(lines.getFirst());
        return TypedClause.read(level, String.join("\n", lead(first, lines.subList(1, lines.size())))).stream()
                .map(PayloadReading::bare)
                .toList();
    }

    private static List<Provision> divisions(List<String> lines) {
        return top("标题\n\n" + String.join("\n", lines) + "\n");
    }

    private static List<Provision> annexes(List<String> lines) {
        return annexes(lines, "附件");
    }

    /** @param number printed over an annex that is quoted without one */
    static List<Provision> annexes(List<String> lines, String number) {
        boolean headed = ANNEX_HEAD.matcher(lines.getFirst()).lookingAt();
        String words = (headed ? "" : number + "\n") + String.join("\n", lines);
        List<Provision> read = top(ARTICLE + LEAD + "\n\n" + words + "\n");
        return read.isEmpty() ? read : read.subList(1, read.size());
    }

    private static List<Provision> plain(Level level, List<String> lines) {
        return lines.stream().map(line -> line(level, line)).toList();
    }

    /** A clause without a number, of one line. */
    static Provision line(Level level, String words) {
        return new Provision(ProvisionId.next(), level, null, "", repaired(words), Layout.LINE, List.of());
    }

    /** Whether two printed numbers are the same but for their blanks. */
    static boolean sameNumber(String one, String other) {
        return BLANKS.matcher(one).replaceAll("").equals(BLANKS.matcher(other).replaceAll(""));
    }

    private static List<Provision> top(String words) {
        return TextReader.read(words, REPAIRS).text().provisions();
    }

    private static List<String> lead(String first, List<String> rest) {
        var lines = new ArrayList<String>(rest.size() + 1);
        lines.add(first);
        lines.addAll(rest);
        return lines;
    }

    /** The number was put there for the reader only. */
    private static Provision bare(Provision one) {
        return new Provision(one.id(), one.level(), null, one.caption(), one.text(), one.layout(), one.children());
    }

    /** Refuses where a number was quoted that is another one than was told. */
    static void requireNumbers(List<Provision> read, List<Numbered> told) {
        for (int i = 0; i < read.size() && i < told.size(); i++) {
            ProvisionNumber quoted = read.get(i).number();
            if (quoted != null && !Numbered.of(quoted).equals(told.get(i))) {
                throw new Hindrance(
                        Obstacle.PAYLOAD_UNFIT,
                        null,
                        "引号内的序号是“%s”，决定写明的是“%s”，两者不一致，请核对",
                        quoted.printed(),
                        told.get(i).printed(Levels.unit(read.get(i).level())));
            }
        }
    }

    static String shortened(String words) {
        return words.length() <= 20 ? words : words.substring(0, 20) + "…";
    }
}
