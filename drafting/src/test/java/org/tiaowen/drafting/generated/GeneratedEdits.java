package org.tiaowen.drafting.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tiaowen.drafting.articles.Layout;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.Position;

/**
 * Edits by chance on a given text. Most of them can be carried out; some cannot (a level that does not fit, words that
 * stand there twice, a clause that is not there), so that refusals are tried too. Not thread-safe.
 */
public final class GeneratedEdits {

    private static final Level[] USUAL = {
        Level.ARTICLE,
        Level.ARTICLE,
        Level.ARTICLE,
        Level.PARAGRAPH,
        Level.PARAGRAPH,
        Level.ITEM,
        Level.ITEM,
        Level.SUBITEM,
        Level.CHAPTER,
        Level.SECTION,
        Level.HEADING,
        Level.POINT,
        Level.ANNEX
    };

    private final LegalText text;
    private final RandomGenerator random;
    private final Sentences sentences;
    private final boolean captioned;

    private GeneratedEdits(LegalText text, RandomGenerator random) {
        this.text = text;
        this.random = random;
        this.sentences = new Sentences(random);
        this.captioned = text.walk().anyMatch(one -> !one.caption().isEmpty());
    }

    /** One edit. */
    public static Edit any(LegalText text, RandomGenerator random) {
        return new GeneratedEdits(text, random).any();
    }

    private Edit any() {
        return switch (random.nextInt(18)) {
            case 0, 1, 2 -> insert();
            case 3, 4 -> new Edit.Remove(target(usual()).id());
            case 5, 6 -> move();
            case 7 -> split();
            case 8, 9 -> splitAt();
            case 10 -> merge();
            case 11 -> new Edit.Lift(target(Level.PARAGRAPH).id(), position(Level.ARTICLE));
            case 12 -> new Edit.Lower(target(Level.ARTICLE).id(), position(Level.PARAGRAPH));
            case 13 -> replace();
            case 14 -> reword();
            case 15 -> swap();
            case 16 -> new Edit.Retitle(target(Level.CHAPTER).id(), sentences.title());
            default -> front();
        };
    }

    private Edit insert() {
        Level level = usual();
        var fresh = new ArrayList<Provision>();
        IntStream.rangeClosed(1, 1 + random.nextInt(2)).forEach(i -> fresh.add(fresh(level)));
        return new Edit.Insert(position(level), fresh);
    }

    private Edit move() {
        Level level = usual();
        return new Edit.Move(target(level).id(), position(level));
    }

    private Edit split() {
        Provision target = target(usual());
        return new Edit.Split(target.id(), List.of(fresh(target.level()), alike(target), fresh(target.level())));
    }

    private Edit splitAt() {
        Provision target = target(usual());
        int length = target.level() == Level.ARTICLE
                ? target.children().size()
                : target.text().length();
        List<Integer> borders = IntStream.range(1, Math.max(2, length))
                .filter(i -> random.nextInt(Math.max(2, length / 2)) == 0)
                .boxed()
                .toList();
        return new Edit.SplitAt(target.id(), borders.isEmpty() ? List.of(Math.max(1, length / 2)) : borders);
    }

    private Edit merge() {
        Level level = usual();
        Provision into = target(level);
        List<ProvisionId> others = all(level).stream()
                .map(Provision::id)
                .filter(id -> !id.equals(into.id()))
                .toList();
        int at = others.isEmpty() ? 0 : random.nextInt(others.size());
        return new Edit.Merge(into.id(), others.subList(at, Math.min(others.size(), at + 1 + random.nextInt(2))));
    }

    private Edit replace() {
        Provision target = target(usual());
        return new Edit.Replace(target.id(), random.nextBoolean() ? alike(target) : fresh(target.level()));
    }

    private Edit reword() {
        Provision target = target(Level.PARAGRAPH);
        String words = target.text();
        if (words.length() < 4) {
            return new Edit.Reword(target.id(), "没有这样的文字", "别的文字");
        }
        int from = 1 + random.nextInt(words.length() - 3);
        String span = words.substring(from, Math.min(words.length() - 1, from + 1 + random.nextInt(6)));
        return new Edit.Reword(target.id(), span, random.nextBoolean() ? "" : span + "以及游船码头");
    }

    private Edit swap() {
        return new Edit.SwapThroughout(
                List.of(new Edit.Swap("停车", "泊车"), new Edit.Swap("停车场经营者", "停车设施经营者"), new Edit.Swap("经营", "运营")),
                random.nextBoolean() ? List.of() : List.of(target(usual()).id()));
    }

    private Edit front() {
        return switch (random.nextInt(3)) {
            case 0 -> new Edit.Entitle("云岭市河湖管理条例");
            case 1 -> new Edit.Annotate("（2026年8月1日云岭市第六届人民代表大会常务委员会第十四次会议通过）");
            default -> new Edit.Recaption(target(Level.ARTICLE).id(), captioned ? sentences.caption() : "");
        };
    }

    private Level usual() {
        for (int attempt = 0; attempt < 5; attempt++) {
            Level level = USUAL[random.nextInt(USUAL.length)];
            if (!all(level).isEmpty()) {
                return level;
            }
        }
        return Level.PARAGRAPH;
    }

    /** Beside one of the same level mostly, sometimes anywhere. */
    private Position position(Level level) {
        Provision beside = random.nextInt(8) == 0 ? target(usual()) : target(level);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Position.Before(beside.id());
            case 3, 4, 5 -> new Position.After(beside.id());
            case 6 -> new Position.FirstIn(target(around(level)).id());
            default -> new Position.LastIn(target(around(level)).id());
        };
    }

    private static Level around(Level level) {
        return switch (level) {
            case PARAGRAPH -> Level.ARTICLE;
            case ITEM -> Level.PARAGRAPH;
            case SUBITEM -> Level.ITEM;
            case POINT -> Level.HEADING;
            case SECTION, ARTICLE -> Level.CHAPTER;
            default -> Level.BOOK;
        };
    }

    private Provision target(Level level) {
        List<Provision> all = all(level);
        if (all.isEmpty()) {
            List<Provision> any = text.walk().toList();
            return any.get(random.nextInt(any.size()));
        }
        return all.get(random.nextInt(all.size()));
    }

    private List<Provision> all(Level level) {
        return text.walk().filter(one -> one.level() == level).toList();
    }

    /** The same words, with one more sentence in each paragraph. */
    private Provision alike(Provision provision) {
        boolean worded =
                provision.level() == Level.PARAGRAPH && provision.children().isEmpty();
        return made(
                provision.level(),
                provision.caption(),
                worded ? provision.text() + sentences.sentence() : provision.text(),
                provision.children().stream().map(this::alike).toList());
    }

    private Provision fresh(Level level) {
        return switch (level) {
            case BOOK, SUBBOOK, CHAPTER, SECTION -> made(level, "", sentences.title(), List.of(fresh(Level.ARTICLE)));
            case ARTICLE -> {
                var paragraphs = new ArrayList<Provision>();
                IntStream.rangeClosed(0, random.nextInt(2)).forEach(i -> paragraphs.add(fresh(Level.PARAGRAPH)));
                yield made(level, captioned ? "（" + sentences.caption() + "）" : "", "", paragraphs);
            }
            case PARAGRAPH ->
                random.nextInt(4) == 0
                        ? made(level, "", sentences.leadIn(), List.of(fresh(Level.ITEM), fresh(Level.ITEM)))
                        : made(level, "", sentences.paragraph(false), List.of());
            case HEADING ->
                random.nextBoolean()
                        ? made(level, "", "加强监督", List.of(fresh(Level.POINT)))
                        : made(level, "", sentences.sentence(), List.of());
            case ANNEX -> made(level, "", "附件", List.of(fresh(Level.PARAGRAPH)));
            case TABLE -> made(level, "", "| 甲 | 乙 |", List.of());
            case ITEM, SUBITEM -> made(level, "", sentences.item(false), List.of());
            case POINT, PREAMBLE, EFFECTIVE, SIGNATURE -> made(level, "", sentences.sentence(), List.of());
        };
    }

    private Provision made(Level level, String caption, String words, List<Provision> inside) {
        var id = new ProvisionId(new UUID(random.nextLong(), random.nextLong()));
        return new Provision(id, level, null, caption, words, Layout.LINE, inside);
    }
}
