package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Block.Kind;
import org.tiaowen.drafting.amendments.Framing.Role;
import org.tiaowen.drafting.amendments.Quotations.Quotation;
import org.tiaowen.drafting.articles.Finding;

/** Reads the blocks of an outline, law by law. */
final class InstrumentReader {

    /** What is gathered for one law. */
    private static final class Law {
        private final String title;
        private final List<Instruction> instructions = new ArrayList<>();
        private @Nullable Passage adjustment;
        private @Nullable Passage heading;
        private boolean listed;

        Law(String title) {
            this.title = title;
        }

        LawAmendment amendment() {
            return new LawAmendment(title, instructions, adjustment);
        }
    }

    private static final int LONGEST_WORDS_IN_FINDING = 20;

    private final Source source;
    private final Outline outline;
    private final List<Law> laws = new ArrayList<>();
    private final Map<String, Law> byTitle = new HashMap<>();
    private final List<Passage> unread = new ArrayList<>();
    private final List<Framing> framing = new ArrayList<>();

    /** The scope each depth of numbering left behind; what stands under it goes on with it. */
    private final List<Scope> scopes = new ArrayList<>();

    private Law law;

    /** The law the title or the preamble names. */
    private final String only;

    /** How deep the headings of the laws stand; 0 where there are none. */
    private int headings;

    InstrumentReader(Source source, Outline outline) {
        this.source = source;
        this.outline = outline;
        this.only = amendedLaw();
        this.law = new Law(only);
    }

    AmendingInstrument read() {
        for (Block block : outline.blocks()) {
            read(block);
        }
        dropEmpty();
        if (laws.isEmpty()) {
            nothingFound();
        }
        String title = LawHeading.compact(outline.title());
        boolean amendment = title.contains("修正案") && !title.endsWith("决定");
        return new AmendingInstrument(
                amendment ? InstrumentForm.AMENDMENT : InstrumentForm.DECISION,
                title,
                laws.stream().map(Law::amendment).toList(),
                unread,
                framing,
                findings());
    }

    /** A law that is only named, with nothing to be done to it, was not understood. */
    private void dropEmpty() {
        for (Law one : List.copyOf(laws)) {
            if (one.instructions.isEmpty() && one.adjustment == null && one.heading != null) {
                unread.add(one.heading);
            }
        }
        laws.removeIf(one -> one.instructions.isEmpty() && one.adjustment == null);
        unread.sort(Comparator.comparingInt(Passage::start));
    }

    /** An instrument that tells nothing was not understood, whatever frames it. */
    private void nothingFound() {
        Line all = Line.trimmed(source.text(), 0, source.text().length());
        if (all.start() < all.end()) {
            unread.clear();
            unread.add(source.passage(all));
        }
    }

    private void read(Block block) {
        switch (block.kind()) {
            case TITLE -> frame(Role.TITLE, block);
            case ADOPTION -> frame(Role.ADOPTION, block);
            case PREAMBLE -> frame(Role.PREAMBLE, block);
            case OWN_PROVISION -> frame(Role.OWN_PROVISION, block);
            case EFFECTIVE -> frame(Role.EFFECTIVE, block);
            case SIGNATURE -> frame(Role.SIGNATURE, block);
            case LAW_HEADING -> heading(block);
            case CLOSING -> closing(block);
            case INSTRUCTION -> instruction(block);
            case UNREAD -> unread.add(passage(block));
        }
    }

    private void frame(Role role, Block block) {
        framing.add(new Framing(role, passage(block)));
    }

    private Passage passage(Block block) {
        return source.passage(block.start(), block.end());
    }

    private void heading(Block block) {
        headings = block.depth();
        frame(Role.LAW_HEADING, block);
        LawHeading.at(source.text(), block.content(), block.end()).ifPresent(heading -> {
            open(heading.title());
            law.heading = passage(block);
        });
    }

    private void open(String title) {
        law = new Law(title);
        list(law);
        scopes.clear();
    }

    private void instruction(Block block) {
        String repealed = LawNames.repealed(source, block);
        if (!repealed.isEmpty()) {
            reopen(repealed);
            List<Target> whole = List.of(new Target.WholeText());
            add(block, List.of(new Modification.Repeal(passage(block), whole)));
            return;
        }
        List<String> named = LawNames.in(source, block);
        if (named.size() > LawNames.MOST) {
            add(block, List.of(new Modification.Unread(passage(block), "一句话涉及的法规过多，请逐件写明")));
            return;
        }
        if (named.size() > 1) {
            for (String title : named) {
                reopen(title);
                instruction(block, new Scope(title));
            }
            return;
        }
        boolean other = named.size() == 1 && !named.getFirst().equals(law.title);
        if (other) {
            reopen(named.getFirst());
        } else if (named.isEmpty() && isOfTitle(block)) {
            reopen(only);
        }
        instruction(block, new Scope(scopeAbove(block.depth())));
    }

    /** Whether it names no law, stands under none, and the instrument's title names the only one there is. */
    private boolean isOfTitle(Block block) {
        boolean one = !only.isEmpty() && outline.title().indexOf('等') < 0;
        return one && headings == 0 && block.depth() <= 1 && !law.title.equals(only) && byTitle.containsKey(only);
    }

    private void instruction(Block block, Scope scope) {
        List<Modification> modifications = InstructionReader.read(source, block.content(), block.end(), scope);
        leave(block.depth(), scope);
        if (modifications.isEmpty()) {
            frame(Role.LEAD_IN, block);
            return;
        }
        add(block, modifications);
    }

    private void add(Block block, List<Modification> modifications) {
        list(law);
        law.instructions.add(new Instruction(block.number(), passage(block), modifications));
    }

    /** Goes on with a law that was spoken of before, or begins with it. */
    private void reopen(String title) {
        Law before = byTitle.get(title);
        if (before == null) {
            open(title);
        } else {
            law = before;
        }
    }

    private void list(Law one) {
        if (!one.listed) {
            one.listed = true;
            laws.add(one);
            byTitle.put(one.title, one);
        }
    }

    private Scope scopeAbove(int depth) {
        return depth > 1 && scopes.size() >= depth - 1 ? scopes.get(depth - 2) : new Scope();
    }

    private void leave(int depth, Scope scope) {
        while (scopes.size() > Math.max(0, depth - 1)) {
            scopes.removeLast();
        }
        while (scopes.size() < depth - 1) {
            scopes.add(new Scope());
        }
        scopes.add(scope);
    }

    private void closing(Block block) {
        Passage passage = passage(block);
        frame(Role.CLOSING, block);
        String words = source.text().substring(block.content(), block.end());
        if (!Signs.adjusts(words)) {
            return;
        }
        String compact = LawHeading.title(words);
        List<Law> named = laws.stream()
                .filter(one -> !one.title.isEmpty() && compact.contains("《" + one.title + "》"))
                .toList();
        boolean own = !block.number().isEmpty() && words.indexOf('《') < 0 && block.depth() > headings;
        List<Law> adjusted = !named.isEmpty() ? named : own ? List.of(law) : laws;
        adjusted.forEach(one -> one.adjustment = passage);
    }

    /** The law that the title or the preamble names. */
    private String amendedLaw() {
        String title = LawHeading.compact(outline.title());
        int open = title.indexOf('《');
        int close = open < 0 ? -1 : LawHeading.close(title, open, title.length());
        if (close > 0) {
            return LawHeading.title(title.substring(open + 1, close)).replace("修正案", "");
        }
        int amendment = title.indexOf("修正案");
        if (amendment > 0) {
            return title.substring(0, amendment);
        }
        for (Block block : outline.blocks()) {
            if (block.kind() == Kind.PREAMBLE) {
                String words = block.start() < block.end() ? source.text().substring(block.start(), block.end()) : "";
                int first = words.indexOf('《');
                int last = first < 0 ? -1 : LawHeading.close(words, first, words.length());
                if (last > 0) {
                    return LawHeading.title(words.substring(first + 1, last));
                }
            }
        }
        return "";
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Quotation quotation : source.quotations()) {
            if (!quotation.closed()) {
                int end = Math.min(quotation.end(), quotation.start() + LONGEST_WORDS_IN_FINDING);
                String words = source.text().substring(quotation.start(), end);
                findings.add(new Finding(
                        Finding.Kind.QUOTE_UNCLOSED, source.sourceOffset(quotation.start()), List.of(words)));
            }
        }
        return findings;
    }
}
