package org.tiaowen.search.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;

class ForReadersTests {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    private final List<Reader> asked = new ArrayList<>();
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private boolean away;

    private final ForReaders<String> known = new ForReaders<>(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return clock.getZone();
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return clock.withZone(zone);
                }

                @Override
                public Instant instant() {
                    return clock.instant();
                }
            },
            "nothing",
            reader -> {
                asked.add(reader);
                if (away) {
                    throw SearchClusterUnavailable.lostIndex("clauses");
                }
                return "answer " + asked.size();
            });

    private void later() {
        clock = Clock.offset(clock, Duration.ofMinutes(1));
    }

    @Test
    void answerHoldsForAWhileAndForItsReaderOnly() {
        assertThat(known.of(Reader.STAFF)).isEqualTo("answer 1");
        assertThat(known.of(Reader.STAFF)).isEqualTo("answer 1");
        assertThat(known.of(Reader.PUBLIC)).isEqualTo("answer 2");
        later();
        assertThat(known.of(Reader.STAFF)).isEqualTo("answer 3");
    }

    @Test
    void whoGotNoAnswerAsksAgainAtOnce() {
        away = true;
        assertThat(known.of(Reader.STAFF)).isEqualTo("nothing");
        away = false;

        assertThat(known.of(Reader.STAFF)).isEqualTo("answer 2");
    }

    @Test
    void lastAnswerHoldsWhileElasticsearchIsAwayAndNoLonger() {
        assertThat(known.of(Reader.STAFF)).isEqualTo("answer 1");
        later();
        away = true;
        assertThat(known.of(Reader.STAFF)).isEqualTo("answer 1");
        away = false;

        assertThat(known.of(Reader.STAFF)).isEqualTo("answer 3");
    }
}
