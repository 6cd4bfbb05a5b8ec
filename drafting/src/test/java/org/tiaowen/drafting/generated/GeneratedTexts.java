package org.tiaowen.drafting.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.Layout;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;

/**
 * Legal texts by chance: regulations with 编、分编、章、节、条、款、项、目 and decisions with 一、（一）, with preambles, captions,
 * tables, annexes and signatures, typed in many ways and well numbered.
 *
 * <p>The tree is built here and not read, in the form in which the reader builds it: {@code write} then {@code read} must
 * give it back. Ids come from the same seed, so that one seed is one text. Not thread-safe.
 */
public final class GeneratedTexts {

    /**
     * Leaves out what the reader is known to misread: a title 附则 on the line after 第五章, a caption on a line of its own
     * behind a chapter or in 【】, and （一）至（三）项 as the first words of an article.
     */
    private static final boolean UNMENDED = false;

    private final RandomGenerator random;
    private final Sentences sentences;
    private final Typing typing;
    private final boolean tricks;
    private int article;
    private int suffix;
    private int subbook;
    private int chapter;
    private int heading;
    private int point;

    private GeneratedTexts(long seed, boolean tricks) {
        this.random = new SplittableRandom(seed);
        this.sentences = new Sentences(random);
        this.typing = Typing.any(random);
        this.tricks = tricks;
    }

    /** A regulation or a decision, with words that try to mislead a reader. */
    public static LegalText any(long seed) {
        return seed % 4 == 0 ? decision(seed) : regulation(seed);
    }

    /** A regulation, with words that try to mislead a reader. */
    public static LegalText regulation(long seed) {
        return new GeneratedTexts(seed, true).regulation();
    }

    /** A decision, with words that try to mislead a reader. */
    public static LegalText decision(long seed) {
        return new GeneratedTexts(seed, true).decision();
    }

    /** A regulation or a decision in plain words, for tests that are about something else than reading. */
    public static LegalText plain(long seed) {
        var texts = new GeneratedTexts(seed, false);
        return seed % 4 == 0 ? texts.decision() : texts.regulation();
    }

    /** A regulation in plain words. */
    public static LegalText plainRegulation(long seed) {
        return new GeneratedTexts(seed, false).regulation();
    }

    private LegalText regulation() {
        var body = new ArrayList<Provision>();
        String title = random.nextInt(20) == 0 ? "" : "云岭市" + sentences.title().replace("　", "") + "管理条例";
        boolean preamble = !title.isEmpty() && random.nextInt(8) == 0;
        if (preamble) {
            body.add(preamble());
        }
        int shape = random.nextInt(12);
        if (UNMENDED && typing.captions().inFront()) {
            shape = 11;
        }
        if (shape == 0) {
            times(2, 3, i -> body.add(book(i)));
        } else if (shape < 8) {
            times(1, 4, i -> body.add(chapter()));
        } else {
            times(1, random.nextInt(12) == 0 ? 115 : 8, i -> body.add(article()));
        }
        closing(body);
        String front = front(title, body, preamble);
        return text(DocumentKind.REGULATION, front, title, body);
    }

    private LegalText decision() {
        var body = new ArrayList<Provision>();
        String title = random.nextInt(3) == 0 ? "" : "云岭市人民代表大会常务委员会关于加强停车管理的决定";
        body.add(provision(Level.PREAMBLE, null, "为了规范停车秩序，根据有关法律、行政法规，结合本市实际，作出如下决定：", typing.line(), "", List.of()));
        times(1, 6, i -> body.add(heading()));
        if (random.nextInt(3) > 0) {
            body.add(provision(Level.EFFECTIVE, null, "本决定自公布之日起施行。", typing.line(), "", List.of()));
        }
        closing(body);
        return text(DocumentKind.DECISION, front(title, List.of(), false), title, body);
    }

    private LegalText text(DocumentKind kind, String front, String title, List<Provision> body) {
        if (front.isEmpty()) {
            Provision first = body.removeFirst();
            Layout layout = new Layout("", first.layout().gap(), first.layout().captionGap());
            body.addFirst(new Provision(
                    first.id(),
                    first.level(),
                    first.number(),
                    first.caption(),
                    first.text(),
                    layout,
                    first.children()));
        }
        return new LegalText(kind, front, title, body, random.nextInt(4) == 0 ? "" : "\n");
    }

    private String front(String title, List<Provision> body, boolean preamble) {
        if (title.isEmpty()) {
            return "";
        }
        var front = new StringBuilder(title);
        if (random.nextBoolean()) {
            front.append(typing.line()).append("（2026年3月5日云岭市第六届人民代表大会常务委员会第十二次会议通过）");
        }
        List<String> entries = body.stream()
                .flatMap(Provision::walk)
                .filter(provision -> isDivision(provision.level()))
                .map(division -> printed(division) + "　" + division.text())
                .toList();
        if (entries.size() >= 2 && random.nextBoolean() && !preamble) {
            front.append(typing.line()).append("目　录");
            entries.forEach(entry -> front.append(typing.line()).append(entry));
        }
        return front.toString();
    }

    private static String printed(Provision provision) {
        ProvisionNumber number = provision.number();
        return number == null ? "" : number.printed();
    }

    private static boolean isDivision(Level level) {
        return switch (level) {
            case BOOK, SUBBOOK, CHAPTER, SECTION -> true;
            default -> false;
        };
    }

    private Provision preamble() {
        var paragraphs = new ArrayList<Provision>();
        times(0, 2, i -> paragraphs.add(line(Level.PARAGRAPH, null, sentences.sentence(), List.of())));
        return line(Level.PREAMBLE, null, random.nextBoolean() ? "序言" : sentences.sentence() + "为此，制定本条例。", paragraphs);
    }

    private Provision book(int ordinal) {
        subbook = 0;
        if (typing.chaptersRestart()) {
            chapter = 0;
        }
        var inside = new ArrayList<Provision>();
        if (random.nextInt(3) == 0) {
            times(2, 2, i -> inside.add(subbook()));
        } else {
            times(1, 3, i -> inside.add(chapter()));
        }
        return division(Level.BOOK, "编", ordinal, inside);
    }

    private Provision subbook() {
        int ordinal = ++subbook;
        var inside = new ArrayList<Provision>();
        times(1, 2, i -> inside.add(chapter()));
        return division(Level.SUBBOOK, "分编", ordinal, inside);
    }

    private Provision chapter() {
        int ordinal = ++chapter;
        var inside = new ArrayList<Provision>();
        if (random.nextInt(4) == 0) {
            times(2, 3, i -> inside.add(section(i)));
        } else {
            times(1, 4, i -> inside.add(article()));
        }
        return division(Level.CHAPTER, "章", ordinal, inside);
    }

    private Provision section(int ordinal) {
        var inside = new ArrayList<Provision>();
        times(1, 3, i -> inside.add(article()));
        return division(Level.SECTION, "节", ordinal, inside);
    }

    private Provision division(Level level, String unit, int ordinal, List<Provision> inside) {
        var number = new ProvisionNumber("第" + typing.digits().print(ordinal) + unit, ordinal, 0);
        String title = sentences.title();
        if (UNMENDED && typing.divisionGap().contains("\n")) {
            title = title.replace("附　则", "其他规定");
        }
        return provision(level, number, title, typing.divisionLine(), typing.divisionGap(), inside);
    }

    private Provision article() {
        boolean put = typing.numbersKept() && article > 0 && random.nextInt(4) == 0;
        suffix = put ? suffix + 1 : 0;
        article += put ? 0 : 1;
        String printed = "第" + typing.digits().print(article) + "条"
                + (put ? "之" + typing.digits().print(suffix) : "");
        boolean captioned = typing.captions() != Typing.Captions.NONE;
        String caption = captioned ? typing.captions().around(sentences.caption()) : "";
        boolean inFront = typing.captions().inFront();
        boolean behind = captioned && !inFront;
        String lead = typing.numberAlone() ? typing.line() : behind ? typing.gap() : "";
        String gap = typing.numberAlone() || behind ? "" : typing.gap();
        return new Provision(
                id(),
                Level.ARTICLE,
                new ProvisionNumber(printed, article, suffix),
                caption,
                "",
                new Layout(typing.line(), gap, inFront ? typing.line() : null),
                paragraphs(lead));
    }

    private List<Provision> paragraphs(String lead) {
        var paragraphs = new ArrayList<Provision>();
        times(1, 3, i -> {
            boolean first = i == 1;
            String before = first ? lead : typing.line();
            if (random.nextInt(4) == 0) {
                paragraphs.add(withItems(before));
            } else if (i == 2 && random.nextInt(30) == 0) {
                paragraphs.add(table());
            } else {
                String words = sentences.paragraph(tricks && !(first && (lead.isEmpty() || UNMENDED)));
                paragraphs.add(provision(Level.PARAGRAPH, null, words, before, "", List.of()));
            }
        });
        return paragraphs;
    }

    private Provision withItems(String before) {
        int count = random.nextInt(15) == 0 ? 12 : 2 + random.nextInt(4);
        var items = new ArrayList<Provision>();
        for (int i = 1; i <= count; i++) {
            boolean last = i == count;
            int shape = random.nextInt(20);
            if (shape < 2) {
                items.add(item(i, sentences.leadIn(), subitems(last)));
            } else if (shape == 2 && !last) {
                Provision more = line(Level.PARAGRAPH, null, sentences.sentence(), List.of());
                items.add(item(i, sentences.item(false), List.of(more)));
            } else {
                items.add(item(i, sentences.item(last), List.of()));
            }
        }
        return provision(Level.PARAGRAPH, null, sentences.leadIn(), before, "", items);
    }

    private Provision item(int ordinal, String words, List<Provision> inside) {
        var number = new ProvisionNumber(typing.item(ordinal), ordinal, 0);
        return provision(Level.ITEM, number, words, typing.line(), typing.itemGap(), inside);
    }

    private List<Provision> subitems(boolean last) {
        var subitems = new ArrayList<Provision>();
        int count = 2 + random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            var number = new ProvisionNumber(typing.subitem(i), i, 0);
            String words = sentences.item(last && i == count);
            subitems.add(provision(Level.SUBITEM, number, words, typing.line(), typing.itemGap(), List.of()));
        }
        return subitems;
    }

    private Provision heading() {
        int ordinal = ++heading;
        if (typing.pointsRestart()) {
            point = 0;
        }
        var number = new ProvisionNumber(
                typing.digits() == Typing.Digits.RING
                        ? Typing.Digits.RING.print(ordinal) + "、"
                        : Typing.Digits.ZERO.print(ordinal) + "、",
                ordinal,
                0);
        if (random.nextInt(4) == 0) {
            return provision(
                    Level.HEADING,
                    number,
                    "将第" + ordinal + "条修改为：“第" + ordinal + "条　" + sentences.sentence(),
                    typing.line(),
                    "",
                    quoted());
        }
        var inside = new ArrayList<Provision>();
        boolean titled = random.nextBoolean();
        if (titled) {
            times(0, 1, i -> inside.add(line(Level.PARAGRAPH, null, sentences.paragraph(tricks), List.of())));
            times(1, 4, i -> inside.add(point()));
        } else {
            times(0, 2, i -> inside.add(line(Level.PARAGRAPH, null, sentences.paragraph(tricks), List.of())));
        }
        String words = titled ? sentences.title().replace("　", "") : sentences.paragraph(false);
        return provision(Level.HEADING, number, words, typing.line(), "", inside);
    }

    /** The rest of a quotation: each paragraph opens, only the last one closes. */
    private List<Provision> quoted() {
        var paragraphs = new ArrayList<Provision>();
        int count = 1 + random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            String words = random.nextInt(3) == 0 ? "“第九条　" + sentences.sentence() : "“" + sentences.sentence();
            paragraphs.add(line(Level.PARAGRAPH, null, i == count ? words + "”" : words, List.of()));
        }
        return paragraphs;
    }

    private Provision point() {
        int ordinal = ++point;
        var inside = new ArrayList<Provision>();
        if (random.nextInt(5) == 0) {
            inside.add(line(Level.PARAGRAPH, null, sentences.paragraph(tricks), List.of()));
        }
        String words = sentences.title().replace("　", "") + "。" + sentences.sentence();
        return line(Level.POINT, new ProvisionNumber(typing.item(ordinal), ordinal, 0), words, inside);
    }

    private void closing(List<Provision> body) {
        if (random.nextInt(8) == 0) {
            body.add(line(Level.SIGNATURE, null, "云岭市人民代表大会常务委员会", List.of()));
            body.add(line(Level.SIGNATURE, null, "2026年3月5日", List.of()));
        }
        if (random.nextInt(6) == 0) {
            int count = 1 + random.nextInt(2);
            for (int i = 1; i <= count; i++) {
                body.add(annex(i, count));
            }
        }
    }

    private Provision annex(int ordinal, int count) {
        var inside = new ArrayList<Provision>();
        if (count == 1) {
            inside.add(line(Level.PARAGRAPH, null, "停车场分级标准", List.of()));
        }
        if (random.nextBoolean()) {
            inside.add(table());
        }
        times(0, 2, i -> inside.add(line(Level.PARAGRAPH, null, sentences.sentence(), List.of())));
        ProvisionNumber number =
                count == 1 ? null : new ProvisionNumber("附件" + Typing.Digits.ZERO.print(ordinal), ordinal, 0);
        return number == null
                ? line(Level.ANNEX, null, "附件", inside)
                : provision(Level.ANNEX, number, "停车场分级标准", typing.line(), typing.line(), inside);
    }

    private Provision table() {
        var rows = new StringBuilder("| 等级 | 车位 |");
        times(1, 3, i -> rows.append(typing.line().contains("\r") ? "\r\n" : "\n")
                .append("| " + i + " | " + i * 50 + " |"));
        return line(Level.TABLE, null, rows.toString(), List.of());
    }

    private Provision line(Level level, @Nullable ProvisionNumber number, String words, List<Provision> inside) {
        return provision(level, number, words, typing.line(), "", inside);
    }

    private Provision provision(
            Level level,
            @Nullable ProvisionNumber number,
            String words,
            String before,
            String gap,
            List<Provision> inside) {
        return new Provision(id(), level, number, "", words, new Layout(before, gap), inside);
    }

    private ProvisionId id() {
        return new ProvisionId(new UUID(random.nextLong(), random.nextLong()));
    }

    /** Between {@code least} and {@code most} times, counted from 1. */
    private void times(int least, int most, IntConsumer once) {
        int count = least + random.nextInt(most - least + 1);
        for (int i = 1; i <= count; i++) {
            once.accept(i);
        }
    }
}
