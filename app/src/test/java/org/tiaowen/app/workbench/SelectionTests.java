package org.tiaowen.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.comments.opinions.OpinionId;

class SelectionTests {

    private final OpinionId one = OpinionId.next();
    private final OpinionId two = OpinionId.next();
    private final OpinionId three = OpinionId.next();

    @Test
    void formSentWithoutATickMeansNothing() {
        assertThat(sent(null, null, null).isNothing()).isTrue();
        assertThat(sent(null, null, null).problems(Set.of()).all())
                .containsExactly(Problem.at("", "bench.problem.none-ticked"));
        assertThat(sent(List.of(one + ":0"), null, null).isNothing()).isFalse();
        assertThat(sent(null, true, null).isNothing()).isFalse();
    }

    @Test
    void otherOpinionsOfTheSameNumberAreNotThoseThePageWasAbout() {
        Selection selection = sent(null, true, Selection.mark(Set.of(one, two)));

        assertThat(selection.problems(Set.of(two, one)).isEmpty()).isTrue();
        assertThat(selection.problems(Set.of(two, three)).all())
                .containsExactly(Problem.at("", "bench.problem.set-changed", 2));
    }

    private static Selection sent(@Nullable List<String> opinion, @Nullable Boolean all, @Nullable String expected) {
        return new Selection(opinion, all, null, expected, null);
    }
}
