package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.WorkingCopy;

class SavingConflictTests {

    private static final DraftId DRAFT = new DraftId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
    private static final String BASE = "第一条　为了规范停车，制定本办法。\n\n第二条　停车应当有序。\n";

    @Test
    void marksTheDrafterKeptAreKeptInTheMergedText() {
        String mine = BASE.replace("停车应当有序。", "停车,应当有序。");
        String theirs = BASE.replace("规范停车", "规范停车秩序");

        var kept = SavingConflict.of(
                copy(BASE), copy(theirs), mine, RepairChoice.allBut(Repair.Kind.HALF_WIDTH), Map.of());
        var repaired = SavingConflict.of(copy(BASE), copy(theirs), mine, RepairChoice.ALL, Map.of());

        assertThat(TextWriter.write(kept.merged())).contains("规范停车秩序").contains("停车,应当");
        assertThat(TextWriter.write(repaired.merged())).contains("规范停车秩序").contains("停车，应当");
    }

    private static WorkingCopy copy(String text) {
        return new WorkingCopy(DRAFT, 1, TextReader.read(text).text(), "drafter", Instant.EPOCH);
    }
}
