package org.tiaowen.app.drafting;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Modification.Anchor;
import org.tiaowen.drafting.amendments.Modification.Side;
import org.tiaowen.drafting.amendments.Modification.Swap;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.citations.Pointer;

/** Says in plain words what was understood of an instruction. Thread-safe. */
@Component
class ModificationWords {

    /** Longer quotations are cut: the instruction itself stands beside. */
    private static final int LONGEST_QUOTATION = 40;

    private final Messages messages;

    ModificationWords(Messages messages) {
        this.messages = messages;
    }

    /** One sentence in the language of the caller. */
    String told(Modification modification) {
        return switch (modification) {
            case Modification.Substitution one -> messages.say("modification.Substitution", targets(one.targets()));
            case Modification.WordSubstitution one ->
                messages.say(
                        "modification.WordSubstitution",
                        target(one.within()),
                        quoted(one.words()),
                        quoted(one.replacement()));
            case Modification.WordInsertion one -> told(one);
            case Modification.WordRepeal one ->
                messages.say("modification.WordRepeal", target(one.within()), quoted(one.words()));
            case Modification.Sweep one -> messages.say("modification.Sweep", targets(one.within()), swaps(one));
            case Modification.Insertion one -> told(one);
            case Modification.DivisionInsertion one ->
                messages.say(
                        "modification.DivisionInsertion", one.as().printed(), one.title(), pointers(one.includes()));
            case Modification.Repeal one -> messages.say("modification.Repeal", targets(one.targets()));
            case Modification.Redesignation one ->
                messages.say(
                        "modification.Redesignation",
                        target(one.from()),
                        one.to().printed());
            case Modification.Split one ->
                messages.say("modification.Split", target(one.target()), pointers(one.into()));
            case Modification.Join one ->
                messages.say(
                        "modification.Join", targets(one.targets()), one.into().printed());
            case Modification.Unread one -> messages.say("modification.Unread");
        };
    }

    private String told(Modification.WordInsertion one) {
        boolean before = one.side() == Side.BEFORE;
        if (one.anchor().isEmpty()) {
            return before
                    ? messages.say("modification.WordInsertion.beginning", target(one.within()), quoted(one.words()))
                    : messages.say("modification.WordInsertion.end", target(one.within()), quoted(one.words()));
        }
        return before
                ? messages.say(
                        "modification.WordInsertion.before",
                        target(one.within()),
                        quoted(one.anchor()),
                        quoted(one.words()))
                : messages.say(
                        "modification.WordInsertion.after",
                        target(one.within()),
                        quoted(one.anchor()),
                        quoted(one.words()));
    }

    private String told(Modification.Insertion one) {
        String level = level(one.level());
        if (one.as().isEmpty()) {
            return messages.say(
                    "modification.Insertion",
                    level,
                    one.anchor().map(this::told).orElse(""));
        }
        // inside of what is said by the number already
        String beside = one.anchor()
                .filter(anchor -> anchor.side() != null)
                .map(this::told)
                .orElse("");
        return messages.say("modification.Insertion.as", pointers(one.as()), beside);
    }

    private String told(Anchor anchor) {
        String beside = target(anchor.beside());
        Side side = anchor.side();
        if (side == null) {
            return messages.say("modification.inside", beside);
        }
        return side == Side.BEFORE
                ? messages.say("modification.infront", beside)
                : messages.say("modification.behind", beside);
    }

    private String level(Level level) {
        return messages.say("level." + level);
    }

    private static String swaps(Modification.Sweep sweep) {
        return sweep.swaps().stream().map(ModificationWords::swap).collect(Collectors.joining("、"));
    }

    private static String swap(Swap swap) {
        return "“" + quoted(swap.words()) + "”→“" + quoted(swap.replacement()) + "”";
    }

    private static String targets(List<Target> targets) {
        return targets.stream().map(ModificationWords::target).collect(Collectors.joining("、"));
    }

    private static String target(Target target) {
        return target.printed();
    }

    private static String pointers(List<Pointer> pointers) {
        return pointers.stream().map(Pointer::printed).collect(Collectors.joining("、"));
    }

    private static String quoted(String words) {
        return ShortWords.of(words, LONGEST_QUOTATION);
    }
}
