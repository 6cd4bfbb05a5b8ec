package org.tiaowen.app.drafting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Formalities;
import org.tiaowen.drafting.amendments.InstrumentForm;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.derivation.ChangeForm;
import org.tiaowen.drafting.derivation.Drafting;

/**
 * What a drafter wants of an instrument, as the address of its page tells it.
 *
 * @param chosen the forms chosen before, each as the id of a change, a colon and the form
 * @param choose one more choice; without a form behind the colon the rule decides again
 */
record WishedInstrument(
        @Nullable InstrumentForm form,
        @Nullable String title,
        @Nullable String organ,
        @Nullable String meeting,
        @Nullable String passed,
        @Nullable String effective,
        @Nullable List<String> chosen,
        @Nullable String choose) {

    /** Nothing was told: the usual formalities, and the forms the rules decide. */
    static final WishedInstrument NOTHING = new WishedInstrument(null, null, null, null, null, null, null, null);

    private static final String BETWEEN = ":";

    /** Each field is one line of the instrument; a line break in it would begin another. */
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    /** What the engine is asked for; {@code unknown} stands for what is not told. */
    Drafting drafting(Formalities unknown) {
        return new Drafting(formOrDecision(), formalities(unknown), choices());
    }

    /** Which of the two forms. */
    public InstrumentForm formOrDecision() {
        return form == null ? InstrumentForm.DECISION : form;
    }

    /** What was told, and {@code unknown} for what was not. */
    Formalities formalities(Formalities unknown) {
        return new Formalities(
                told(title, unknown.title()),
                told(organ, unknown.organ()),
                told(meeting, unknown.meeting()),
                told(passed, unknown.passed()),
                told(effective, unknown.effective()));
    }

    private static String told(@Nullable String words, String instead) {
        return words == null ? instead : CONTROLS.matcher(words).replaceAll(" ").strip();
    }

    /** The form of each change a person has chosen one for; what is no choice counts as none. */
    Map<ProvisionId, ChangeForm> choices() {
        Map<ProvisionId, ChangeForm> choices = new LinkedHashMap<>();
        for (String each : chosen == null ? List.<String>of() : chosen) {
            change(each).ifPresent(id -> form(each).ifPresent(chosenForm -> choices.put(id, chosenForm)));
        }
        String last = choose == null ? "" : choose;
        change(last).ifPresent(id -> form(last)
                .ifPresentOrElse(chosenForm -> choices.put(id, chosenForm), () -> choices.remove(id)));
        return choices;
    }

    /** Those choices as the address has them. */
    List<String> choicesSent() {
        return choices().entrySet().stream()
                .map(choice -> sent(choice.getKey(), choice.getValue()))
                .toList();
    }

    static String sent(ProvisionId change, ChangeForm form) {
        return change + BETWEEN + form;
    }

    /** Leaves the choice to the rule. */
    static String withdrawn(ProvisionId change) {
        return change + BETWEEN;
    }

    private static Optional<ProvisionId> change(String sent) {
        String id = sent.substring(0, Math.max(0, sent.indexOf(BETWEEN)));
        try {
            return Optional.of(new ProvisionId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<ChangeForm> form(String sent) {
        String name = sent.substring(sent.indexOf(BETWEEN) + 1);
        return Arrays.stream(ChangeForm.values())
                .filter(form -> form.name().equals(name))
                .findFirst();
    }
}
