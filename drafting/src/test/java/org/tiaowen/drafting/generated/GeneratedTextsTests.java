package org.tiaowen.drafting.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;

/** What holds between reading and writing, for every text that can be generated. */
@Execution(ExecutionMode.CONCURRENT)
class GeneratedTextsTests {

    private static final int CASES = 4_000;

    @Test
    void readingWhatWasWrittenGivesTheSameTree() {
        Seeds.check("read after write", CASES, seed -> {
            LegalText text = GeneratedTexts.any(seed);
            if (!isReadBack(text)) {
                LegalText small = Smallest.failing(text, one -> hasClauses(one) && !isReadBack(one));
                assertThat(read(TextWriter.write(small), small).text())
                        .as(TextWriter.write(small))
                        .isEqualTo(small);
            }
        });
    }

    @Test
    void writingWhatWasReadGivesTheSourceAndReadingItAgainChangesNothing() {
        Seeds.check("write after read", CASES, seed -> {
            String source = TextWriter.write(GeneratedTexts.any(seed));
            Reading reading = TextReader.read(source);
            String written = TextWriter.write(reading.text());
            assertThat(written).isEqualTo(Repair.apply(source, reading.repairs()));
            assertThat(read(written, reading.text()).text()).isEqualTo(reading.text());
        });
    }

    @Test
    void readerFindsNothingToRepairInATextWithoutHalfWidthMarks() {
        Seeds.check("nothing to repair", CASES, seed -> {
            String source = TextWriter.write(GeneratedTexts.any(seed));
            if (source.indexOf('(') < 0) {
                assertThat(TextReader.read(source).repairs()).isEmpty();
            }
        });
    }

    @Test
    void numbersOfGeneratedTextsFollowEachOther() {
        Seeds.check("numbering", CASES, seed -> {
            Reading reading = TextReader.read(TextWriter.write(GeneratedTexts.any(seed)));
            assertThat(reading.findings())
                    .extracting(Finding::kind)
                    .doesNotContain(Finding.Kind.NUMBER_OUT_OF_ORDER, Finding.Kind.NUMBER_UNREADABLE);
        });
    }

    @Test
    void everyLevelIsGenerated() {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (long seed = 0; seed < 400; seed++) {
            GeneratedTexts.any(seed).walk().forEach(provision -> levels.add(provision.level()));
        }
        assertThat(levels).containsExactlyInAnyOrder(Level.values());
    }

    @Test
    void oneSeedIsOneText() {
        assertThat(GeneratedTexts.any(7)).isEqualTo(GeneratedTexts.any(7));
        assertThat(GeneratedTexts.any(7)).isNotEqualTo(GeneratedTexts.any(11));
    }

    private static boolean hasClauses(LegalText text) {
        return text.walk()
                .anyMatch(provision -> provision.level() == Level.ARTICLE || provision.level() == Level.HEADING);
    }

    private static boolean isReadBack(LegalText text) {
        return read(TextWriter.write(text), text).text().equals(text);
    }

    /** Read with the ids of {@code text} in reading order, so that equal trees are equal. */
    private static Reading read(String source, LegalText text) {
        Iterator<ProvisionId> ids = text.walk().map(Provision::id).iterator();
        return TextReader.read(source, RepairChoice.NONE, () -> ids.hasNext() ? ids.next() : ProvisionId.next());
    }
}
