package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tiaowen.drafting.articles.Layout;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** What a drafter might do to a text in an afternoon: words, deletions, insertions, moves. Ids are kept. */
final class RandomEdits {

    private final Random random;
    private final String signature;
    private final List<String> signed = new ArrayList<>();

    /**
     * Edits by chance.
     *
     * @param signature the first character of everything this drafter writes
     */
    RandomEdits(long seed, String signature) {
        this.random = new Random(seed);
        this.signature = signature;
    }

    /** Everything the drafter wrote that must not be lost. */
    List<String> signed() {
        return signed;
    }

    /** {@code text} after that many edits. */
    LegalText edited(LegalText text, int edits) {
        LegalText result = text;
        for (int i = 0; i < edits; i++) {
            result = once(result);
        }
        return result;
    }

    private LegalText once(LegalText text) {
        List<Provision> all = text.walk().toList();
        if (all.isEmpty()) {
            return text;
        }
        ProvisionId chosen = all.get(random.nextInt(all.size())).id();
        return switch (random.nextInt(6)) {
            case 0 -> with(text, without(text.provisions(), chosen));
            case 1 -> with(text, inserted(text.provisions(), chosen, paragraph()));
            case 2 -> moved(text, chosen);
            default -> with(text, reworded(text.provisions(), chosen));
        };
    }

    private LegalText moved(LegalText text, ProvisionId chosen) {
        Provision moving = text.find(chosen).orElseThrow();
        LegalText rest = with(text, without(text.provisions(), chosen));
        List<Provision> targets =
                rest.walk().filter(target -> target.level() == moving.level()).toList();
        return targets.isEmpty()
                ? text
                : with(
                        rest,
                        inserted(
                                rest.provisions(),
                                targets.get(random.nextInt(targets.size())).id(),
                                moving));
    }

    private Provision paragraph() {
        return new Provision(ProvisionId.next(), Level.PARAGRAPH, null, "", written() + "。", Layout.LINE, List.of());
    }

    private String written() {
        String words = signature + signed.size() + "号";
        signed.add(words);
        return words;
    }

    private List<Provision> reworded(List<Provision> provisions, ProvisionId chosen) {
        return provisions.stream()
                .map(provision -> {
                    if (!provision.id().equals(chosen) || provision.text().isEmpty()) {
                        return with(provision, provision.text(), reworded(provision.children(), chosen));
                    }
                    int at = random.nextInt(provision.text().length());
                    int cut = Character.isLowSurrogate(provision.text().charAt(at)) ? at - 1 : at;
                    return with(
                            provision,
                            provision.text().substring(0, cut)
                                    + written()
                                    + provision.text().substring(cut),
                            provision.children());
                })
                .toList();
    }

    private static List<Provision> without(List<Provision> provisions, ProvisionId chosen) {
        return provisions.stream()
                .filter(provision -> !provision.id().equals(chosen))
                .map(provision -> with(provision, provision.text(), without(provision.children(), chosen)))
                .toList();
    }

    private static List<Provision> inserted(List<Provision> provisions, ProvisionId behind, Provision more) {
        var result = new ArrayList<Provision>();
        for (Provision provision : provisions) {
            result.add(with(provision, provision.text(), inserted(provision.children(), behind, more)));
            if (provision.id().equals(behind)) {
                result.add(more);
            }
        }
        return result;
    }

    private static LegalText with(LegalText text, List<Provision> provisions) {
        return new LegalText(text.kind(), text.front(), text.title(), provisions, text.end());
    }

    private static Provision with(Provision provision, String words, List<Provision> children) {
        return new Provision(
                provision.id(),
                provision.level(),
                provision.number(),
                provision.caption(),
                words,
                provision.layout(),
                children);
    }
}
