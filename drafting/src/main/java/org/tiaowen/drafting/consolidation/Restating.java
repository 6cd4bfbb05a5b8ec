package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tiaowen.drafting.amendments.Modification.Substitution;
import org.tiaowen.drafting.amendments.Payload;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.Position;

/** 修改为: new words for clauses, lines, sentences and titles. */
final class Restating {

    private final Draft draft;

    Restating(Draft draft) {
        this.draft = draft;
    }

    void restate(Substitution told, Report report) {
        if (told.targets().isEmpty()) {
            throw new Hindrance(Obstacle.TARGET_MISSING, null, "没有写明修改哪一条款，请补充");
        }
        if (PayloadReading.lines(told.payload()).isEmpty()) {
            throw new Hindrance(Obstacle.PAYLOAD_UNFIT, null, "没有写出修改后的文字，请补充");
        }
        if (told.targets().size() > 1 || told.targets().getFirst() instanceof Target.Clause) {
            clauses(told, report);
            return;
        }
        switch (told.targets().getFirst()) {
            case Target.LawTitle title -> entitle(title, told.payload(), report);
            case Target.Preamble preamble -> preamble(preamble, told.payload(), report);
            case Target.DivisionTitle title -> retitle(title.division(), told.payload(), report);
            case Target.NaturalParagraph line -> {
                Provision now = Lines.line(draft, line);
                rephrase(now, withoutNumber(now, only(told.payload())), report);
            }
            case Target.Sentence sentence -> Sentences.restate(draft, sentence, only(told.payload()), report);
            case Target.WholeText whole ->
                throw new Hindrance(Obstacle.REFUSED, null, "全文修改是修订，请直接使用修订后的文本（%s）", whole);
            case Target.Clause clause -> throw new IllegalStateException("Handled before: " + clause);
        }
    }

    private void entitle(Target.LawTitle target, Payload payload, Report report) {
        Objects.requireNonNull(target);
        String title = only(payload);
        boolean marked = title.startsWith("《") && title.endsWith("》") && title.length() > 2;
        draft.carryOut(List.of(new Edit.Entitle(marked ? title.substring(1, title.length() - 1) : title)));
        report.remark("标题已修改；正文中对本法名称的引用没有改动");
    }

    private void preamble(Target.Preamble target, Payload payload, Report report) {
        List<Provision> lines = Lines.of(draft, target);
        List<String> words = PayloadReading.lines(payload);
        if (lines.isEmpty()) {
            throw new Hindrance(Obstacle.TARGET_MISSING, null, "原文没有序言或者引言，请核对");
        }
        lines.forEach(line -> draft.requireUncontradicted(line, String.join("\n", words)));
        var edits = new ArrayList<Edit>();
        ProvisionId last = lines.getFirst().id();
        for (int i = 0; i < Math.max(lines.size(), words.size()); i++) {
            if (i >= words.size()) {
                edits.add(new Edit.Remove(lines.get(i).id()));
            } else if (i < lines.size()) {
                last = lines.get(i).id();
                edits.add(new Edit.Rephrase(last, PayloadReading.repaired(words.get(i))));
            } else {
                Provision more = PayloadReading.line(lines.getLast().level(), words.get(i));
                edits.add(new Edit.Insert(new Position.After(last), List.of(more)));
                last = more.id();
            }
        }
        draft.carryOut(edits);
        for (Provision line : Lines.of(draft, target)) {
            draft.stated.restate(line);
            report.touch(line.id());
        }
    }

    private void retitle(Pointer pointer, Payload payload, Report report) {
        Provision division = draft.resolving.one(pointer);
        String line = only(payload);
        ProvisionNumber number = division.number();
        String printed = number == null ? "" : number.printed();
        String quoted =
                line.substring(0, line.length() - PayloadReading.title(line).length());
        if (!quoted.isBlank()
                && !PayloadReading.sameNumber(quoted, printed)
                && draft.claims.of(division.id()) == null) {
            report.remark("引号内的序号是“%s”，原文是“%s”，序号没有因此改动".formatted(quoted.strip(), printed));
        }
        draft.requireUncontradicted(bare(draft.now(division.id())), PayloadReading.title(line));
        draft.carryOut(List.of(new Edit.Retitle(division.id(), PayloadReading.title(line))));
        draft.stated.restate(division.id());
        report.touch(division.id());
    }

    private void clauses(Substitution told, Report report) {
        List<Provision> targets = new ArrayList<>();
        for (Target target : told.targets()) {
            switch (target) {
                case Target.Clause clause ->
                    draft.resolving.all(clause.pointer()).forEach(old -> {
                        Provision now = draft.now(old.id());
                        targets.add(now);
                        targets.addAll(draft.lines(now));
                    });
                case Target.NaturalParagraph line -> targets.add(Lines.line(draft, line));
                case Target.WholeText other -> throw mixed(other);
                case Target.LawTitle other -> throw mixed(other);
                case Target.Preamble other -> throw mixed(other);
                case Target.DivisionTitle other -> throw mixed(other);
                case Target.Sentence other -> throw mixed(other);
            }
        }
        Level level = targets.getFirst().level();
        if (targets.stream().anyMatch(target -> target.level() != level)) {
            throw new Hindrance(Obstacle.PAYLOAD_UNFIT, targets.getFirst().id(), "一次修改的条款层级不同，请分别写明");
        }
        if (level == Level.PREAMBLE) {
            preamble(new Target.Preamble(), told.payload(), report);
            return;
        }
        boolean leadOnly = targets.size() == 1 && isLeadOnly(targets.getFirst(), told.payload());
        if (leadOnly) {
            Provision now = draft.now(targets.getFirst().id());
            rephrase(now, withoutNumber(now, only(told.payload())), report);
            report.remark("引号内只有各项之前的文字，原有各项保留不变");
            return;
        }
        replace(targets, read(targets.getFirst(), told.payload()), report);
    }

    private static List<Provision> read(Provision target, Payload payload) {
        ProvisionNumber number = target.number();
        return target.level() == Level.ANNEX && number != null
                ? PayloadReading.annexes(PayloadReading.lines(payload), number.printed())
                : PayloadReading.read(target.level(), payload);
    }

    /** New words that end with a colon and list nothing, where the clause lists something. */
    private boolean isLeadOnly(Provision target, Payload payload) {
        List<String> lines = PayloadReading.lines(payload);
        boolean lists = (target.level() == Level.PARAGRAPH || target.level() == Level.ITEM)
                && !draft.now(target.id()).children().isEmpty();
        return lists && lines.size() == 1 && lines.getFirst().endsWith("：");
    }

    private void replace(List<Provision> targets, List<Provision> read, Report report) {
        Level level = targets.getFirst().level();
        boolean paragraphs = level == Level.PARAGRAPH;
        if (read.size() != targets.size() && !paragraphs) {
            throw new Hindrance(
                    Obstacle.PAYLOAD_UNFIT,
                    targets.getFirst().id(),
                    "所指的是%d%s，引号内有%d%s，请核对",
                    targets.size(),
                    Levels.name(level),
                    read.size(),
                    Levels.name(level));
        }
        requireNumbers(targets, read);
        String words = Draft.allWords(read);
        targets.forEach(target -> draft.requireUncontradicted(draft.now(target.id()), words));
        var edits = new ArrayList<Edit>();
        int both = Math.min(targets.size(), read.size());
        for (int i = 0; i < both; i++) {
            Provision content = Punctuation.like(draft.now(targets.get(i).id()), read.get(i));
            edits.add(new Edit.Replace(targets.get(i).id(), content));
            draft.quote(targets.get(i).id(), read.get(i), report);
        }
        if (read.size() > both) {
            edits.add(new Edit.Insert(new Position.After(targets.get(both - 1).id()), read.subList(both, read.size())));
            report.remark("引号内的%s比所指的多，多出的接在其后".formatted(Levels.name(level)));
        }
        for (Provision rest : targets.subList(both, targets.size())) {
            edits.add(new Edit.Remove(rest.id()));
            report.touch(rest.id());
            report.remark("引号内的%s比所指的少，多余的已删去".formatted(Levels.name(level)));
        }
        draft.carryOut(edits);
        targets.subList(0, both).forEach(target -> settle(target.id(), report));
        read.subList(both, read.size()).forEach(more -> settle(more.id(), report));
        if (targets.stream().anyMatch(target -> draft.shortened.contains(target.id()))) {
            report.remark("本决定前面的修改曾删去其中的部分条款，以这里的表述为准，请核对");
        }
    }

    /** The numbers that were quoted are the old ones, or those the clauses have been told. */
    private void requireNumbers(List<Provision> targets, List<Provision> read) {
        for (int i = 0; i < Math.min(targets.size(), read.size()); i++) {
            ProvisionNumber quoted = read.get(i).number();
            ProvisionNumber old = targets.get(i).number();
            Numbered told = draft.claims.of(targets.get(i).id());
            boolean fits = quoted == null
                    || Numbered.of(quoted).equals(told)
                    || (old != null && Numbered.of(old).equals(Numbered.of(quoted)));
            if (!fits) {
                throw new Hindrance(
                        Obstacle.PAYLOAD_UNFIT,
                        targets.get(i).id(),
                        "引号内的序号是“%s”，与所指的%s不一致，请核对",
                        Objects.requireNonNull(quoted).printed(),
                        draft.law.name(targets.get(i).id()));
            }
        }
    }

    private void rephrase(Provision now, String words, Report report) {
        draft.requireUncontradicted(bare(now), words);
        draft.words.rephrase(now, words, report);
    }

    private void settle(ProvisionId id, Report report) {
        draft.stated.restate(draft.now(id));
        report.touch(id);
    }

    private static String withoutNumber(Provision now, String line) {
        boolean item = now.level() == Level.ITEM || now.level() == Level.SUBITEM;
        return PayloadReading.repaired(item ? PayloadReading.withoutNumber(line) : line);
    }

    private static String only(Payload payload) {
        List<String> lines = PayloadReading.lines(payload);
        if (lines.size() > 1) {
            throw new Hindrance(Obstacle.PAYLOAD_UNFIT, null, "所指的只有一段文字，引号内有%d段，请核对", lines.size());
        }
        return lines.getFirst();
    }

    /** Its own words alone. */
    private static Provision bare(Provision one) {
        return new Provision(one.id(), one.level(), one.number(), one.caption(), one.text(), one.layout(), List.of());
    }

    private static Hindrance mixed(Target other) {
        String what = other instanceof Target.Sentence ? "一句话" : "标题或者序言";
        return new Hindrance(Obstacle.PAYLOAD_UNFIT, null, "%s不能和条款一并修改，请分别写明", what);
    }
}
