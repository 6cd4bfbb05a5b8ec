package org.tiaowen.comments.placements;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.editing.Descents;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.EditOutcome;
import org.tiaowen.drafting.editing.Editing;
import org.tiaowen.drafting.editing.Position;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.MatchReason;

/**
 * An invented regulation and the edits that make its next versions, by a seed. Every half of a paragraph and every item carries a name
 * that no edit touches, so that it is known of every clause, without any lineage, where its parts stand in any later text.
 */
final class GeneratedHistory {

    private static final Pattern NAME = Pattern.compile("[子丑寅卯辰巳午未申酉戌亥]{4}");
    private static final String LETTERS = "子丑寅卯辰巳午未申酉戌亥";

    private static final String[] WHO = {
        "市人民政府", "区县人民政府", "城市管理部门", "公安机关", "市场监督管理部门", "街道办事处", "物业服务企业", "经营者", "行业协会", "居民委员会"
    };
    private static final String[] DUTY = {"应当", "不得", "可以", "负责", "有权"};
    private static final String[] ACT = {
        "建立巡查制度", "公布收费标准", "设置明显标志", "组织应急演练", "配备专职人员", "保存记录三年", "听取居民意见", "核查登记信息", "协助调查取证", "编制年度计划", "清理占道物品",
        "安排专项经费", "保障无障碍通行", "共享检查结果", "受理投诉举报"
    };
    private static final String[] WHEN = {
        "在开业前", "自受理之日起十日内", "每年第一季度", "节假日期间", "遇有险情时", "根据实际需要", "会同有关部门", "按照国家有关规定", "在显著位置", "未经批准"
    };

    private final SplittableRandom random;
    private final Set<String> names = new LinkedHashSet<>();

    GeneratedHistory(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The first version: six to twelve articles. */
    String first() {
        var text = new StringBuilder("云岭市市容管理条例\n\n");
        int count = 6 + random.nextInt(7);
        for (int i = 1; i <= count; i++) {
            text.append(article(i));
        }
        return text.toString();
    }

    /**
     * The next version.
     *
     * @param lineage as a version that was edited clause by clause has it
     */
    record Next(LegalText text, Lineage lineage) {}

    /** Carries out one to four edits, one after the other. */
    Next next(LegalText text) {
        Descents descents = new Descents();
        LegalText now = text;
        int edits = 1 + random.nextInt(4);
        for (int i = 0; i < 12 && edits > 0; i++) {
            Optional<Edit> edit = any(now);
            if (edit.isPresent() && Editing.apply(now, edit.orElseThrow()) instanceof EditOutcome.Edited edited) {
                edited.lineage().relations().stream()
                        .filter(relation -> relation.reason() == MatchReason.COVERED)
                        .forEach(relation -> descents.note(
                                relation.old().orElseThrow(), relation.current().orElseThrow()));
                now = edited.text();
                edits--;
            }
        }
        return new Next(now, Descents.lineage(Lineage.byIds(text, now), text, now, descents.between(text, now)));
    }

    private Optional<Edit> any(LegalText text) {
        Provision article = anyOf(text, Level.ARTICLE).orElseThrow();
        Optional<Provision> paragraph = anyOf(text, Level.PARAGRAPH);
        return switch (random.nextInt(11)) {
            case 0, 1 -> Optional.of(new Edit.Insert(new Position.After(article.id()), List.of(read(article(1)))));
            case 2 -> Optional.of(new Edit.Remove(article.id()));
            case 3 -> paragraph.map(one -> new Edit.Remove(one.id()));
            case 4 -> Optional.of(new Edit.Move(article.id(), new Position.After(anyArticle(text))));
            case 5 ->
                article.children().size() > 1
                        ? Optional.of(new Edit.SplitAt(article.id(), List.of(1)))
                        : paragraph.flatMap(GeneratedHistory::halved);
            case 6 -> paragraph.flatMap(GeneratedHistory::halved);
            case 7 -> Optional.of(new Edit.Merge(article.id(), List.of(anyArticle(text))));
            case 8 -> paragraph.map(one -> new Edit.Move(one.id(), new Position.LastIn(anyArticle(text))));
            case 9 -> paragraph.map(one -> new Edit.Lift(one.id(), new Position.After(anyArticle(text))));
            default -> paragraph.flatMap(this::reworded);
        };
    }

    private static Optional<Edit> halved(Provision paragraph) {
        int border = paragraph.text().indexOf('。');
        return border > 0 && border < paragraph.text().length() - 1
                ? Optional.of(new Edit.SplitAt(paragraph.id(), List.of(border + 1)))
                : Optional.empty();
    }

    private Optional<Edit> reworded(Provision paragraph) {
        for (String act : ACT) {
            if (paragraph.text().contains(act)) {
                return Optional.of(new Edit.Reword(paragraph.id(), act, pick(ACT) + "并" + pick(ACT)));
            }
        }
        return Optional.empty();
    }

    private ProvisionId anyArticle(LegalText text) {
        return anyOf(text, Level.ARTICLE).orElseThrow().id();
    }

    private Optional<Provision> anyOf(LegalText text, Level level) {
        List<Provision> all = text.walk().filter(one -> one.level() == level).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private String article(int number) {
        var words = new StringBuilder("第" + Numerals.chinese(number) + "条　");
        int paragraphs = 1 + random.nextInt(3);
        for (int i = 0; i < paragraphs; i++) {
            if (random.nextInt(5) == 0) {
                words.append(pick(WHO)).append(name()).append(pick(DUTY)).append("遵守下列规定：\n");
                words.append("（一）")
                        .append(name())
                        .append(pick(WHEN))
                        .append(pick(ACT))
                        .append("；\n");
                words.append("（二）")
                        .append(name())
                        .append(pick(WHEN))
                        .append(pick(ACT))
                        .append("。\n");
            } else {
                words.append(sentence()).append(sentence()).append('\n');
            }
        }
        return words.append('\n').toString();
    }

    private String sentence() {
        return pick(WHO) + name() + pick(WHEN) + pick(DUTY) + pick(ACT) + "，" + pick(WHEN) + pick(ACT) + "。";
    }

    private String name() {
        while (true) {
            var name = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            if (names.add(name.toString())) {
                return name.toString();
            }
        }
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static Provision read(String article) {
        return TextReader.read("云岭市办法\n\n" + article)
                .text()
                .walk()
                .filter(one -> one.level() == Level.ARTICLE)
                .findFirst()
                .orElseThrow();
    }

    /** The names in a clause and all inside it. */
    static Set<String> namesIn(Provision clause) {
        Set<String> found = new LinkedHashSet<>();
        clause.walk().forEach(one -> {
            Matcher names = NAME.matcher(one.text());
            while (names.find()) {
                found.add(names.group());
            }
        });
        return found;
    }

    /** Every clause of a text with its names. */
    static Map<ProvisionId, Set<String>> named(LegalText text) {
        Map<ProvisionId, Set<String>> named = new HashMap<>();
        text.walk().forEach(clause -> named.put(clause.id(), namesIn(clause)));
        return named;
    }
}
